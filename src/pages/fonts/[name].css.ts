import type { APIRoute, GetStaticPaths } from 'astro';
import { headingFontCss, headingFontFile, headingFonts, type HeadingFont } from '../../components/page/head/headingFont';
import { allEditions } from '../../editions';

export const getStaticPaths = (() =>
  headingFonts(allEditions()).map((kind) => ({ params: { name: headingFontFile(kind) }, props: { kind } }))) satisfies GetStaticPaths;

/** Names the heading font to the browser; written at build, because only the build knows its characters. */
export const GET: APIRoute<{ kind: HeadingFont }> = ({ props }) =>
  new Response(headingFontCss(allEditions(), props.kind), { headers: { 'content-type': 'text/css; charset=utf-8' } });
