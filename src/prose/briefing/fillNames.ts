import { cellsOf, type Cells, type PlacedCell } from '../../model/formula/evaluate';
import { NothingThere, parseFormula } from '../../model/formula/formula';
import { formulaFor, groupsOf, type Measure } from '../../model/measure';
import { nearest } from '../../model/nearest';
import { tableIdOf } from '../../model/table/table';

/** A rule that cannot be read, wherever it is used; a `NothingThere` is one that a place has no numbers for. */
export class RuleError extends Error {}

/** What the names in braces stand for while a rule is read for one place. */
export interface Scope {
  cells: Cells;
  measures: readonly Measure[];
  /** `{place}`, `{city}` …; measures are of `place`, of `city` after 本市. */
  words: Readonly<Record<string, string>>;
  /** Row of the whole country. */
  nation: string;
}

/** Words of a place; not every place has each: a region without a table of its own has no `own`. */
export const WORDS: readonly string[] = ['place', 'full', 'city', 'region', 'short', 'own'];

const INNERMOST = /\{([^{}]*)\}/g;

/**
 * Replaces every name in braces, the innermost first: a word of the place; a measure’s formula, `{output}`, `{output 上年}`,
 * `{output 全国}`, `{output 各省}`, `{output 区域}`, `{output 本市}`, `{output 广东}`; the name of a row, `{第2名 表4-1[*,输出成交额]}`, `{末名 …}`, `{前一名 … 在 …}`.
 */
export function fillNames(text: string, scope: Scope): string {
  const filled = text.replace(INNERMOST, (_, name: string) => valueOf(name.trim(), scope));
  return filled === text ? text : fillNames(filled, scope);
}

function valueOf(name: string, scope: Scope): string {
  const word = scope.words[name];
  if (word !== undefined) return word;
  if (WORDS.includes(name)) throw new NothingThere(`这里没有“${name}”。`);
  const place = /^(?:第(\d+)名|(末名)) (.+)$/.exec(name);
  if (place) return labelAt(ordered(scope.cells, place[3]!), place[2] ? -1 : Number(place[1]) - 1);
  const beside = /^(前|后)一名 (.+) 在 (.+)$/.exec(name);
  if (beside) return neighbour(scope.cells, beside[2]!, beside[3]!, beside[1] === '前' ? -1 : 1);
  const [id, ...of] = name.split(' ');
  const measure = scope.measures.find((each) => each.id === id);
  if (measure) return formulaOf(measure, of, scope);
  const guess = nearest(name, [...WORDS, ...scope.measures.map((each) => each.id)]);
  throw new RuleError(`没有名为“${name}”的指标或词${guess ? `；最接近的是“${guess}”` : ''}。`);
}

/** What may follow a measure’s name. */
const OF = ['上年', '全国', '各省', '区域', '本市'];

function formulaOf(measure: Measure, of: readonly string[], { cells, words, nation }: Scope): string {
  const named = of.find((each) => [...cells.regions.provinces, ...cells.regions.cities].some(({ name }) => name === each));
  const strange = of.find((each) => each !== named && !OF.includes(each));
  if (strange) throw new RuleError(`指标“${measure.id}”后面不能写“${strange}”；可写的有：${OF.join('、')}。`);
  const has = (each: string) => of.includes(each);
  const group = has('各省') ? '@省份' : has('区域') ? `@${words['short']}` : undefined;
  const row = has('全国') ? nation : (group ?? (has('本市') ? (words['city'] ?? '') : (named ?? words['place'] ?? '')));
  if (measure.members) {
    const { table, field } = measure.members;
    if (has('全国')) return `count(${table}[*,${field}])`;
    const listed = new Set(cells.tables.get(tableIdOf(table) ?? '')?.rows.map(({ group }) => group));
    const groups = groupsOf(cells, measure.members, row).filter((group) => listed.has(group));
    return groups.length > 0 ? `count(${table}[${groups.map((group) => `${group}/*`).join('|')},${field}])` : '0';
  }
  const year = measure.years.at(-1);
  const formula = formulaFor(measure, row, has('上年') && year !== undefined ? year - 1 : year);
  return parseFormula(formula).kind === 'reference' ? formula : `(${formula})`;
}

/** Rows with a number, largest first. */
function ordered(cells: Cells, source: string): PlacedCell[] {
  const formula = parseFormula(source);
  if (formula.kind !== 'reference') throw new RuleError(`“${source}”不是一组单元格，排不出名次。`);
  return cellsOf(cells, formula.reference)
    .filter(({ number }) => number !== undefined)
    .sort((a, b) => b.number!.value - a.number!.value);
}

/** Name of the row at a place; where two share it, there is none. */
function labelAt(list: readonly PlacedCell[], index: number): string {
  const cell = list.at(index);
  const twice = list.filter((each) => each.number!.value === cell?.number!.value).length > 1;
  if (!cell || twice) throw new NothingThere('没有这一名，或有两行并列。');
  return cell.row.label;
}

function neighbour(cells: Cells, own: string, among: string, by: number): string {
  const list = ordered(cells, among);
  const [cell] = ordered(cells, own);
  const index = list.findIndex(({ row }) => row.key === cell?.row.key);
  if (index < 0 || index + by < 0) throw new NothingThere('没有前一名或后一名。');
  return labelAt(list, index + by);
}
