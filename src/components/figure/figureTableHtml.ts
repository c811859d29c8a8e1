import { figureTables, type TableColumn } from '../../figures/render/figureTable';
import type { FigureData } from '../../figures/data/figureData';
import { isGuess, type Point } from '../../figures/data/point';
import { shown, shownGrowth } from '../../figures/data/shown';
import { escape } from '../../model/escape';
import { groupedHtml } from '../setting/groupedHtml';

/** Stands behind a number, or the head of a column, that is ours and not printed. */
const DERIVED = ' <small>推算</small>';

/** The table view of a figure as HTML: short, for 25 of them stand on one page. */
export function figureTableHtml(data: FigureData): string {
  const units = new Set(data.panels.map((panel) => panel.unit));
  return figureTables(data)
    .map((table) => {
      const head = table.columns
        .map((column) => `<th scope="col">${escape(column.title)}${unitOf(column, units)}${column.derived ? DERIVED : ''}`)
        .join('');
      const rows = table.rows.map(
        (row) =>
          `<tr${row.kind === 'member' ? '' : ` class="${row.kind}"`}><th scope="row">${escape(row.label)}${row.cells.map((point, index) => cell(point, table.columns[index]!)).join('')}`,
      );
      return `<table><thead><tr><td>${head}<tbody>${rows.join('')}</table>`;
    })
    .join('');
}

/** The unit of a column that differs from the others. */
const unitOf = (column: TableColumn, units: Set<string>): string =>
  column.as === 'growth' || column.as === 'share' ? '/%' : units.size > 1 && column.unit ? `/${column.unit}` : '';

function cell(point: Point | null, column: TableColumn): string {
  if (!point) return '<td>';
  return `<td>${groupedHtml(cellText(point, column))}${isGuess(point) && column.as === 'value' && !column.derived ? DERIVED : ''}`;
}

/** Digits as the table shows them: all that are known; shares and growths we computed with one decimal. */
export function cellText(point: Point, column: Pick<TableColumn, 'as'>): string {
  const decimals = point.origin === 'derived' && column.as !== 'value' ? 1 : Infinity;
  return column.as === 'growth' ? shownGrowth(point, decimals).replace('%', '') : shown(point, decimals);
}
