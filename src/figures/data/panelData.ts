import type { Cells } from '../../model/formula/evaluate';
import type { BesideSpec, PanelSpec } from '../../model/figure';
import { FormulaError } from '../../model/formula/formula';
import { colourOfSeries } from '../layout/colours';
import { columnPoints, formulaOf, unitOf, type Attempt } from './columnPoints';
import type { FigurePanel, FigureRow, FigureSeries } from './panel';
import { colourRows, panelRows } from './panelRows';
import { lostPoint, pointOf, type Point } from './point';

/** The numbers of one panel, rows × series. */
export function panelData(cells: Cells, spec: PanelSpec, attempt: Attempt): FigurePanel {
  const isWhole = spec.kind === 'share' || spec.kind === 'stacked';
  const listed = panelRows(cells, spec, attempt);
  const listedFormulas = spec.series.map((series) => listed.map((row) => formulaOf(spec, series, row.key)));
  const units = listedFormulas.map((formulas) => unitOf(cells, formulas));
  const unit = spec.unit ?? (units.find(Boolean) || '');
  const other = units.find((each) => each && each !== unit);
  if (other && spec.kind !== 'share')
    attempt('series', () => fail(`同一幅图里既有“${unit}”又有“${other}”；不同单位的数要分在两格（panels）里。`));

  const order = orderOf(spec, cells, listedFormulas.at(-1) ?? [], unit);
  const rows: Omit<FigureRow, 'colour'>[] = order.slice(0, spec.limit).map((index) => listed[index]!);
  if (spec.missing)
    rows.splice(
      Math.max(
        0,
        rows.findIndex((row) => row.key === spec.missing!.before),
      ),
      0,
      { key: '', label: spec.missing.label, kind: 'lost' },
    );
  if (spec.tail) rows.push({ key: '', label: spec.tail.label, kind: 'tail' });
  if (spec.remainder) rows.push({ key: '', label: spec.remainder, kind: 'rest' });

  const series = spec.series.map((column, index): FigureSeries => {
    const at: Attempt = (field, compute) => attempt(`series.${index}（${column.name}） ${field}`, compute);
    const ownUnit = spec.unit ?? (units[index] || unit);
    const formulas = rows.map((row) => {
      if (row.kind === 'lost') return undefined;
      if (row.kind === 'tail') return sumOf(spec.tail!.rows.map((key) => formulaOf(spec, column, key)));
      if (row.kind === 'rest') return `${spec.of ?? column.total ?? ''}-${sumOf(listedFormulas[index]!)}`;
      return formulaOf(spec, column, row.key);
    });
    const own = {
      name: column.name,
      colour: colourOfSeries(spec.kind, column.name, index, spec.series.length),
      unit: ownUnit,
      points: columnPoints(cells, formulas, ownUnit, at),
      ...(column.how ? { how: column.how } : {}),
    };
    if (spec.kind === 'matrix' && spec.of) return { ...own, shares: columnPoints(cells, sharesOfRows(spec.of, rows, formulas), '%', at) };
    if (!isWhole) return own;
    const whole = column.total ?? (spec.kind === 'share' ? spec.of : undefined) ?? sumOf(formulas);
    return {
      ...own,
      total: at('total', () => pointOf(cells, whole, ownUnit)) ?? lostPoint(ownUnit),
      shares: columnPoints(
        cells,
        formulas.map((formula) => formula && `(${formula})/(${spec.of ?? whole})`),
        '%',
        at,
      ),
    };
  });

  const readBeside = (column: BesideSpec): Point[] =>
    columnPoints(
      cells,
      rows.map((row) => (row.kind === 'member' || row.kind === 'part' ? formulaOf(spec, column, row.key) : undefined)),
      column.as === 'rank' ? '' : '%',
      (field, compute) => attempt(`beside ${field}`, compute),
    );
  return {
    title: spec.title ?? '',
    kind: spec.kind,
    unit,
    rows: colourRows(spec, rows),
    series,
    beside: spec.beside.map((column) => ({
      name: column.name,
      as: column.as,
      points: readBeside(column),
      ...(column.from ? { from: readBeside(earlier(column, column.from)) } : {}),
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

/** Each number of a matrix as a share of its row. */
const sharesOfRows = (of: string, rows: Pick<FigureRow, 'key'>[], formulas: (string | undefined)[]): (string | undefined)[] =>
  formulas.map((formula, index) => formula && `(${formula})/(${of.replaceAll('{row}', rows[index]!.key)})`);

const sumOf = (formulas: (string | undefined)[]): string => `sum(${formulas.filter(Boolean).join(',')})`;

const fail = (message: string): never => {
  throw new FormulaError(message);
};

/** Places of the rows as drawn: as listed, or by the last series, largest first. */
function orderOf(spec: PanelSpec, cells: Cells, formulas: (string | undefined)[], unit: string): number[] {
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
