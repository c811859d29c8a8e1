import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { APIRoute } from 'astro';
import subsetFont from 'subset-font';
import { headingCharacters } from '../../components/headingCharacters';
import { allEditions } from '../../editions';

const source = createRequire(import.meta.url).resolve('@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff2');

/** Noto Serif SC 700, cut to the characters of the large headings. */
export const GET: APIRoute = async () => {
  const font = await subsetFont(readFileSync(source), headingCharacters(allEditions()), { targetFormat: 'woff2' });
  return new Response(new Uint8Array(font), { headers: { 'content-type': 'font/woff2' } });
};
