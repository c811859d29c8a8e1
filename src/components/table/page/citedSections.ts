import type { Citation } from '../../../prose/readProse';
import { excerpt } from './excerpt';

/** Where a table is cited, section by section: neighbours under one heading stand together. */
export interface CitedSection {
  part: number;
  section: string;
  places: { id: string; text: string }[];
}

/** Citations in the book's order, by section, each paragraph shortened to its beginning. */
export function citedSections(citations: readonly Citation[]): CitedSection[] {
  const sections: CitedSection[] = [];
  for (const { part, section, id, text } of citations) {
    const last = sections.find((each) => each.part === part && each.section === section);
    const place = { id, text: excerpt(text) };
    if (last) last.places.push(place);
    else sections.push({ part, section, places: [place] });
  }
  return sections;
}
