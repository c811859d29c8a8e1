import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chineseFont } from '../../src/commands/browser/chineseFont';
import { pagesOf, SITES, type Site } from './sites';

/** Folder that tells the tests’ browser its fonts. */
export const FONTS = resolve('.cache/fonts');

/** Gives the tests’ browser one Chinese font: without any nothing would ever run over. */
export async function bringFont(site: Site = SITES.root): Promise<void> {
  const letters = new Set(pagesOf(site).flatMap(({ file }) => [...new Set(readFileSync(file, 'utf8'))]));
  await chineseFont(FONTS, [...letters].join(''));
}
