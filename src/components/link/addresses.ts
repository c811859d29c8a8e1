import type { Edition } from '../../editions';
import { address, anchor } from '../../model/address/address';
import type { Reference } from '../../model/chapter';
import type { PlacedCell } from '../../model/formula/evaluate';
import { rowIdOf } from '../../model/table/table';

/** Address of a cell on its table’s own page; that of its row where it holds words. */
export function cellAddress(edition: Edition, { table, row, field }: Pick<PlacedCell, 'table' | 'row' | 'field'>): string {
  // A word is no cell of its own: the row is what is named.
  return field.type === 'string' || field.role === 'label'
    ? address.row(edition, table.id, rowIdOf(row, field))
    : address.cell(edition, table.id, rowIdOf(row, field), field.id);
}

/** Address of what a reference names; `null` where there is no such figure or table. Figures and tables are shown where they stand in their part. */
export function referenceAddress(edition: Edition, { kind, id }: Pick<Reference, 'kind' | 'id'>): string | null {
  switch (kind) {
    case 'figure': {
      const figure = edition.figures.get(id);
      return figure ? address.figureInPart(edition, figure.part, id) : null;
    }
    case 'table': {
      const table = edition.tables.get(id);
      if (!table) return null;
      return id.startsWith('text-') ? address.table(edition, id) : address.tableInPart(edition, table.part, id);
    }
    case 'section':
      return address.section(edition, id);
    case 'event':
      return address.event(edition, id);
    case 'term':
      return address.term(edition, id);
    case 'erratum':
      return address.erratum(edition, id);
    case 'province':
      return address.province(edition, id);
    case 'region':
      return address.region(edition, id);
    case 'institution':
      return address.institution(edition, id);
  }
}

/** Address of the map in the part that holds it; `undefined` where no part does. */
export function mapAddress(edition: Edition): string | undefined {
  for (const { part, embeds } of edition.prose.chapters) {
    const map = embeds.find(({ kind }) => kind === 'map');
    const measure = map && (map.id || edition.measures[0]?.id);
    if (measure) return `${address.part(edition, part)}#${anchor.map(measure)}`;
  }
  return undefined;
}
