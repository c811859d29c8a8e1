import { address, anchor } from '../../model/address/address';
import { isSystematic, type Erratum } from '../../model/check/erratum';
import { erratumCells } from '../../model/check/erratumCells';
import type { Report } from '../../model/report';
import { halfWidths } from '../../model/table/halfWidths';
import { rowIdOf, type Cell, type Field, type Row, type Table } from '../../model/table/table';
import { commonUnit, fieldFullTitle, fieldTitle, tableHead, type HeadCell } from '../../model/table/tableHead';

/** A table as a page shows it: addresses without the site's base, words as the reader sees them. */
export interface TableView {
  table: Table;
  /** Element id of the whole: `table-3-1`. */
  id: string;
  /** What stands at the right of the title: 合同数/项　成交额/亿元. */
  units: string;
  head: HeadCell[][];
  bodies: BodyView[];
  columns: number;
  /** Estimated width in characters, from which the style sheet knows where the table must scroll. */
  width: number;
  /** No label is long: the first column needs no second line. */
  hasShortLabels: boolean;
  /** More rows than one wants to search by eye. */
  isLong: boolean;
  /** False for two lists side by side: their rows are no records. */
  canSort: boolean;
  /** Errata that doubt cells in many places, and how many cells of this table. */
  noted: (ErratumLink & { cells: number })[];
}

interface BodyView {
  /** Head of a group of rows: 专利; empty where the rows stand by themselves. */
  heading: string;
  id?: string | undefined;
  rows: RowView[];
}

export interface RowView {
  id: string;
  kind: Row['kind'];
  cells: CellView[];
}

export interface CellView {
  kind: 'label' | 'text' | 'number' | 'blank';
  text: string;
  id?: string | undefined;
  link?: string | undefined;
  /** How its decimals differ from the column’s: `m2` two fewer, `d1` no point and one fewer, `x1` one more; empty where they agree. */
  shift: string;
  errata: ErratumLink[];
  /** All its errata are of a kind that is said once, under the table. */
  isNoted?: boolean;
}

interface ErratumLink {
  id: string;
  title: string;
  address: string;
}

type ViewedReport = Pick<Report, 'name' | 'info' | 'tables' | 'regions' | 'errata'>;

/** The view of a table in its part or on its own page, where every cell has an address. */
export function tableView(report: ViewedReport, table: Table, place: 'part' | 'page'): TableView {
  const fields = shownFields(table);
  const isSideBySide = table.fields.some((field) => field.key);
  const firstLabel = fields.find((field) => field.role === 'label');
  const usual = new Map(fields.map((field) => [field, usualDecimals(table, field)]));
  const marks = erratumCells(report);

  const cellView = (row: Row, field: Field): CellView => {
    const cell = row.cells[field.name];
    // A row that is a group by itself (机关法人 with nothing under it) has its name in the column of groups.
    if (!cell && field === firstLabel) return { kind: 'label', text: row.label, shift: '', errata: [] };
    const errata = cell ? doubtful(marks.of([{ table, row, field }]), (verdict) => marks.of([{ table, row, field }], verdict)) : [];
    return {
      kind: !cell ? 'blank' : field.role === 'label' ? 'label' : cell.number ? 'number' : 'text',
      text: cell?.text ?? '',
      id:
        place === 'page' && cell && field.type !== 'string' && field.role !== 'label'
          ? anchor.cell(table.id, rowIdOf(row, field), field.id)
          : undefined,
      link: cell && linkOf(report, field, cell),
      shift: cell?.number && usual.get(field) !== undefined ? shiftOf(cell.number.decimals, usual.get(field)!) : '',
      errata: errata.map(({ id, title }) => ({ id, title, address: address.erratum(report, id) })),
      ...(errata.length > 0 && errata.every(isSystematic) && { isNoted: true }),
    };
  };

  const bodies: BodyView[] = [];
  for (const row of table.rows) {
    const heading = row.kind === 'part' ? '' : row.group;
    const last = bodies.at(-1);
    const view = { id: anchor.row(table.id, row.id), kind: row.kind, cells: fields.map((field) => cellView(row, field)) };
    if (last && last.heading === heading) last.rows.push(view);
    else bodies.push({ heading, id: heading ? anchor.row(table.id, row.id.split('-')[0]!) : undefined, rows: [view] });
  }
  // A group that the book prints twice keeps one address.
  const seen = new Set(table.rows.map((row) => anchor.row(table.id, row.id)));
  for (const body of bodies) {
    if (body.id && seen.has(body.id)) body.id = undefined;
    else if (body.id) seen.add(body.id);
  }

  return {
    table,
    id: anchor.table(table.id),
    units: unitLine(table),
    head: tableHead(table, fields),
    bodies,
    columns: fields.length,
    width: tableWidth(table),
    hasShortLabels: table.rows.every((row) => row.label.length <= 6),
    isLong: table.rows.length > 20,
    canSort: !isSideBySide && table.rows.length > 2,
    noted: notedOnce(bodies.flatMap((body) => body.rows.flatMap((row) => row.cells))),
  };
}

/** The errata that are said once under the table instead of in each of its cells. */
function notedOnce(cells: CellView[]): TableView['noted'] {
  const noted = new Map<string, TableView['noted'][number]>();
  for (const erratum of cells.filter((cell) => cell.isNoted).flatMap((cell) => cell.errata))
    noted.set(erratum.id, { ...erratum, cells: (noted.get(erratum.id)?.cells ?? 0) + 1 });
  return [...noted.values()];
}

/** Columns the reader sees, labels first: what groups rows becomes their head or their indent. */
export function shownFields(table: Table): Field[] {
  const isSideBySide = table.fields.some((field) => field.key);
  const shown = table.fields.filter((field) => field.role !== 'group');
  return isSideBySide ? shown : [...shown.filter((field) => field.role === 'label'), ...shown.filter((field) => field.role !== 'label')];
}

/** A cell is doubted where an erratum holds it doubtful or cannot decide; a reading held right bears no mark. Gravest first. */
function doubtful(all: Erratum[], of: (verdict: 'doubtful' | 'unclear') => Erratum[]): Erratum[] {
  const marked = new Set([...of('doubtful'), ...of('unclear')]);
  const weights = ['serious', 'moderate', 'slight'];
  return all.filter((erratum) => marked.has(erratum)).sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
}

/** Provinces lead to their pages, section numbers to their sections. */
function linkOf(report: ViewedReport, field: Field, cell: Cell): string | undefined {
  if (field.role === 'label') {
    const province = report.regions.provinces.find(({ name }) => name === cell.text);
    return province && address.province(report, province.id);
  }
  return field.name === '节' && /^\d+(-\d+)+$/.test(cell.text) ? address.section(report, cell.text) : undefined;
}

/** Decimals most cells of a column are printed with; `undefined` where rows measure different things and need no common point. */
function usualDecimals(table: Table, field: Field): number | undefined {
  if (table.fields.some((each) => each.role === 'unit') && field.unit === undefined) return undefined;
  const counts = new Map<number, number>();
  for (const row of table.rows) {
    const decimals = row.cells[field.name]?.number?.decimals;
    if (decimals !== undefined) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function shiftOf(decimals: number, usual: number): string {
  const digits = Math.abs(usual - decimals);
  if (digits === 0) return '';
  if (decimals < usual) return `${decimals === 0 ? 'd' : 'm'}${digits}`;
  return `${usual === 0 ? 'y' : 'x'}${digits}`;
}

/** `合同数/项　成交额/亿元`, or `单位：亿元` where all columns share it; empty where rows have units of their own. */
export function unitLine(table: Table): string {
  const unit = commonUnit(table);
  if (unit) return `单位：${unit}`;
  const pairs = table.fields
    .filter((field) => field.unit && field.role !== 'rank' && field.type !== 'string')
    .map((field) => {
      const title = fieldTitle(table, field);
      // Under a head such as 合同数 the columns are years: the unit belongs to the head.
      return `${/^\d{4} ?年$/.test(title) ? (field.group ?? title) : title}/${field.unit}`;
    });
  return [...new Set(pairs)].sort((a, b) => Number(a.endsWith('%')) - Number(b.endsWith('%'))).join('　');
}

/** The column named wholly, for a reader who hears the table or copies it: 2020 年 成交额（亿元）. */
export function spokenTitle(table: Table, field: Field): string {
  const unit = field.role === 'rank' ? '' : field.unit;
  return fieldFullTitle(table, field) + (unit ? `（${unit}）` : '');
}

/** Estimated width of a table in half-width characters; `least` is that of its narrowest column. */
export function tableWidth(table: Table, least = 0): number {
  return shownFields(table).reduce((sum, field) => sum + Math.max(least, fieldWidth(table, field)), 0);
}

function fieldWidth(table: Table, field: Field): number {
  const cells = table.rows.map(
    (row) => halfWidths(row.cells[field.name]?.text ?? '') + (row.kind === 'part' && field.role === 'label' ? 8 : 0),
  );
  const longest = Math.min(26, Math.max(0, ...cells));
  return Math.max(longest, Math.min(halfWidths(fieldTitle(table, field)), 8)) + 3;
}
