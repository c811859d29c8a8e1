import type { APIRoute, GetStaticPaths } from 'astro';
import { charactersOf, sharePicture, type ShareWords } from '../../../components/share/sharePicture';
import { shareWords } from '../../../components/share/shareWords';
import { ownEditions, type Edition } from '../../../editions';
import { lightPalette } from '../../../figures/layout/palette';
import tokens from '../../../styles/tokens.css?raw';

interface Pictures {
  all: Map<string, ShareWords>;
  characters: string;
}

const known = new WeakMap<Edition, Pictures>();

/** The pictures of an edition; their charts are drawn once. */
function picturesOf(edition: Edition): Pictures {
  const found = known.get(edition);
  if (found) return found;
  const all = shareWords(edition, lightPalette(tokens));
  const pictures = { all, characters: charactersOf(all.values()) };
  known.set(edition, pictures);
  return pictures;
}

export const getStaticPaths: GetStaticPaths = () =>
  ownEditions().flatMap((edition) => [...picturesOf(edition).all.keys()].map((name) => ({ params: { edition: edition.name, name } })));

/** The picture shown with a link that is shared elsewhere. */
export const GET: APIRoute = async ({ params, locals: { edition } }) => {
  const { all, characters } = picturesOf(edition);
  const picture = await sharePicture(all.get(params.name!)!, characters);
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
