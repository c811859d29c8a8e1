import type { APIRoute } from 'astro';
import { href } from '../components/link/href';
import { ICON_SIZES } from '../components/page/head/iconSizes';
import { allEditions } from '../editions';

/** What a phone that keeps the site on its home screen calls it. */
export const GET: APIRoute = () => {
  const { info } = allEditions()[0]!;
  const manifest = {
    name: `${info.title}网络版`,
    short_name: info.title,
    lang: 'zh-CN',
    start_url: href(''),
    scope: href(''),
    display: 'browser',
    background_color: '#fbfaf5',
    theme_color: '#fbfaf5',
    icons: [
      { src: href('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...ICON_SIZES.map((size) => ({ src: href(`icon-${size}.png`), sizes: `${size}x${size}`, type: 'image/png' })),
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
