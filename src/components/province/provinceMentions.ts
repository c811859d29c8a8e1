import type { Edition } from '../../editions';
import { address } from '../../model/address/address';
import type { PlacedCell } from '../../model/formula/evaluate';
import { citiesOf } from '../place/placeRows';

/** What a paragraph of the report says of a province, or an event that names it. */
export interface Mention {
  /** Heading it stands under, or the event’s date. */
  where: string;
  text: string;
  /** Address of its paragraph or event, relative to the base. */
  address: string;
}

/**
 * Sentences that name the province or one of its cities, in paragraphs that speak of its rows: by a number bound to one of their
 * cells, or by a reference to its page. The name alone is not enough: 北京 is also part of the names of institutions.
 */
export function provinceMentions(edition: Edition, province: { name: string; id: string }): Mention[] {
  const names = [province.name, ...citiesOf(edition, province.name)];
  const isOurs = ({ row }: PlacedCell) => names.includes(row.key) || names.includes(row.group);
  const bound = new Set(edition.prose.claims.filter(({ cells }) => cells.some(isOurs)).map(({ part, id }) => `${part} ${id}`));
  return edition.prose.chapters.flatMap((chapter) => {
    const titleOf = (number: string) => chapter.sections.find((section) => section.number === number)?.title ?? chapter.title;
    // The key numbers that open a part have no address of their own; its paragraphs say them again.
    return chapter.paragraphs
      .filter(({ id }) => id !== '')
      .filter(
        ({ id, references }) =>
          bound.has(`${chapter.part} ${id}`) || references.some((each) => each.kind === 'province' && each.id === province.id),
      )
      .map(({ id, text, section }) => ({
        where: titleOf(section),
        text: sentencesOf(text)
          .filter((sentence) => names.some((name) => sentence.includes(name)))
          .join(''),
        address: `${address.part(edition, chapter.part)}#${id}`,
      }))
      .filter(({ text }) => text !== '');
  });
}

/** Events of the chronicle that name the province. */
export function provinceEvents(edition: Edition, province: { name: string }): Mention[] {
  return edition.prose.chapters
    .flatMap((chapter) => chapter.events)
    .filter(({ title, text }) => `${title}${text}`.includes(province.name))
    .map(({ id, date, title }) => ({ where: date, text: title, address: address.event(edition, id) }));
}

/** Whole sentences; a closing quotation mark or bracket stays with its sentence. */
export const sentencesOf = (text: string): string[] =>
  text
    .match(/[^。！？]+[。！？]?[”’」』）]*/g)
    ?.map((sentence) => sentence.trim())
    .filter(Boolean) ?? [];
