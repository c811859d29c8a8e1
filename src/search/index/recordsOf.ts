import { hanNumeral } from '../../model/number/hanNumerals';
import { address, type Addressed } from '../../model/address';
import { figureLabel } from '../../model/figureLabel';
import type { PackedCells, Passages } from './passages';
import { printDay } from './printDay';
import type { SearchRecord } from './record';
import { rowsOf } from './rowsOf';
import { spellWith } from '../text/spellWith';
import { tableRecords } from './tableRecords';

/** The edition as its addresses name it. */
export const placeOf = ({ edition, parts, roles }: Passages): Addressed => ({
  name: edition,
  info: { parts: parts.map(([number, id, title]) => ({ number, id, title, line: '' })), roles },
});

/** Every place of an edition that can be found, from its passages; the same for both stores. */
export function recordsOf(passages: Passages, cells?: PackedCells): SearchRecord[] {
  const places = placeOf(passages);
  const numberOf = (id: string | undefined) => passages.parts.find((part) => part[1] === id)?.[0] ?? 0;
  const partTitle = (number: number) => passages.parts.find((part) => part[0] === number)?.[2] ?? '';
  const sectionTitle = new Map(passages.sections.map(([number, title]) => [number, title]));
  const idOf = spellWith(passages);
  const above = (number: string) => {
    const steps = number.split('-');
    return steps.slice(2).map((_, i) => sectionTitle.get(steps.slice(0, i + 2).join('-')) ?? '');
  };
  const records: SearchRecord[] = [];

  for (const [number, , title, paragraphs, names] of passages.parts) {
    records.push({
      kind: 'part',
      part: number,
      address: address.part(places, number),
      label: `第${hanNumeral(number)}部分`,
      title,
      id: String(number),
      names,
      context: '',
      where: '',
      passages: paragraphs,
    });
  }
  for (const [number, title, paragraphs, names] of passages.sections) {
    const part = Number(number.split('-')[0]);
    const [, label = '', words = title] = /^(十?[一二三四五六七八九十]、|\d+\s*[.．]|[（(]\d+[）)])\s*(.+)$/.exec(title) ?? [];
    records.push({
      kind: 'section',
      part,
      address: address.section(places, number),
      label: label.replace(/[、.．]$/, ''),
      title: words,
      id: number,
      names,
      context: [partTitle(part), ...above(number)].join(' '),
      where: [partTitle(part), ...above(number)].join(' › '),
      passages: paragraphs,
    });
  }
  for (const table of passages.tables) records.push(...tableRecords(table, cells, places, partTitle(table.part), idOf));
  for (const [id, part, section, title, text, names] of passages.figures) {
    records.push({
      kind: 'figure',
      part,
      address: address.figureInPart(places, part, id),
      label: figureLabel(id),
      title,
      id,
      names,
      context: sectionTitle.get(section) ?? '',
      where: partTitle(part),
      passages: [text],
    });
  }
  for (const [id, date, end, title, text, names] of passages.events) {
    records.push({
      kind: 'event',
      part: numberOf(passages.roles.chronicle),
      address: address.event(places, id),
      label: printDay(date, end),
      title,
      id: end ? `${date}/${end}` : date,
      names,
      context: '大事记',
      where: partTitle(numberOf(passages.roles.chronicle)),
      passages: [text],
    });
  }
  const flows = passages.tables.find((table) => table.id === passages.roles.flows);
  const rows = flows ? rowsOf(flows, cells) : [];
  for (const [name, id, full, cities] of passages.provinces) {
    const values = rows.find((row) => row.steps[0] === name)?.values.filter((value) => value.text) ?? [];
    records.push({
      kind: 'province',
      part: numberOf(passages.roles.provinces),
      address: address.province(places, id),
      label: '',
      title: name,
      id,
      names: [full],
      context: '省份 技术合同成交额 合同数 登记 输出 吸纳 排名 增长',
      where: '',
      passages: cities.length > 0 ? [cities.join('、')] : [],
      values,
    });
  }
  for (const [id, title, also, definition] of passages.terms) {
    records.push({
      kind: 'term',
      part: 0,
      address: address.term(places, id),
      label: '',
      title,
      id,
      names: also,
      context: '术语',
      where: '',
      passages: [definition],
    });
  }
  for (const [id, part, title] of passages.errata) {
    records.push({
      kind: 'erratum',
      part,
      address: address.erratum(places, id),
      label: '',
      title,
      id,
      names: [],
      context: '勘误 校核',
      where: partTitle(part),
      passages: [],
    });
  }
  for (const [to, title, words] of passages.pages) {
    const [names = '', ...text] = words.split('\n');
    records.push({
      kind: 'page',
      part: 0,
      address: to,
      label: '',
      title,
      id: '',
      names: names.split(' '),
      context: '',
      where: '',
      passages: text,
    });
  }
  return records;
}
