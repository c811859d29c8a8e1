import { fold } from '../../text/fold';
import type { Regions } from '../../../model/region/region';
import type { Table } from '../../../model/table/table';
import type { AnswerData } from '../answerData';
import type { Sense } from './sense';
import { CITIES, DEEDS, PLACES, REGIONS, type Deed } from './words';

/** All words that questions may use, folded, with what they mean. */
export interface Lexicon {
  senses: ReadonlyMap<string, Sense[]>;
}

/** A name as words are compared: folded, closed up, without 的 and the 第 of 第三季度, which say nothing. */
export function foldName(text: string): string {
  const before = folded.get(text);
  if (before !== undefined) return before;
  const name = fold(text).replace(/[\s的]|第(?=.季度)/g, '');
  folded.set(text, name);
  return name;
}

/** Names recur: every series is asked for every row. */
const folded = new Map<string, string>();

/** Labels that name no row by themselves. */
const UNNAMED = /^(合计|总计|其他|其他国家)$/;

/** Gathers the words of the grammar, of the edition’s tables and regions, and its readers’. */
export function makeLexicon(tables: ReadonlyMap<string, Table>, regions: Regions, data: AnswerData, synonyms: string[][]): Lexicon {
  const senses = new Map<string, Sense[]>();
  const add = (word: string, sense: Sense) => {
    const key = foldName(word);
    const known = senses.get(key);
    if (!known) senses.set(key, [sense]);
    else if (!known.some((each) => isSame(each, sense))) known.push(sense);
  };
  const { asking } = data;
  for (const is of ['flow', 'quantity', 'scope'] as const) {
    for (const [name, words] of Object.entries(asking[`${is === 'quantity' ? 'quantitie' : is}s`]))
      for (const word of [name, ...words]) add(word, { is, name });
  }
  for (const word of asking.idle) add(word, { is: 'deed', deed: 'idle' });
  addRegions(regions, add);
  for (const table of tables.values()) addRows(table, add, (label) => isQuantity(label, senses, asking.idle));
  for (const [name, words] of Object.entries(asking.names)) {
    for (const word of words) for (const sense of senses.get(foldName(name)) ?? []) add(word, sense);
  }
  for (const [name, words] of Object.entries(asking.kinds)) for (const word of [name, ...words]) add(word, { is: 'set', name });
  // Measures that a column holds need no words of their own.
  for (const [id, title] of data.measures) {
    const words = asking.measures[id];
    const opposite = asking.measures[`-${id}`];
    if (words) for (const word of [title, ...words]) add(word, { is: 'measure', name: id, ...(opposite ? { isSigned: true } : {}) });
    for (const word of opposite ?? []) add(word, { is: 'measure', name: `-${id}`, isSigned: true });
  }
  for (const group of synonyms) {
    const meant = group.flatMap((word) => senses.get(foldName(word)) ?? []).filter(({ is }) => is !== 'institution');
    for (const word of group) if (!senses.has(foldName(word)) && !(word in asking.crossing)) for (const sense of meant) add(word, sense);
  }
  for (const [deed, words] of Object.entries(DEEDS)) for (const word of words.split(' ')) add(word, { is: 'deed', deed: deed as Deed });
  senses.delete('');
  // 国外 is a row before it is a scope.
  for (const meant of senses.values()) meant.sort((a, b) => Number(a.is === 'scope') - Number(b.is === 'scope'));
  return { senses };
}

const isSame = (a: Sense, b: Sense): boolean => a.is === b.is && JSON.stringify(a) === JSON.stringify(b);

type Add = (word: string, sense: Sense) => void;

function addRegions({ provinces, cities, regions }: Regions, add: Add): void {
  for (const { name, full, id } of provinces) for (const word of [name, full, id]) add(word, { is: 'row', name });
  for (const { name, id } of cities) for (const word of [name, `${name}市`, id]) add(word, { is: 'row', name });
  for (const { name, short, id } of regions) {
    for (const word of [name, short, `${short}地区`, id]) {
      add(word, { is: 'row', name });
      add(word, { is: 'set', name: short });
    }
  }
  for (const word of PLACES.split(' ')) add(word, { is: 'set', name: '省份' });
  for (const word of REGIONS.split(' ')) add(word, { is: 'set', name: '区域' });
  for (const word of CITIES.split(' ')) add(word, { is: 'set', name: '城市' });
  for (const kind of new Set(cities.flatMap(({ kinds }) => kinds))) add(kind, { is: 'set', name: kind });
  for (const [word, end] of [
    ['直辖市', '市'],
    ['自治区', '自治区'],
  ] as const)
    if (provinces.some(({ full }) => full.endsWith(end))) add(word, { is: 'set', name: word });
}

/** Does an indicator's label say no more than a quantity does: 成交总额, 技术合同成交额? */
const isQuantity = (label: string, senses: ReadonlyMap<string, Sense[]>, idle: string[]): boolean =>
  ['', ...idle].some((word) => {
    const rest = foldName(label).slice(foldName(word).length);
    return foldName(label).startsWith(foldName(word)) && senses.get(rest)?.some(({ is }) => is === 'quantity');
  });

function addRows(table: Table, add: Add, isQuantity: (label: string) => boolean): void {
  if (table.id.startsWith('text-')) return;
  const isList = table.fields.some((field) => field.type === 'string' && !field.role);
  for (const row of table.rows) {
    if (table.fields.some((field) => field.role === 'unit')) {
      if (!isQuantity(row.label)) add(row.label, { is: 'fact', name: row.label });
      continue;
    }
    if (isList) {
      for (const field of table.fields) if (field.type === 'string' && !field.role) addInstitution(row.cells[field.name]?.text ?? '', add);
      continue;
    }
    if (row.group && !table.fields.some((field) => field.name === row.group)) addGroup(row.group, add);
    for (const label of [row.label, ...Object.keys(row.otherIds ?? {}).map((name) => row.cells[name]?.text ?? '')]) {
      if (UNNAMED.test(label)) continue;
      const name = foldName(label);
      for (const word of [label, ...partsOf(label)]) add(word, { is: 'row', name });
    }
  }
}

function addGroup(group: string, add: Add): void {
  add(group, { is: 'row', name: foldName(group) });
  add(group, { is: 'set', name: group });
}

/** 高技术研究发展计划（863计划） is called by either name. */
const partsOf = (label: string): string[] => label.split(/[（）]/).filter((part) => part && part !== label);

const COMPANY = /(?:集团|技术|科技|控股)?(?:股份|有限责任)?(?:有限)?(?:责任)?公司$|集团$/;

/** An institution by its name, and without what makes it a company. */
function addInstitution(name: string, add: Add): void {
  const sense: Sense = { is: 'institution', name };
  add(name, sense);
  for (let short = name.replace(COMPANY, ''); short.length >= 4 && short !== name;) {
    add(short, sense);
    const next = short.replace(COMPANY, '');
    if (next === short) break;
    short = next;
  }
}
