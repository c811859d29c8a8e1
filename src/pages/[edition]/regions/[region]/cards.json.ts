import type { APIRoute, GetStaticPaths } from 'astro';
import { cellAddress } from '../../../../components/link/addresses';
import { href } from '../../../../components/link/href';
import { ownEditions } from '../../../../editions';
import { erratumCells } from '../../../../model/check/erratumCells';
import { cardsOf } from '../../../../prose/cards';

export const getStaticPaths: GetStaticPaths = () =>
  ownEditions().flatMap(({ name, regions }) => regions.regions.map(({ id }) => ({ params: { edition: name, region: id } })));

/** Cards of the numbers of a region’s briefing and of the errata that touch them; fetched when a reader first points at one. */
export const GET: APIRoute = ({ params, locals: { edition } }) => {
  const briefing = edition.prose.briefings.get(`region ${params['region']}`) ?? [];
  const claims = briefing.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.claims));
  const chapter = { ...edition.prose.chapters[0]!, paragraphs: [], events: [] };
  const report = { ...edition, errata: erratumCells(edition).of(claims.flatMap(({ cells }) => cells)) };
  return Response.json(cardsOf(report, edition.prose.chapters, chapter, claims, (cell) => href(cellAddress(edition, cell))));
};
