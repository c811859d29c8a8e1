import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import subsetFont from 'subset-font';
import { readSerif } from '../../src/components/page/head/readSerif';
import { pagesOf, SITES, type Site } from './sites';

/** Folder that tells the tests’ browser its fonts. */
export const FONTS = resolve('.cache/fonts');

/**
 * Gives the tests’ browser one Chinese font, so that a page is as wide on a bare machine as at a reader’s: without any, every
 * character would be a narrow box and nothing would ever run over.
 */
export async function bringFont(site: Site = SITES.root): Promise<void> {
  const characters = [...new Set(pagesOf(site).flatMap(({ file }) => [...new Set(readFileSync(file, 'utf8'))]))].join('');
  mkdirSync(FONTS, { recursive: true });
  writeFileSync(resolve(FONTS, 'chinese.ttf'), await subsetFont(readSerif(400), characters, { targetFormat: 'truetype' }));
  writeFileSync(
    resolve(FONTS, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${FONTS}</dir><cachedir>${FONTS}/cache</cachedir></fontconfig>`,
  );
}
