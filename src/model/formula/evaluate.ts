import { FormulaError, NothingThere, parseFormula, printReference, type CellReference, type Formula } from './formula';
import { add, addRounded, divide, exactly, multiply, negate, subtract, type Interval } from '../number/interval';
import { nearest } from '../nearest';
import { intervalOf } from '../number/printedNumber';
import { membersOf, type Regions } from '../region/region';
import { fieldNamed, measuredFields, rowNamed, tableIdOf, type Cell, type Field, type Row, type Table } from '../table/table';
import { combine, printDimension, sameDimension, unitNamed, type Dimension } from '../number/unit';

/** What formulas are evaluated over. */
export interface Cells {
  tables: ReadonlyMap<string, Table>;
  regions: Regions;
  /** Values known more finely than printed: see `finestValues`. */
  finest?: ReadonlyMap<string, number>;
}

/** A cell with the place it stands at. */
export interface PlacedCell extends Cell {
  table: Table;
  row: Row;
  field: Field;
}

/** Value of a formula in base units (元, 项 …; a share is a plain ratio), with the interval its printed cells allow. */
export interface Quantity extends Interval {
  value: number;
  dimension: Dimension;
  /** The unit all its cells are printed in, where it is one and the formula keeps it; else empty. */
  unit: string;
}

const selected = new WeakMap<Regions, WeakMap<readonly Row[], Map<string, Row[]>>>();

/** The rows of `table` that a reference's row part names; throws `FormulaError` naming the nearest row where there is none. */
export function selectRows(cells: Cells, table: Table, selector: string, field?: Field): Row[] {
  if (!/[|*@]/.test(selector)) return [oneRow(table, selector, field)];
  const ofRegions = selected.get(cells.regions) ?? new WeakMap<readonly Row[], Map<string, Row[]>>();
  selected.set(cells.regions, ofRegions);
  const known = ofRegions.get(table.rows) ?? new Map<string, Row[]>();
  ofRegions.set(table.rows, known);
  const key = `${selector} ${field?.key ?? ''}`;
  const rows = known.get(key) ?? rowsOf(cells, table, selector, field);
  known.set(key, rows);
  return rows;
}

function rowsOf(cells: Cells, table: Table, selector: string, field: Field | undefined): Row[] {
  return selector.split('|').flatMap((part) => {
    if (part === '*') return table.rows.filter((row) => row.kind === 'member');
    if (part.endsWith('/*')) {
      const group = table.rows.filter((row) => row.group === part.slice(0, -2) && row.kind === 'member');
      if (group.length === 0) throw new FormulaError(`${table.label} 没有名为“${part.slice(0, -2)}”的组。`);
      return group;
    }
    if (part.startsWith('@')) {
      const members = membersOf(cells.regions, part.slice(1));
      if (!members) throw new FormulaError(`regions.yaml 里没有名为“${part.slice(1)}”的区域。`);
      return members.map((name) => oneRow(table, name, field));
    }
    return [oneRow(table, part, field)];
  });
}

function oneRow(table: Table, key: string, field: Field | undefined): Row {
  const row = rowNamed(table, key, field);
  if (row) return row;
  const keys = table.rows.map((each) => (field?.key ? (each.cells[field.key]?.text ?? '') : each.key));
  const guess = nearest(key, keys);
  const says = `${table.label} 没有名为“${key}”的行${guess ? `；最接近的是“${guess}”` : ''}。`;
  throw new NothingThere(says, { table: table.id, row: key, nearest: guess });
}

/** The column of a table with one column of values. */
function onlyMeasured(table: Table): Field | undefined {
  const [only, ...others] = measuredFields(table);
  return others.length === 0 ? only : undefined;
}

/** The table, column and rows a reference names. */
function resolve(cells: Cells, reference: CellReference): { table: Table; field: Field; rows: Row[] } {
  const id = tableIdOf(reference.table);
  const table = id === null ? undefined : cells.tables.get(id);
  if (!table) throw new FormulaError(`没有“${reference.table}”这张表。`);
  const field = reference.field === undefined ? onlyMeasured(table) : fieldNamed(table, reference.field);
  if (!field) {
    if (reference.rows.includes('，')) throw new FormulaError('行名与列名之间的逗号是全角的“，”，要用半角的“,”。');
    if (reference.field === undefined)
      throw new FormulaError(`${table.label} 有多列数值，请写明列名：${reference.table}[${reference.rows},列名]。`);
    const guess = nearest(
      reference.field,
      table.fields.map((each) => each.name),
    );
    throw new FormulaError(`${table.label} 没有名为“${reference.field}”的列${guess ? `；最接近的是“${guess}”` : ''}。`);
  }
  return { table, field, rows: selectRows(cells, table, reference.rows, field) };
}

/** All printed cells a reference names; blanks are left out. */
export function cellsOf(cells: Cells, reference: CellReference): PlacedCell[] {
  const { table, field, rows } = resolve(cells, reference);
  return rows.flatMap((row) => {
    const cell = row.cells[field.name];
    return cell ? [{ ...cell, table, row, field }] : [];
  });
}

/** Why a reference to a blank cell, or to blank cells alone, gives nothing. */
export function blankAt(cells: Cells, reference: CellReference): NothingThere {
  const { table, field, rows } = resolve(cells, reference);
  const says = `${printReference(reference)} 是空格，原书没有印数。`;
  return new NothingThere(says, { table: table.id, row: rows[0]!.key, field: field.name });
}

/** What a printed cell stands for; throws `FormulaError` where it holds words. */
export const quantityOf = (cell: PlacedCell): Quantity => {
  if (!cell.number) throw new FormulaError(`${cell.table.label}“${cell.row.key}”的“${cell.field.name}”是文字“${cell.text}”，不能计算。`);
  const unit = unitNamed(cell.unit);
  // A bare 0 in a column of decimals is nothing, as 0.00 is.
  const decimals = cell.number.value === 0 ? (cell.field.decimals ?? 0) : 0;
  const { low, high } = intervalOf(
    { ...cell.number, decimals: Math.max(cell.number.decimals, decimals) },
    unit.isCount && cell.number.decimals === 0,
  );
  return {
    value: cell.number.value * unit.scale,
    low: low * unit.scale,
    high: high * unit.scale,
    dimension: unit.dimension,
    unit: cell.unit,
  };
};

const number = (value: number): Quantity => ({ value, ...exactly(value), dimension: {}, unit: '' });

function quantitiesOf(cells: Cells, formula: Formula): Quantity[] {
  return formula.kind === 'reference' ? cellsOf(cells, formula.reference).map(quantityOf) : [evaluateFormula(cells, formula)];
}

function operate(operator: '+' | '-' | '*' | '/', a: Quantity, b: Quantity): Quantity {
  if (operator === '+' || operator === '-') {
    if (!sameDimension(a.dimension, b.dimension)) {
      throw new FormulaError(`不能把${printDimension(a.dimension)}与${printDimension(b.dimension)}相${operator === '+' ? '加' : '减'}。`);
    }
    const value = operator === '+' ? a.value + b.value : a.value - b.value;
    return { value, ...(operator === '+' ? add(a, b) : subtract(a, b)), dimension: a.dimension, unit: a.unit === b.unit ? a.unit : '' };
  }
  const dimension = combine(a.dimension, b.dimension, operator === '*' ? 1 : -1);
  return operator === '*'
    ? { value: a.value * b.value, ...multiply(a, b), dimension, unit: '' }
    : { value: a.value / b.value, ...divide(a, b), dimension, unit: '' };
}

/** 1-based place of a cell among its peers, largest first; ties share the better place. */
function rank(cells: Cells, args: Formula[]): Quantity {
  const [own, among] = args;
  if (own?.kind !== 'reference' || (among && among.kind !== 'reference'))
    throw new FormulaError('rank 的参数是单元格：rank(表[行,列]) 或 rank(表[行,列], 表[行|行,列])。');
  const [cell, ...more] = cellsOf(cells, own.reference);
  if (!cell) throw blankAt(cells, own.reference);
  if (more.length > 0) throw new FormulaError('rank 的第一个参数须是一个单元格。');
  const peers = among
    ? cellsOf(cells, among.reference)
    : cell.table.rows
        .filter((row) => row.kind === 'member' && row.group === cell.row.group)
        .flatMap((row) => row.cells[cell.field.name] ?? []);
  return number(1 + peers.filter((peer) => (peer.number?.value ?? -Infinity) > cell.number!.value).length);
}

/** How many of the cells are above a limit of the same dimension: the provinces beyond 1000 亿元. */
function above(cells: Cells, args: Formula[]): Quantity {
  const [counted, limit, ...more] = args;
  if (counted?.kind !== 'reference' || !limit || more.length > 0)
    throw new FormulaError('above 的参数是一组单元格和一个界限：above(表[@省份,列], 50%)。');
  const line = evaluateFormula(cells, limit);
  return number(quantitiesOf(cells, counted).filter((value) => operate('-', value, line).value > 0).length);
}

function call(cells: Cells, name: string, args: Formula[]): Quantity {
  if (name === 'rank') return rank(cells, args);
  if (name === 'above') return above(cells, args);
  if (name === 'count') {
    return number(args.reduce((sum, arg) => sum + (arg.kind === 'reference' ? cellsOf(cells, arg.reference).length : 1), 0));
  }
  const values = args.flatMap((arg) => quantitiesOf(cells, arg));
  if (values.length === 0) throw new NothingThere(`${name} 没有可以计算的单元格。`);
  switch (name) {
    case 'sum':
      return { ...values.reduce((sum, value) => operate('+', sum, value)), ...addRounded(values) };
    case 'average': {
      const mean = operate(
        '/',
        values.reduce((sum, value) => operate('+', sum, value)),
        number(values.length),
      );
      return { ...mean, unit: values[0]!.unit };
    }
    case 'abs': {
      const [value] = values as [Quantity];
      return value.value < 0 ? { ...value, value: -value.value, ...negate(value) } : value;
    }
    default: {
      const pick = name === 'max' ? Math.max : Math.min;
      return values.reduce((best, value) => (pick(best.value, value.value) === value.value ? value : best));
    }
  }
}

/** Computes a parsed formula; throws `FormulaError` with a sentence where a name is unknown or units do not fit. */
export function evaluateFormula(cells: Cells, formula: Formula): Quantity {
  switch (formula.kind) {
    case 'number':
      return number(formula.percent ? formula.value / 100 : formula.value);
    case 'negate': {
      const value = evaluateFormula(cells, formula.of);
      return { ...value, value: -value.value, ...negate(value) };
    }
    case 'operation':
      return operate(formula.operator, evaluateFormula(cells, formula.left), evaluateFormula(cells, formula.right));
    case 'call':
      return call(cells, formula.name, formula.args);
    case 'reference': {
      const found = cellsOf(cells, formula.reference);
      if (found.length === 0) throw blankAt(cells, formula.reference);
      if (found.length > 1)
        throw new FormulaError(`${printReference(formula.reference)} 有 ${found.length} 个单元格；请用 sum、max 等函数。`);
      return quantityOf(found[0]!);
    }
  }
}

/** Parses and computes a formula. */
export const evaluate = (cells: Cells, source: string): Quantity => evaluateFormula(cells, parseFormula(source));
