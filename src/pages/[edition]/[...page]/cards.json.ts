import type { APIRoute, GetStaticPaths } from 'astro';
import { cellAddress } from '../../../components/link/addresses';
import { href } from '../../../components/link/href';
import { provinceErrata } from '../../../components/place/placeRows';
import { provinceClaims } from '../../../components/province/rankings/provinceRankings';
import { ownEditions, type Edition } from '../../../editions';
import { erratumCells } from '../../../model/check/erratumCells';
import type { Erratum } from '../../../model/check/erratum';
import { cardsOf, type Card } from '../../../prose/cards';
import type { BoundClaim } from '../../../prose/checks/checkClaim';

type Cards = Record<string, Card>;

/** The pages with cards, by their addresses within the edition, and what makes the cards. */
const pagesOf = (edition: Edition): [page: string, cards: () => Cards][] => [
  ...edition.prose.chapters.map((chapter): [string, () => Cards] => {
    const ours = edition.prose.claims.filter(({ part }) => part === chapter.part);
    return [chapter.id, () => cardsOf(edition, edition.prose.chapters, chapter, ours, hrefIn(edition))];
  }),
  ...edition.regions.provinces.map(({ id, name }): [string, () => Cards] => [
    `provinces/${id}`,
    () => placeCards(edition, [...provinceClaims(edition, name), ...briefed(edition, `province ${id}`)], provinceErrata(edition, name)),
  ]),
  ...edition.regions.regions.map(({ id }): [string, () => Cards] => {
    const claims = briefed(edition, `region ${id}`);
    return [`regions/${id}`, () => placeCards(edition, claims, erratumCells(edition).of(claims.flatMap(({ cells }) => cells)))];
  }),
];

const hrefIn = (edition: Edition) => (cell: Parameters<typeof cellAddress>[1]) => href(cellAddress(edition, cell));

/** The claims of a place’s briefing. */
const briefed = ({ prose }: Edition, place: string): BoundClaim[] =>
  (prose.briefings.get(place) ?? []).flatMap(({ sentences }) => sentences.flatMap(({ claims }) => claims));

/** Cards of a place’s values and of the errata that touch them. */
function placeCards(edition: Edition, claims: BoundClaim[], errata: Erratum[]): Cards {
  const { chapters } = edition.prose;
  return cardsOf({ ...edition, errata }, chapters, { ...chapters[0]!, paragraphs: [], events: [] }, claims, hrefIn(edition));
}

export const getStaticPaths = (() =>
  ownEditions().flatMap((edition) =>
    pagesOf(edition).map(([page, cards]) => ({ params: { edition: edition.name, page }, props: { cards } })),
  )) satisfies GetStaticPaths;

/** Cards of a page’s claims and references; fetched when a reader first points at one. */
export const GET: APIRoute<{ cards: () => Cards }> = ({ props }) => Response.json(props.cards());
