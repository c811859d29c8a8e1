import type { FigureData } from '../data/figureData';
import type { FigurePanel } from '../data/panel';
import { isGuess, type Point } from '../data/point';

/** A figure as a table: everything the picture says, cell for cell, with all known decimals. */
export interface FigureTable {
  /** Head of the panel, where each has a table of its own. */
  title: string;
  columns: TableColumn[];
  rows: TableRow[];
}

export interface TableColumn {
  title: string;
  /** Empty where the figure has one unit for all. */
  unit: string;
  as: 'value' | 'growth' | 'share' | 'rank';
  /** Are all its numbers computed by us, with a doubt? */
  derived: boolean;
}

interface TableRow {
  label: string;
  kind: 'member' | 'part' | 'group' | 'total' | 'lost';
  /** One per column; `null` where there is nothing to say. */
  cells: (Point | null)[];
}

/** The figure’s tables: one, where its panels have the same rows; else one each. */
export function figureTables(data: FigureData): FigureTable[] {
  const tables = data.panels.map(panelTable);
  const labels = (table: FigureTable): string => table.rows.map((row) => row.label).join('\n');
  const [first] = tables;
  if (!first || tables.some((table) => labels(table) !== labels(first))) return tables;
  return [
    {
      title: tables.length === 1 ? first.title : '',
      columns: tables.flatMap((table) => table.columns),
      rows: first.rows.map((row, index) => ({ ...row, cells: tables.flatMap((table) => table.rows[index]!.cells) })),
    },
  ];
}

function panelTable(panel: FigurePanel): FigureTable {
  const columns: (TableColumn & { points: Point[]; total?: Point | undefined })[] = [
    ...panel.series.flatMap((series) => [
      {
        title: panel.title && panel.series.length === 1 ? panel.title : series.name,
        unit: series.unit,
        as: 'value' as const,
        derived: isDerived(series.points),
        points: series.points,
        total: series.total,
      },
      ...(series.shares
        ? [
            {
              title: panel.kind === 'matrix' ? `${series.name}占比` : '占比',
              unit: '%',
              as: 'share' as const,
              derived: false,
              points: series.shares,
            },
          ]
        : []),
    ]),
    ...panel.beside.flatMap((beside) => [
      ...(beside.from ? [{ title: `上年${beside.name}`, unit: '', as: beside.as, derived: false, points: beside.from }] : []),
      { title: beside.name, unit: beside.as === 'rank' ? '' : '%', as: beside.as, derived: false, points: beside.points },
    ]),
  ];
  const rows = panel.rows.flatMap((row, index): TableRow[] => {
    const group = panel.groups.find((each) => each.rows[0] === index);
    const inGroup = panel.groups.some((each) => each.rows.includes(index));
    const own: TableRow = {
      label: row.label,
      kind: row.kind === 'lost' ? 'lost' : row.kind === 'part' || inGroup ? 'part' : 'member',
      cells: columns.map((column) => (column.points[index]!.origin === 'lost' && column.as !== 'value' ? null : column.points[index]!)),
    };
    return group ? [{ label: group.label, kind: 'group', cells: [group.total, group.share] }, own] : [own];
  });
  if (columns.some((column) => column.total))
    rows.push({ label: '合计', kind: 'total', cells: columns.map((column) => column.total ?? null) });
  return { title: panel.title, columns: columns.map(({ title, unit, as, derived }) => ({ title, unit, as, derived })), rows };
}

const isDerived = (points: Point[]): boolean => points.every((point) => isGuess(point));
