import type { APIRoute, GetStaticPaths } from 'astro';
import { sharePicture } from '../../../components/share/sharePicture';
import { shareWords } from '../../../components/share/shareWords';
import { allEditions } from '../../../editions';

export const getStaticPaths: GetStaticPaths = () =>
  allEditions().flatMap((edition) => [...shareWords(edition).keys()].map((name) => ({ params: { edition: edition.name, name } })));

/** The picture shown with a link that is shared elsewhere. */
export const GET: APIRoute = async ({ params, locals: { edition } }) => {
  const all = shareWords(edition);
  const characters = [...new Set([...all.values()].flatMap((words) => Object.values(words).join('')).join(''))].sort().join('');
  const picture = await sharePicture(all.get(params.name!)!, characters);
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
