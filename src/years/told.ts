import type { Addressable } from '../model/address/addressesOf';

/** What is told of a chapter: its sections, by number and title. */
const chapterTold = ({ id, part, title, sections }: Addressable['prose']['chapters'][number]) => ({
  id,
  part,
  title,
  sections: sections.map((section) => ({ ...section, line: 0 })),
  file: '',
  paragraphs: [],
  otherTexts: [],
  events: [],
  embeds: [],
  blocks: [],
});

/**
 * An edition as far as the pages of other editions quote it: joined series, revisions, changes, the same place in the newest; what the
 * fonts, the feed and the site map are made of. It holds nothing else, so that a page which would quote more does not build; and its
 * sentences may be edited without any other edition being built anew.
 */
export function toldBy<E extends Addressable>({ name, info, tables, figures, regions, measures, glossary, prose }: E): E {
  const told = { name, info, tables, figures, regions, measures, glossary };
  return { ...told, errata: [], prose: { chapters: prose.chapters.map(chapterTold) } } as unknown as E;
}
