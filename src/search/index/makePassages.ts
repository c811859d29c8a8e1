import { pinyin } from 'pinyin-pro';
import { address } from '../../model/address/address';
import type { Chapter } from '../../model/chapter';
import type { Report } from '../../model/report';
import { tableIdOf, type Table } from '../../model/table/table';
import {
  isMeasured,
  isWord,
  packLines,
  type Names,
  type PackedCells,
  type PackedEvent,
  type PackedField,
  type PackedTable,
  type Passages,
  type Texts,
} from './passages';
import { spellWith } from '../text/spellWith';
import { isHan } from '../text/tokens';

/** An edition as search needs it: the report and its chapters as read. */
export interface Searchable extends Report {
  prose: { chapters: Chapter[] };
}

/** Packs everything of an edition that can be found, save its numbers. */
export const makePassages = (edition: Searchable): Passages => ({ ...makeNames(edition), ...makeTexts(edition) });

/** What it names. */
export function makeNames(edition: Searchable): Names {
  const { info, regions, searchWords, prose } = edition;
  return {
    edition: edition.name,
    parts: info.parts.map(({ number, id, title }) => [number, id, title]),
    sections: prose.chapters.flatMap(({ sections }) => sections.map(({ number, title }): [string, string] => [number, title])),
    tables: [...edition.tables.values()].map((table) => packTable(table, isCounted(edition, table))),
    provinces: regions.provinces.map(({ name, id, full }) => [
      name,
      id,
      full,
      regions.cities.filter((city) => city.province === name).map((city) => city.name),
    ]),
    regions: regions.regions.map(({ name, id, short, definition, members }) => [name, id, short, definition, members]),
    errata: edition.errata.map(({ id, part, title }) => [id, part, title]),
    roles: info.roles,
    ...spelling(edition),
    synonyms: searchWords.synonyms,
  };
}

/** What it says. */
export function makeTexts(edition: Searchable): Texts {
  const { info, searchWords: words } = edition;
  const { chapters } = edition.prose;
  const paragraphsOf = (chapter: Chapter | undefined, section: string) =>
    (chapter?.paragraphs ?? []).filter((each) => each.section === section).map((each) => each.text);
  return {
    partTexts: info.parts.map(({ id, number, line }) => {
      const chapter = chapters.find((each) => each.id === id);
      return [[plainLine(line), ...paragraphsOf(chapter, '')], words.sections[number] ?? []];
    }),
    sectionTexts: chapters.flatMap((chapter) =>
      chapter.sections.map(({ number }): Texts['sectionTexts'][number] => [paragraphsOf(chapter, number), words.sections[number] ?? []]),
    ),
    tableTexts: [...edition.tables.values()].map((table) => [
      isOfText(table) ? [] : table.notes,
      words.tables[table.id] ?? [],
      isCounted(edition, table) ? printWords(table) : '',
    ]),
    figures: [...edition.figures.values()].map((figure) => [
      figure.id,
      figure.part,
      figure.section ?? '',
      figure.title,
      // A note whose numbers are still formulas is not what the reader sees.
      [figure.takeaway, figure.note?.includes('{') ? '' : figure.note].filter(Boolean).join('\n'),
      words.figures[figure.id] ?? [],
    ]),
    events: chapters.flatMap((chapter) =>
      chapter.events.map(({ id, date, end, title, text }): PackedEvent => [id, date, end ?? '', title, text, words.events[id] ?? []]),
    ),
    terms: edition.glossary.map(({ id, term, also, definition }) => [id, term, also, definition]),
    pages: [
      [address.checks(edition), '校核与勘误', '校核 勘误 错误 印错 错处 错了 出错 有误 有错误 矛盾 更正 核对 复核 数字错误 数据错误'],
      [address.glossary(edition), '术语', '术语 名词 定义 解释 概念'],
      [address.tables(edition), '全部表格与数据', '数据 下载 表格 CSV XLSX Excel 数据集 表目录'],
      [address.figures(edition), '全部图', '图目录 图表 插图'],
      [address.directory(edition), '国家技术转移机构名录', '机构名录 名单 机构目录'],
      [
        address.about(edition),
        '关于本版',
        `关于 说明 方法 口径 数据 怎么引用 如何引用 著录 许可 版权 商用 转载 缺失\n${info.lost.join('\n')}`,
      ],
    ],
  };
}

/** A line of the contents without the formulas of its claims. */
const plainLine = (line: string): string => line.replace(/\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1');

/** How the steps of all row keys, the columns and the cities are spelt in addresses: by character where that gives the id, else by name. */
function spelling({ tables, regions }: Report): Pick<Names, 'readings' | 'ids'> {
  const idOf = new Map(regions.cities.map(({ name, id }) => [name, id]));
  // A key's id is its steps' ids joined by `-`, and no step's id holds one (pinyinId keeps letters and digits).
  const learn = (steps: string[], id: string) => id.split('-').forEach((part, i) => idOf.set(steps[i]!, part));
  for (const table of tables.values()) {
    for (const field of table.fields) idOf.set(field.name, field.id);
    for (const row of table.rows) {
      if (table.id.startsWith('text-')) idOf.set(row.key, row.id);
      else learn(row.key.split('/'), row.id);
      for (const [key, id] of Object.entries(row.otherIds ?? {})) learn([row.cells[key]?.text ?? ''], id);
    }
  }
  const readings = readingsOf([...idOf.keys()]);
  const spell = spellWith({ readings, ids: {} });
  return { readings, ids: Object.fromEntries([...idOf].filter(([step, id]) => spell(step) !== id)) };
}

/** How each character is read in most of the names: 长 as in 增长, not as in 长春. */
function readingsOf(names: string[]): string {
  const read = names.flatMap((name) => {
    const syllables = pinyin(name, { toneType: 'none', v: true, type: 'array' });
    return [...name].flatMap((char, at) => (isHan(char) ? [{ char, syllable: syllables[at]! }] : []));
  });
  const most = [...Map.groupBy(read, ({ char }) => char)].map(([char, all]) => {
    const [syllable] = [...Map.groupBy(all, (each) => each.syllable)].toSorted((a, b) => b[1].length - a[1].length)[0]!;
    return { char, syllable };
  });
  const bySyllable = [...Map.groupBy(most, ({ syllable }) => syllable)].sort(([a], [b]) => (a < b ? -1 : 1));
  return bySyllable.map(([syllable, of]) => syllable + of.map(({ char }) => char).join('')).join('');
}

/** Packs the numbers of all tables but those that the text alone holds. */
export const makeCells = ({ tables }: Pick<Report, 'tables'>): PackedCells =>
  Object.fromEntries(
    [...tables.values()]
      .filter((table) => !isOfText(table) && packFields(table).some(isMeasured))
      .map((table) => [table.id, printCells(table, (at) => !isWord(shapeOf(table), at))]),
  );

const isOfText = ({ id }: Table): boolean => id.startsWith('text-');

const shapeOf = (table: Table): Pick<PackedTable, 'fields' | 'key'> =>
  isOfText(table)
    ? { fields: [], key: [] }
    : {
        fields: packFields(table),
        key: table.primaryKey.map((name) => table.fields.findIndex((field) => field.name === name)),
      };

/** A table without the rows that come with the text. */
function packTable(table: Table, hasRowsInText: boolean): PackedTable {
  return { id: table.id, part: table.part, title: table.title, ...shapeOf(table), rows: hasRowsInText ? '' : printWords(table) };
}

/** Does a measure count the table’s rows? */
const isCounted = ({ measures }: Searchable, { id }: Table): boolean =>
  measures.some(({ members }) => members !== undefined && tableIdOf(members.table) === id);

const printWords = (table: Table): string => (isOfText(table) ? '' : printCells(table, (at) => isWord(shapeOf(table), at)));

/** Packs the cells of some columns of a table, as printed. */
export function printCells({ rows, fields }: Table, isChosen: (at: number) => boolean): string {
  const chosen = fields.filter((_, at) => isChosen(at));
  return packLines(rows.map((row) => chosen.map((field) => row.cells[field.name]?.text ?? '')));
}

const ROLES = { group: 'g', label: 'l', unit: 'u', rank: 'r' } as const;

const packFields = (table: Table): PackedField[] =>
  table.fields.map((field) => {
    const role = field.role ? ROLES[field.role] : field.type === 'string' ? 'w' : '';
    const packed: PackedField = [field.title ?? field.name, field.group ?? '', field.role === 'rank' ? '' : (field.unit ?? ''), role];
    if (field.key) packed.push(table.fields.findIndex((each) => each.name === field.key) + 1, field.id);
    return packed;
  });
