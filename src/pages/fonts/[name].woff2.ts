import type { APIRoute, GetStaticPaths } from 'astro';
import { headingFontCharacters, headingFontFile, headingFonts, type HeadingFont } from '../../components/page/head/headingFont';
import { readSerif } from '../../components/page/head/readSerif';
import { madeBefore } from '../../data/disk/madeBefore';
import { allEditions } from '../../editions';

export const getStaticPaths = (() =>
  [...headingFonts(allEditions()), null].map((kind) => ({
    params: { name: headingFontFile(kind) },
    props: { kind },
  }))) satisfies GetStaticPaths;

/** Noto Serif SC 700, cut to the characters of the large headings of a kind of page, or of all; whole in the preview, which does not wait for the cut. */
export const GET: APIRoute<{ kind: HeadingFont | null }> = async ({ props }) => {
  const characters = headingFontCharacters(allEditions(), props.kind);
  const font = import.meta.env.DEV ? readSerif(700) : await madeBefore(`heading font of ${characters}`, () => cutSerif(characters));
  return new Response(new Uint8Array(font), { headers: { 'content-type': 'font/woff2' } });
};

async function cutSerif(characters: string): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(readSerif(700), characters, { targetFormat: 'woff2', noLayoutClosure: true });
}
