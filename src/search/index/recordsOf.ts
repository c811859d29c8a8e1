import { hanNumeral } from '../../model/number/hanNumerals';
import { address, type Addressed } from '../../model/address/address';
import { figureLabel } from '../../model/label';
import type { Names, Numbers, Passages } from './passages';
import { placeOf } from './placeOf';
import { printDay } from './printDay';
import { recordOf, type SearchRecord } from './record';
import { rowsOf, valuesOf } from './rowsOf';
import { spellWith } from '../text/spellWith';
import { tableRecords } from './tableRecords';

/** Every place of an edition that can be found, from its passages; the same for both stores. `numbers` may be filled later. */
export const recordsOf = (passages: Passages, numbers: Numbers): SearchRecord[] => [...recordBatches(passages, numbers)].flat();

/** The same, a table or so at a time. */
export function* recordBatches(passages: Passages, numbers: Numbers): Generator<SearchRecord[]> {
  const places = placeOf(passages);
  const title = partTitles(passages);
  const idOf = spellWith(passages);
  yield passages.parts.map(([part, , words], i) => {
    const [paragraphs, names] = passages.partTexts[i]!;
    return recordOf('part', part, address.part(places, part), words, {
      label: `第${hanNumeral(part)}部分`,
      id: String(part),
      names,
      passages: paragraphs,
    });
  });
  yield sectionRecords(passages, places);
  for (const [at, table] of passages.tables.entries())
    yield tableRecords(table, passages.tableTexts[at]!, numbers, places, title(table.part), idOf);
  yield [
    ...figureRecords(passages, places),
    ...eventRecords(passages, places),
    ...provinceRecords(passages, numbers, places),
    ...regionRecords(passages, places),
  ];
  yield passages.terms.map(([id, term, names, definition]) =>
    recordOf('term', 0, address.term(places, id), term, { id, names, context: '术语', passages: [definition] }),
  );
  yield passages.errata.map(([id, part, words]) =>
    recordOf('erratum', part, address.erratum(places, id), words, { id, context: '勘误 校核', where: title(part) }),
  );
  yield passages.pages.map(([to, words, text]) => {
    const [names = '', ...lines] = text.split('\n');
    return recordOf('page', 0, to, words, { names: names.split(' '), passages: lines });
  });
}

const partTitles =
  ({ parts }: Names) =>
  (number: number): string =>
    parts.find((part) => part[0] === number)?.[2] ?? '';

const numberOf = ({ parts }: Names, id: string | undefined): number => parts.find((part) => part[1] === id)?.[0] ?? 0;

/** A section’s number as its heading prints it: 一、 1． （1） */
const HEADING = /^(十?[一二三四五六七八九十]、|\d+\s*[.．]|[（(]\d+[）)])\s*(.+)$/;

function sectionRecords(passages: Passages, places: Addressed): SearchRecord[] {
  const titles = new Map(passages.sections.map(([number, title]) => [number, title]));
  const above = (steps: string[]) => steps.slice(2).map((_, i) => titles.get(steps.slice(0, i + 2).join('-')) ?? '');
  return passages.sections.map(([number, title], i) => {
    const [paragraphs, names] = passages.sectionTexts[i]!;
    const steps = number.split('-');
    const part = Number(steps[0]);
    const [, label = '', words = title] = HEADING.exec(title) ?? [];
    const under = [partTitles(passages)(part), ...above(steps)];
    return recordOf('section', part, address.section(places, number), words, {
      label: label.replace(/[、.．]$/, ''),
      id: number,
      names,
      context: under.join(' '),
      where: under.join(' › '),
      passages: paragraphs,
    });
  });
}

function figureRecords(passages: Passages, places: Addressed): SearchRecord[] {
  const titles = new Map(passages.sections.map(([number, title]) => [number, title]));
  return passages.figures.map(([id, part, section, title, text, names]) =>
    recordOf('figure', part, address.figureInPart(places, part, id), title, {
      label: figureLabel(id),
      id,
      names,
      context: titles.get(section) ?? '',
      where: partTitles(passages)(part),
      passages: [text],
    }),
  );
}

function eventRecords(passages: Passages, places: Addressed): SearchRecord[] {
  const part = numberOf(passages, passages.roles.chronicle);
  return passages.events.map(([id, date, end, title, text, names]) =>
    recordOf('event', part, address.event(places, id), title, {
      label: printDay(date, end),
      id: end ? `${date}/${end}` : date,
      names,
      context: '大事记',
      where: partTitles(passages)(part),
      passages: [text],
    }),
  );
}

function provinceRecords(passages: Passages, numbers: Numbers, places: Addressed): SearchRecord[] {
  const flows = passages.tables.find((table) => table.id === passages.roles.flows);
  const rows = flows ? new Map(rowsOf(flows).map((row) => [row.steps[0], row])) : undefined;
  return passages.provinces.map(([name, id, full, cities]) => {
    const row = rows?.get(name);
    return {
      ...recordOf('province', numberOf(passages, passages.roles.provinces), address.province(places, id), name, {
        id,
        names: [full],
        context: '省份 技术合同成交额 合同数 登记 输出 吸纳 排名 增长',
        passages: cities.length > 0 ? [cities.join('、')] : [],
      }),
      get values() {
        return row ? valuesOf(row, numbers).filter((value) => value.text) : [];
      },
    };
  });
}

function regionRecords(passages: Passages, places: Addressed): SearchRecord[] {
  return passages.regions.map(([name, id, short, definition, members]) =>
    recordOf('region', numberOf(passages, passages.roles.regions), address.region(places, id), name, {
      id,
      names: [short],
      context: '区域 技术合同成交额 合同数 输出 吸纳 增长 简报',
      passages: [`${definition}${members.join('、')}。`],
    }),
  );
}
