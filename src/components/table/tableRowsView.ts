import type { Edition } from '../../editions';
import { anchor } from '../../model/address/address';
import type { Row, Table } from '../../model/table/table';
import { cellAddress } from '../link/addresses';
import { shownFields, tableView, type RowView } from './tableView';

/** Some rows of a table, each number a link to its home cell on the table’s own page. */
export function tableRowsView(edition: Edition, table: Table, rows: readonly Row[]): RowView[] {
  const fields = shownFields(table);
  const byId = new Map(tableView(edition, table, 'part').bodies.flatMap((body) => body.rows.map((row) => [row.id, row])));
  return rows.flatMap((row) => {
    const view = byId.get(anchor.row(table.id, row.id));
    if (!view) return [];
    const cells = view.cells.map((cell, index) => ({
      ...cell,
      // A few rows have no note under them.
      isNoted: false,
      link: cell.kind === 'number' ? cellAddress(edition, { table, row, field: fields[index]! }) : cell.link,
    }));
    return [{ ...view, cells }];
  });
}
