import type { Edition } from '../../editions';
import { address, type Places } from '../../model/address';
import type { Reference } from '../../model/chapter';
import type { PlacedCell } from '../../model/formula/evaluate';
import { rowIdOf } from '../../model/table/table';

/** What addresses of an edition are made from. */
export const placesOf = (edition: Pick<Edition, 'edition' | 'info'>): Places => ({ edition: edition.edition, parts: edition.info.parts });

/** Address of a cell on its table’s own page; that of its row where it holds words. */
export function cellAddress(edition: Edition, { table, row, field }: Pick<PlacedCell, 'table' | 'row' | 'field'>): string {
  const places = placesOf(edition);
  // A word is no cell of its own: the row is what is named.
  return field.type === 'string' || field.role === 'label'
    ? address.row(places, table.id, rowIdOf(row, field))
    : address.cell(places, table.id, rowIdOf(row, field), field.id);
}

/** Address of what a reference names; `null` where there is no such figure or table. Figures and tables are shown where they stand in their part. */
export function referenceAddress(edition: Edition, { kind, id }: Pick<Reference, 'kind' | 'id'>): string | null {
  const places = placesOf(edition);
  switch (kind) {
    case 'figure': {
      const figure = edition.figures.get(id);
      return figure ? address.figureInPart(places, figure.part, id) : null;
    }
    case 'table': {
      const table = edition.tables.get(id);
      if (!table) return null;
      return id.startsWith('text-') ? address.table(places, id) : address.tableInPart(places, table.part, id);
    }
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
