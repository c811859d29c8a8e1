import { address, anchor, type Addressed } from '../../model/address/address';
import { fold, joinFolded } from '../text/fold';
import { withRows, type Numbers, type PackedTable, type PackedTableText } from './passages';
import { recordOf, type SearchRecord } from './record';
import { foldedText, rowsOf, rowText, valuesOf, type PackedRow } from './rowsOf';

const TOTAL = /^(合计|总计)$/;

/** What the records of a table share. */
interface Within {
  table: PackedTable;
  places: Addressed;
  /** 表 3-2, and what stands over its columns. */
  label: string;
  heads: string;
  /** Title of its part. */
  part: string;
  idOf: (step: string) => string;
  numbers: Numbers;
}

/** A table, its rows that are worth a result of their own, and of the directory its institutions. Its numbers may come later. */
export function tableRecords(
  named: PackedTable,
  text: PackedTableText,
  numbers: Numbers,
  places: Addressed,
  part: string,
  idOf: (step: string) => string,
): SearchRecord[] {
  const table = withRows(named, text);
  const [notes, words] = text;
  const isText = table.id.startsWith('text-');
  const label = isText ? `正文数据 ${table.id.slice(5)}` : table.id.startsWith('a') ? `附表 ${table.id.slice(1)}` : `表 ${table.id}`;
  const rows = rowsOf(table);
  const heads = [...new Set(table.fields.flatMap(([title, group]) => [group, title]))].filter(Boolean).join(' ');
  const isDirectory = table.fields.at(-1)?.[3] === 'w' && table.key.length === 2;
  // The directory’s names are records of their own; in it they would bury everything else.
  const said = isDirectory ? [] : rows;
  const own: SearchRecord = {
    ...recordOf(
      'table',
      table.part,
      isText ? address.table(places, table.id) : address.tableInPart(places, table.part, table.id),
      table.title,
      {
        label,
        id: table.id,
        names: words,
        context: `${heads} ${part}`,
        where: part,
      },
    ),
    get passages() {
      return [...notes, ...said.map((row) => [...row.steps, rowText(row, numbers)].join(' '))];
    },
    folded: (cells) => [
      ...notes.map((note) => fold(note)),
      ...said.map((row) => joinFolded(fold(row.steps.join(' ')), foldedText(row, cells))),
    ],
  };
  const within = { table, places, label, heads, part, idOf, numbers };
  return [own, ...rows.flatMap((row) => (isDirectory ? [institutionRecord(within, row)] : rowRecord(within, row)))];
}

const idOfRow = ({ steps }: PackedRow, idOf: Within['idOf']): string => steps.join('/').split('/').map(idOf).join('-');

/** A row, with its text, which few are ever asked for, when it is asked for; a sum of the whole table is no place of its own. */
function rowRecord({ table, places, label, heads, part, idOf, numbers }: Within, row: PackedRow): SearchRecord[] {
  const name = row.words[0] ?? row.steps.at(-1)!;
  if (TOTAL.test(name) && row.steps.length === 1) return [];
  const id = idOfRow(row, idOf);
  const group = row.steps.slice(0, -1).join(' · ');
  return [
    {
      kind: 'row',
      part: table.part,
      title: TOTAL.test(name) ? `${group}${name}` : name,
      label: row.words[0] ? `${label} 第 ${row.steps[0]} 位` : label,
      id: anchor.row(table.id, id),
      names: [],
      context: `${group} ${table.title} ${heads}`,
      where: part,
      folded: (cells) => [foldedText(row, cells)],
      get address() {
        return row.column ? address.cell(places, table.id, id, row.column) : address.row(places, table.id, id);
      },
      get passages() {
        return [rowText(row, numbers)];
      },
      get values() {
        return valuesOf(row, numbers).filter((value) => value.text);
      },
    },
  ];
}

function institutionRecord({ table, places, idOf }: Within, row: PackedRow): SearchRecord {
  const [province = '', number = ''] = row.steps;
  const id = idOfRow(row, idOf);
  return recordOf('institution', table.part, address.institution(places, id), row.words[0] ?? '', {
    label: `${province} ${number}`,
    id,
    context: `${province} ${table.title}`,
    where: table.title,
  });
}
