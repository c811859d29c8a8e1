import { resolve } from 'node:path';

/**
 * Noto Serif SC with all its simplified characters, as WOFF2: what headings, share pictures, covers and the printed book are cut from.
 * From `@fontsource/noto-serif-sc` 5.3.0, of which these two files are all that is used (3 of 87 MB). Relative to the project, not to
 * this file, which Astro moves when it builds.
 */
export const serifFile = (weight: 400 | 700): string => resolve(`src/styles/fonts/noto-serif-sc-${weight}.woff2`);
