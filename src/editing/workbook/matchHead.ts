import { nearest } from '../../model/nearest';
import { unitNamed } from '../../model/number/unit';
import type { Field, Table } from '../../model/table/table';
import { plain, type SheetCell } from './sheet';

/** Where the columns of a table stand in a block. */
export interface Head {
  /** Row of the block after the head. */
  below: number;
  /** Column of each field that was found. */
  columns: ReadonlyMap<string, number>;
  /** Unit the head prints for a field, or the line above it for all fields (单位：万元、项). */
  units: ReadonlyMap<string, string>;
  missing: { field: Field; closest: string | undefined }[];
  /** Heads of columns that no field has. */
  extra: string[];
}

type Rows = readonly (readonly SheetCell[])[];

/**
 * Finds the head among the first rows of a block: one to three rows, whose words together name most of the fields. `titleRow` stands above
 * the block, and may end in a unit.
 */
export function matchHead(table: Table, rows: Rows, titleRow: readonly SheetCell[]): Head | undefined {
  let best: { score: number; first: number; count: number; columns: Map<string, number> } | undefined;
  for (let first = 0; first < Math.min(rows.length, 12); first++) {
    for (const count of [1, 2, 3]) {
      if (first + count > rows.length) break;
      const columns = columnsIn(table, headTexts(rows, first, count));
      const score = columns.size - count / 10;
      if (columns.size > 0 && (!best || score > best.score)) best = { score, first, count, columns };
    }
  }
  if (!best || best.columns.size < Math.min(2, table.fields.length)) return undefined;
  const texts = headTexts(rows, best.first, best.count);
  const below = best.first + best.count;
  const columns = withLabels(table, best.columns, rows.slice(below));
  const used = new Set(columns.values());
  const unused = texts
    .map((parts, column) => ({ words: parts.join(' '), column }))
    .filter(({ words, column }) => words && !used.has(column));
  return {
    below,
    columns,
    units: unitsOf(table, columns, texts, lineOfUnits([titleRow, ...rows.slice(0, best.first)])),
    missing: table.fields
      .filter((field) => !columns.has(field.name) && field.role !== 'group' && field.role !== 'unit')
      .map((field) => ({
        field,
        closest: nearest(
          field.name,
          unused.map(({ words }) => bare(words)),
        ),
      })),
    extra: unused.map(({ words }) => words),
  };
}

/** Words over each column, from the top: a word over several columns stands over each of them. */
function headTexts(rows: Rows, first: number, count: number): string[][] {
  const width = Math.max(...rows.slice(first, first + count).map((row) => row.length));
  const texts = Array.from({ length: width }, (): string[] => []);
  for (let row = first; row < first + count; row++) {
    let last = '';
    for (let column = 0; column < width; column++) {
      const cell = rows[row]![column];
      const text = cell?.text ?? '';
      // A group's word over blank cells reaches to the right, unless the head ends with this row.
      if (text) last = text;
      const words = text || (row < first + count - 1 ? last : '');
      if (words && texts[column]!.at(-1) !== words) texts[column]!.push(words);
    }
  }
  return texts;
}

/** Units that a line above the head names for the whole table: “单位：万元、项”, or at the end of its title “（万元）”. */
const lineOfUnits = (above: Rows): string[] =>
  above.flatMap((row) =>
    row
      .filter(({ mergedRight }) => !mergedRight)
      .flatMap(({ text }) => {
        const line = /单位[:：]?(.*)/.exec(plain(text));
        return line ? (line[1]!.match(/亿元|万元|元/g) ?? []) : unitIn(text);
      }),
  );

/** The unit of each field’s money: what its own head prints, or the only one that stands above. */
function unitsOf(
  table: Table,
  columns: ReadonlyMap<string, number>,
  texts: readonly string[][],
  above: readonly string[],
): Map<string, string> {
  const money = [...new Set(above.filter(isMoney))];
  return new Map(
    [...columns].flatMap(([name, column]): [string, string][] => {
      const [own] = unitIn(texts[column]!.join(''));
      const shared = isMoney(table.fields.find((field) => field.name === name)?.unit ?? '') && money.length === 1 ? money[0] : undefined;
      const unit = own ?? shared;
      return unit ? [[name, unit]] : [];
    }),
  );
}

const isMoney = (unit: string): boolean => '元' in unitNamed(unit).dimension;

const UNIT = /[（(](亿元|万元|元|项|家|位|个|人|人次|次|%|％)[)）]/g;
const unitIn = (text: string): string[] => Array.from(text.matchAll(UNIT), (match) => match[1]!.normalize('NFKC')).slice(-1);
const bare = (text: string): string => plain(text.replace(UNIT, '')).replace(/[、:：()（）]/g, '');

/** Column of each field whose name, in one of the ways it may be written, stands over exactly one column. */
function columnsIn(table: Table, texts: readonly string[][]): Map<string, number> {
  const columns = new Map<string, number>();
  for (const field of table.fields) {
    const names = new Set(namesOf(table, field));
    const at = texts.flatMap((parts, column) => (readings(parts).some((reading) => names.has(reading)) ? [column] : []));
    if (at.length === 1 && ![...columns.values()].includes(at[0]!)) columns.set(field.name, at[0]!);
  }
  return columns;
}

/** A column's head as one word: from the top, from below, and the lowest alone where it stands alone. */
const readings = (parts: readonly string[]): string[] => {
  const words = parts.map(bare).filter(Boolean);
  return words.length === 0 ? [] : [words.join(''), words.toReversed().join('')];
};

function namesOf(table: Table, field: Field): string[] {
  const label = table.fields.find((each) => each.role === 'label') === field ? [table.head] : [];
  const title = field.title ?? field.name;
  return [field.name, ...(field.group ? [field.group + title, title + field.group] : [title]), ...label].flatMap((name) =>
    name ? [bare(name)] : [],
  );
}

/** The label column found by its words where its head is called otherwise (省份 for 地区): the first column that holds most rows' labels. */
function withLabels(table: Table, columns: ReadonlyMap<string, number>, body: Rows): Map<string, number> {
  const found = new Map(columns);
  const label = table.fields.find((field) => field.role === 'label' && !field.key);
  if (!label || found.has(label.name)) return found;
  const labels = new Set(table.rows.map((row) => plain(row.label)));
  const used = new Set(found.values());
  const width = Math.max(0, ...body.map((row) => row.length));
  for (let column = 0; column < width; column++) {
    const known = body.filter((row) => labels.has(plain(row[column]?.text ?? ''))).length;
    if (!used.has(column) && known * 2 >= table.rows.length) return found.set(label.name, column);
  }
  return found;
}
