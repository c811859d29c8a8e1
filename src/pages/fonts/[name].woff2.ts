import type { APIRoute, GetStaticPaths } from 'astro';
import { cutSerif } from '../../components/page/head/cutSerif';
import { headingFontCharacters, headingFontFile, headingFonts, type HeadingFont } from '../../components/page/head/headingFont';
import { readSerif } from '../../components/page/head/readSerif';
import { allEditions } from '../../editions';

export const getStaticPaths = (() =>
  [...headingFonts(allEditions()), null].map((kind) => ({
    params: { name: headingFontFile(kind) },
    props: { kind },
  }))) satisfies GetStaticPaths;

/** Noto Serif SC 700, cut to the characters of the large headings of a kind of page, or of all; whole in the preview, which does not wait for the cut. */
export const GET: APIRoute<{ kind: HeadingFont | null }> = async ({ props }) => {
  const characters = headingFontCharacters(allEditions(), props.kind);
  const font = import.meta.env.DEV ? readSerif(700) : await cutSerif(characters);
  return new Response(new Uint8Array(font), { headers: { 'content-type': 'font/woff2' } });
};
