import type { APIRoute, GetStaticPaths } from 'astro';
import { cellAddress } from '../../../../components/link/addresses';
import { href } from '../../../../components/link/href';
import { provinceErrata } from '../../../../components/place/placeRows';
import { provinceClaims } from '../../../../components/province/rankings/provinceRankings';
import { ownEditions } from '../../../../editions';
import { cardsOf } from '../../../../prose/cards';

export const getStaticPaths: GetStaticPaths = () =>
  ownEditions().flatMap(({ name, regions }) => regions.provinces.map(({ id }) => ({ params: { edition: name, province: id } })));

/** Cards of a province’s values and of the errata that touch them; fetched when a reader first points at one. */
export const GET: APIRoute = ({ params, locals: { edition } }) => {
  const { name } = edition.regions.provinces.find(({ id }) => id === params.province)!;
  const chapter = { ...edition.prose.chapters[0]!, paragraphs: [], events: [] };
  const briefing = edition.prose.briefings.get(`province ${params.province}`) ?? [];
  const claims = [...provinceClaims(edition, name), ...briefing.flatMap(({ sentences }) => sentences.flatMap(({ claims: own }) => own))];
  const report = { ...edition, errata: provinceErrata(edition, name) };
  return Response.json(cardsOf(report, edition.prose.chapters, chapter, claims, (cell) => href(cellAddress(edition, cell))));
};
