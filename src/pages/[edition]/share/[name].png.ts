import type { APIRoute, GetStaticPaths } from 'astro';
import { sharePictures } from '../../../components/share/sharePictures';
import { ownEditions } from '../../../editions';
import tokens from '../../../styles/tokens.css?raw';

export const getStaticPaths: GetStaticPaths = () =>
  ownEditions().flatMap((edition) =>
    [...sharePictures(edition, tokens).keys()].map((name) => ({ params: { edition: edition.name, name } })),
  );

/** The picture shown with a link that is shared elsewhere, in the preview: a build has them drawn by a process that needs no bundled code (`drawAssets.ts`). */
export const GET: APIRoute = async ({ params, locals: { edition } }) => {
  const picture = await sharePictures(edition, tokens).get(params.name!)!();
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
