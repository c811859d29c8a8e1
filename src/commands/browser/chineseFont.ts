import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import subsetFont from 'subset-font';
import { readSerif } from '../../components/page/head/readSerif';

/**
 * Writes a folder that tells a browser its fonts (`FONTCONFIG_PATH`): one Chinese font with the characters of a text, so that a page is as
 * wide and as quick to set on a bare machine as at a reader’s. Without any, every character is a narrow box, looked for in vain.
 */
export async function chineseFont(folder: string, text: string): Promise<void> {
  const characters = [...new Set(text)].join('');
  mkdirSync(folder, { recursive: true });
  writeFileSync(resolve(folder, 'chinese.ttf'), await subsetFont(readSerif(400), characters, { targetFormat: 'truetype' }));
  writeFileSync(
    resolve(folder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${resolve(folder)}</dir><cachedir>${resolve(folder, 'cache')}</cachedir></fontconfig>`,
  );
}
