import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/**
 * Noto Serif SC with all its simplified characters, as TrueType: what headings, share pictures, covers and the printed book are cut from.
 * From `@fontsource/noto-serif-sc` 5.3.0, of which these two weights are all that is used (4 of 87 MB); packed with Brotli, which Node
 * opens by itself: WOFF2 takes 110 MB of memory to open. Relative to the project, not to this file, which Astro moves when it builds.
 */
export const readSerif = (weight: 400 | 700): Buffer =>
  brotliDecompressSync(readFileSync(resolve(`src/styles/fonts/noto-serif-sc-${weight}.ttf.br`)));
