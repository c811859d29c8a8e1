import { excerpt } from '../../../prose/excerpt';
import type { Citation } from '../../../prose/readProse';

/** Where a table is cited, section by section: neighbours under one heading stand together. */
export interface CitedSection {
  part: number;
  section: string;
  places: { id: string; text: string }[];
}

/** Citations in the book's order, by section, each paragraph shortened to its beginning. */
export function citedSections(citations: readonly Citation[]): CitedSection[] {
  return [...Map.groupBy(citations, ({ part, section }) => `${part} ${section}`).values()].map((own) => ({
    part: own[0]!.part,
    section: own[0]!.section,
    places: own.map(({ id, text }) => ({ id, text: excerpt(text) })),
  }));
}
