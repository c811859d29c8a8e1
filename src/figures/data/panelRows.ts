import { selectRows, type Cells } from '../../model/formula/evaluate';
import type { PanelSpec } from '../../model/figure';
import { FormulaError } from '../../model/formula/formula';
import { nearest } from '../../model/nearest';
import { tableIdOf, type Row, type Table } from '../../model/table/table';
import { kindOf } from '../kinds';
import { BAR, PALE, partColour, REST, STRONG } from '../layout/colours';
import type { FigureRow } from './panel';
import type { Attempt } from './columnPoints';

/** The rows a panel lists: keys as formulas name them, with the labels the reader sees; in the order of the specification. */
export function panelRows(cells: Cells, spec: PanelSpec, attempt: Attempt): Omit<FigureRow, 'colour'>[] {
  const table = spec.table ? attempt('table', () => tableOf(cells, spec.table!)) : undefined;
  if (spec.rows === 'groups')
    return [...new Set(table?.rows.map((row) => row.group))].map((key) => ({ key, label: spec.labels[key] ?? key, kind: 'member' }));
  const found = new Map<string, Row>();
  const keys = spec.rows.flatMap((key) => {
    if (!table) return [key];
    const rows = attempt(`rows ${key}`, () => selectRows(cells, table, key)) ?? [];
    rows.forEach((row) => found.set(row.key, row));
    return rows.map((row) => row.key);
  });
  const listed = new Set(keys);
  return keys.map((key) => {
    const row = found.get(key);
    const isPart =
      row?.kind === 'part' || (row !== undefined && row.kind === 'member' && row.group !== '' && listed.has(`${row.group}/合计`));
    return { key, label: spec.labels[key] ?? labelOf(key, row), kind: isPart ? 'part' : 'member' };
  });
}

/** `企业法人/合计` reads 企业法人; `2012年` reads 2012. */
function labelOf(key: string, row: Row | undefined): string {
  if (row?.kind === 'subtotal') return row.group;
  return (row?.label ?? key).replace(/^(\d{4})年$/, '$1');
}

function tableOf(cells: Cells, label: string): Table {
  const table = cells.tables.get(tableIdOf(label) ?? '');
  if (table) return table;
  const guess = nearest(
    label,
    [...cells.tables.values()].map((each) => each.label.replace(/\s/g, '')),
  );
  throw new FormulaError(`没有“${label}”这张表${guess ? `；最接近的是“${guess}”` : ''}。`);
}

/** Gives each row its colour: its own among the parts of a whole, one for all bars but the emphasised and the 其中 rows. */
export function colourRows(spec: PanelSpec, rows: Omit<FigureRow, 'colour'>[]): FigureRow[] {
  const { ofParts } = kindOf(spec);
  return rows.map((row, index) => {
    if (ofParts) return { ...row, colour: row.kind === 'rest' ? REST : partColour(row.label, index) };
    if (spec.emphasis.includes(row.key)) return { ...row, colour: STRONG };
    return { ...row, colour: row.kind === 'part' || row.kind === 'tail' ? PALE : BAR };
  });
}
