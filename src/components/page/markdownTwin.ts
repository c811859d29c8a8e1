import type { Edition } from '../../editions';
import { address as addresses } from '../../model/address/address';

/** Address of the Markdown twin of a page: `index.md` beside it, for the kinds of pages that have one; `null` for the rest. */
export function markdownTwin(edition: Edition, address: string): string | null {
  return markdownPages(edition).includes(address) ? `${address}index.md` : null;
}

/** Every page that has a Markdown twin: parts, tables, figures, provinces, regions, checks and glossary. */
const markdownPages = (edition: Edition): string[] => [
  ...edition.chapters.map(({ id }) => `${edition.name}/${id}/`),
  ...[...edition.tables.keys()].map((id) => addresses.table(edition, id)),
  ...[...edition.figures.keys()].map((id) => addresses.figure(edition, id)),
  ...edition.regions.provinces.map(({ id }) => addresses.province(edition, id)),
  ...edition.regions.regions.map(({ id }) => addresses.region(edition, id)),
  addresses.checks(edition),
  addresses.glossary(edition),
];
