import { evaluate, type Quantity } from '../../../model/formula/evaluate';
import { unitNamed } from '../../../model/number/unit';
import { FormulaError } from '../../../model/formula/formula';
import { writeNumber } from '../../../model/number/rounding';
import { rowNamed, type Field, type Row, type Table } from '../../../model/table/table';
import type { AnswerEdition } from '../edition';
import { referenceOf, type Form, type Series } from './series';

/** What is read off for each row and year: a printed column, or a formula over columns. */
export interface Gauge {
  series: Series;
  /** Table it reads from, where that is not the one that names its rows. */
  source?: Table;
  form: Form;
  unit: string;
  isPrinted: boolean;
  /** Formula for a row in a year; `null` where the table has not that year. */
  formula: (key: string, year: number) => string | null;
  /** Years it can be read in, the latest last. */
  years: number[];
  /** Decimals of a computed value. */
  decimals: number;
  /** 输出成交额增长 */
  name: string;
}

/** A value read off. */
export interface Observation {
  key: string;
  year: number;
  formula: string;
  /** In base units, to be compared. */
  value: number;
  text: string;
  unit: string;
  isPrinted: boolean;
  /** The printed cell, where it is one. */
  cell?: { row: Row; field: Field };
}

const WORDS: Readonly<Record<Form, string>> = { amount: '', growth: '增长', share: '占比', average: '平均每项成交额' };

const gaugeName = ({ flow, quantity, scopes }: Series, form: Form): string =>
  [...scopes, flow, form === 'average' ? '' : quantity, WORDS[form]].join('').replace('合同合同', '合同');

/** The gauge of a printed series. */
export function printedGauge(series: Series): Gauge {
  const [field] = [...series.fields.values()];
  return {
    series,
    form: series.form,
    unit: field?.unit ?? series.row?.cells[field!.name]?.unit ?? '',
    isPrinted: true,
    formula: (key, year) => (series.fields.has(year) ? referenceOf(series, key, year) : null),
    years: [...series.fields.keys()].sort((a, b) => a - b),
    decimals: 0,
    name: gaugeName(series, series.form),
  };
}

/** Growth over the year before, from a series of amounts. */
export function growthGauge(series: Series): Gauge {
  const at = (key: string, year: number) => (series.fields.has(year) ? referenceOf(series, key, year) : null);
  const years = [...series.fields.keys()].filter((year) => series.fields.has(year - 1)).sort((a, b) => a - b);
  return {
    ...printedGauge(series),
    form: 'growth',
    unit: '%',
    isPrinted: false,
    formula: (key, year) => (years.includes(year) ? `${at(key, year)}/${at(key, year - 1)}-1` : null),
    years,
    decimals: 1,
    name: gaugeName(series, 'growth'),
  };
}

const quotient = (above: string | null, below: string | null): string | null => (above && below ? `${above}/${below}` : null);

/** Share of a whole that `whole` names by a formula for a year. */
export function shareGauge(series: Series, whole: (year: number) => string | null): Gauge {
  const printed = printedGauge(series);
  return {
    ...printed,
    form: 'share',
    unit: '%',
    isPrinted: false,
    formula: (key, year) => quotient(printed.formula(key, year), whole(year)),
    decimals: 1,
    name: gaugeName(series, 'share'),
  };
}

/** What one contract comes to: money by number. */
export function averageGauge(money: Series, count: Series): Gauge {
  const [above, below] = [printedGauge(money), printedGauge(count)];
  return {
    ...above,
    form: 'average',
    unit: '万元',
    isPrinted: false,
    formula: (key, year) => quotient(above.formula(key, year), below.formula(key, year)),
    years: above.years.filter((year) => below.years.includes(year)),
    decimals: 1,
    name: gaugeName(money, 'average'),
  };
}

/** Reads a gauge off; `null` where the cell is blank or the year is not there. */
export function observe(edition: AnswerEdition, gauge: Gauge, key: string, year: number): Observation | null {
  const formula = gauge.formula(key, year);
  if (!formula) return null;
  const quantity = worked(edition, formula);
  if (!quantity || !Number.isFinite(quantity.value)) return null;
  const base = { key, year, formula, value: quantity.value, isPrinted: gauge.isPrinted };
  if (!gauge.isPrinted) return { ...base, text: written(quantity, gauge), unit: gauge.unit };
  const field = gauge.series.fields.get(year)!;
  const row = gauge.series.row ?? rowNamed(gauge.series.table, key, field);
  const cell = row?.cells[field.name];
  return row && cell ? { ...base, text: cell.text, unit: cell.unit, cell: { row, field } } : null;
}

/** A computed value in the gauge’s unit, with no more decimals than its cells bear. */
export function written({ value, low, high }: Quantity, { unit, decimals }: Pick<Gauge, 'unit' | 'decimals'>): string {
  const { scale } = unitNamed(unit);
  const spread = (high - low) / scale;
  const borne = spread > 0 && Number.isFinite(spread) ? Math.max(0, Math.ceil(-Math.log10(spread))) : decimals;
  return writeNumber(value / scale, Math.min(decimals, Math.max(borne, 1)));
}

/** The value of a formula; `null` where it cannot be worked out. */
export function worked(edition: AnswerEdition, formula: string): Quantity | null {
  const known = workedOut.get(edition.tables) ?? new Map<string, Quantity | null>();
  workedOut.set(edition.tables, known);
  const before = known.get(formula);
  if (before !== undefined) return before;
  const found = tried(edition, formula);
  known.set(formula, found);
  return found;
}

/** The same cells are read with every key that is typed. */
const workedOut = new WeakMap<AnswerEdition['tables'], Map<string, Quantity | null>>();

function tried(edition: AnswerEdition, formula: string): Quantity | null {
  try {
    return evaluate(edition, formula);
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}
