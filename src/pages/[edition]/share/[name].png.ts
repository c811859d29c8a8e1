import type { APIRoute, GetStaticPaths } from 'astro';
import { charactersOf, sharePicture } from '../../../components/share/sharePicture';
import { shareWords } from '../../../components/share/shareWords';
import { ownEditions, type Edition } from '../../../editions';
import { lightPalette } from '../../../figures/layout/palette';
import { memoize } from '../../../model/memoize';
import tokens from '../../../styles/tokens.css?raw';

/** The pictures of an edition; their charts are drawn once. */
const picturesOf = memoize(
  (edition: Edition) => {
    const all = shareWords(edition, lightPalette(tokens));
    return { all, characters: charactersOf(all.values()) };
  },
  (edition) => [edition],
);

export const getStaticPaths: GetStaticPaths = () =>
  ownEditions().flatMap((edition) => [...picturesOf(edition).all.keys()].map((name) => ({ params: { edition: edition.name, name } })));

/** The picture shown with a link that is shared elsewhere. */
export const GET: APIRoute = async ({ params, locals: { edition } }) => {
  const { all, characters } = picturesOf(edition);
  const picture = await sharePicture(all.get(params.name!)!, characters);
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
