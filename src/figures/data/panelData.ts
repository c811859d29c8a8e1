import type { Cells } from '../../model/formula/evaluate';
import type { BesideSpec, PanelSpec, SeriesSpec } from '../../model/figure';
import { FormulaError } from '../../model/formula/formula';
import { kindOf } from '../kinds';
import { colourOfSeries } from '../layout/colours';
import { columnPoints, formulaOf, unitOf, type Attempt } from './columnPoints';
import type { FigurePanel, FigureRow, FigureSeries } from './panel';
import { colourRows, panelRows } from './panelRows';
import { lostPoint, pointOf, type Point } from './point';

/** The numbers of one panel, rows × series. */
export function panelData(cells: Cells, spec: PanelSpec, attempt: Attempt): FigurePanel {
  const listed = panelRows(cells, spec, attempt);
  const formulas = spec.series.map((series) => listed.map((row) => formulaOf(spec, series, row.key)));
  const units = formulas.map((each) => unitOf(cells, each));
  const unit = spec.unit ?? (units.find(Boolean) || '');
  const other = units.find((each) => each && each !== unit);
  if (other && spec.kind !== 'share')
    attempt('series', () => fail(`同一幅图里既有“${unit}”又有“${other}”；不同单位的数要分在两格（panels）里。`));

  const rows = rowsDrawn(spec, listed, orderOf(spec, cells, formulas.at(-1) ?? [], unit));
  const reading: PanelSource = { cells, spec, rows, attempt };
  return {
    title: spec.title ?? '',
    kind: spec.kind,
    unit,
    rows: colourRows(spec, rows),
    series: spec.series.map((column, index) => seriesOf(reading, column, index, spec.unit ?? (units[index] || unit), formulas[index]!)),
    beside: spec.beside.map((column) => ({
      name: column.name,
      as: column.as,
      points: besidePoints(reading, column),
      ...(column.from ? { from: besidePoints(reading, earlier(column, column.from)) } : {}),
    })),
    groups: spec.groups.map((group) => {
      const point = (formula: string, pointUnit: string) =>
        attempt('groups', () => pointOf(cells, formula, pointUnit)) ?? lostPoint(pointUnit);
      return {
        label: group.label,
        rows: group.rows.map((key) => rows.findIndex((row) => row.key === key)),
        total: point(group.total, unit),
        share: point(`(${group.total})/(${spec.of ?? group.total})`, '%'),
      };
    }),
    ofName: spec.ofName ?? '',
    ...(spec.tail ? { tail: tailOf(cells, spec, unit, attempt) } : {}),
  };
}

type Row = Omit<FigureRow, 'colour'>;

/** What every column of a panel is read with. */
interface PanelSource {
  cells: Cells;
  spec: PanelSpec;
  rows: Row[];
  attempt: Attempt;
}

/** The rows as they are drawn: in order, the lost one in its place, tail and remainder at the end. */
function rowsDrawn(spec: PanelSpec, listed: Row[], order: number[]): Row[] {
  const rows = order.slice(0, spec.limit).map((index) => listed[index]!);
  const { missing } = spec;
  if (missing) {
    const at = rows.findIndex((row) => row.key === missing.before);
    rows.splice(Math.max(0, at), 0, { key: '', label: missing.label, kind: 'lost' });
  }
  if (spec.tail) rows.push({ key: '', label: spec.tail.label, kind: 'tail' });
  if (spec.remainder) rows.push({ key: '', label: spec.remainder, kind: 'rest' });
  return rows;
}

/** One series; `listed` are the formulas of all its rows, drawn or not, which the remainder is what is left of. */
function seriesOf(
  { cells, spec, rows, attempt }: PanelSource,
  column: SeriesSpec,
  index: number,
  unit: string,
  listed: Formula[],
): FigureSeries {
  const at: Attempt = (field, compute) => attempt(`series.${index}（${column.name}） ${field}`, compute);
  const formulas = rows.map((row): Formula => {
    if (row.kind === 'lost') return undefined;
    if (row.kind === 'tail') return sumOf(spec.tail!.rows.map((key) => formulaOf(spec, column, key)));
    if (row.kind === 'rest') return `${spec.of ?? column.total ?? ''}-${sumOf(listed)}`;
    return formulaOf(spec, column, row.key);
  });
  const own = {
    name: column.name,
    colour: colourOfSeries(spec.kind, column.name, index, spec.series.length),
    unit,
    points: columnPoints(cells, formulas, unit, at),
    ...(column.how ? { how: column.how } : {}),
  };
  if (spec.kind === 'matrix' && spec.of) return { ...own, shares: columnPoints(cells, sharesOfRows(spec.of, rows, formulas), '%', at) };
  if (!isOfWhole(spec, column)) return own;
  const whole = column.total ?? (spec.kind === 'share' ? spec.of : undefined) ?? sumOf(formulas);
  const shares = formulas.map((formula) => formula && `(${formula})/(${spec.of ?? whole})`);
  return {
    ...own,
    total: at('total', () => pointOf(cells, whole, unit)) ?? lostPoint(unit),
    shares: columnPoints(cells, shares, '%', at),
  };
}

/** Is each number told as a share too? Of the parts of a bar always; of bars back to back where their whole is named. */
const isOfWhole = (spec: PanelSpec, { total }: SeriesSpec): boolean =>
  kindOf(spec).ofParts === true || (spec.kind === 'opposed' && total !== undefined);

/** A column of ranks or growths beside the drawing: members and their parts have it. */
const besidePoints = ({ cells, spec, rows, attempt }: PanelSource, column: BesideSpec): Point[] =>
  columnPoints(
    cells,
    rows.map((row) => (row.kind === 'member' || row.kind === 'part' ? formulaOf(spec, column, row.key) : undefined)),
    column.as === 'rank' ? '' : '%',
    (field, compute) => attempt(`beside ${field}`, compute),
  );

/** The column of the earlier ranks: a field, or a formula. */
const earlier = ({ name, as }: BesideSpec, from: string): BesideSpec => ({ name, as, [from.includes('[') ? 'formula' : 'field']: from });

/** Members of the tail, which the picture draws as one bar: label and number, for the note. */
function tailOf(cells: Cells, spec: PanelSpec, unit: string, attempt: Attempt): { label: string; point: Point }[] {
  return spec.tail!.rows.map((key) => {
    const formula = formulaOf(spec, spec.series[0]!, key) ?? '';
    return {
      label: spec.labels[key] ?? key.split('/').at(-1)!,
      point: attempt(`tail ${key}`, () => pointOf(cells, formula, unit)) ?? lostPoint(unit),
    };
  });
}

type Formula = string | undefined;

/** Each number of a matrix as a share of its row. */
const sharesOfRows = (of: string, rows: Pick<FigureRow, 'key'>[], formulas: Formula[]): Formula[] =>
  formulas.map((formula, index) => formula && `(${formula})/(${of.replaceAll('{row}', rows[index]!.key)})`);

const sumOf = (formulas: Formula[]): string => `sum(${formulas.filter(Boolean).join(',')})`;

const fail = (message: string): never => {
  throw new FormulaError(message);
};

/** Places of the rows as drawn: as listed, or by the last series, largest first. */
function orderOf(spec: PanelSpec, cells: Cells, formulas: Formula[], unit: string): number[] {
  const places = formulas.map((_, index) => index);
  if (spec.sort === 'as listed') return places;
  const values = columnPoints(cells, formulas, unit, (_, compute) => {
    try {
      return compute();
    } catch {
      return undefined;
    }
  }).map((point) => point.value ?? -Infinity);
  return places.sort((a, b) => values[b]! - values[a]!);
}
