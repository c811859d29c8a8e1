import type { Edition } from '../editions';
import { address, type Places } from '../model/address';
import type { Reference } from '../model/chapter';
import type { PlacedCell } from '../model/evaluate';
import { rowIdOf } from '../model/table';

/** What addresses of an edition are made from. */
export const placesOf = (edition: Pick<Edition, 'edition' | 'info'>): Places => ({ edition: edition.edition, parts: edition.info.parts });

/** Address of a cell on its table’s own page. */
export function cellAddress(edition: Edition, { table, row, field }: Pick<PlacedCell, 'table' | 'row' | 'field'>): string {
  return address.cell(placesOf(edition), table.id, rowIdOf(row, field), field.id);
}

/** Address of what a reference names. Figures and tables are shown where they stand in their part. */
export function referenceAddress(edition: Edition, { kind, id }: Pick<Reference, 'kind' | 'id'>): string {
  const places = placesOf(edition);
  switch (kind) {
    case 'figure':
      return address.figureInPart(places, edition.figures.get(id)!.part, id);
    case 'table':
      return id.startsWith('text-') ? address.table(places, id) : address.tableInPart(places, edition.tables.get(id)!.part, id);
    case 'section':
      return address.section(places, id);
    case 'event':
      return address.event(places, id);
    case 'term':
      return address.term(places, id);
    case 'erratum':
      return address.erratum(places, id);
    case 'province':
      return address.province(places, id);
    case 'region':
      return address.region(places, id);
    case 'institution':
      return address.institution(places, id);
  }
}
