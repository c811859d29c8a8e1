import type { APIRoute, GetStaticPaths } from 'astro';
import { cellAddress } from '../../../components/link/addresses';
import { href } from '../../../components/link/href';
import { ownEditions } from '../../../editions';
import { cardsOf } from '../../../prose/cards';

export const getStaticPaths: GetStaticPaths = () =>
  ownEditions().flatMap((edition) => edition.prose.chapters.map((chapter) => ({ params: { edition: edition.name, part: chapter.id } })));

/** Cards of a part’s claims and references; fetched when a reader first points at one. */
export const GET: APIRoute = ({ params, locals: { edition } }) => {
  const { chapters, claims } = edition.prose;
  const chapter = chapters.find((each) => each.id === params.part)!;
  const ours = claims.filter((claim) => claim.part === chapter.part);
  return Response.json(cardsOf(edition, chapters, chapter, ours, (cell) => href(cellAddress(edition, cell))));
};
