import type { APIRoute, GetStaticPaths } from 'astro';
import icon from '../../public/favicon.svg?raw';
import { ICON_SIZES } from '../components/page/head/iconSizes';
import { drawPng } from '../components/share/drawPng';

export const getStaticPaths: GetStaticPaths = () => ICON_SIZES.map((size) => ({ params: { size: String(size) } }));

/** The icon for systems that take no SVG. */
export const GET: APIRoute = async ({ params }) => {
  const png = await drawPng(icon, { fitTo: { mode: 'width', value: Number(params['size']) } });
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
