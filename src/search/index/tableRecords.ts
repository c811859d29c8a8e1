import { address, anchor, type Addressed } from '../../model/address/address';
import type { PackedTable } from './passages';
import { recordOf, type SearchRecord } from './record';
import { rowsOf, rowText, type PackedRow } from './rowsOf';

const TOTAL = /^(合计|总计)$/;

/** A table, its rows that are worth a result of their own, and of the directory its institutions. */
export function tableRecords(table: PackedTable, places: Addressed, part: string, idOf: (step: string) => string): SearchRecord[] {
  const isText = table.id.startsWith('text-');
  const label = isText ? `正文数据 ${table.id.slice(5)}` : table.id.startsWith('a') ? `附表 ${table.id.slice(1)}` : `表 ${table.id}`;
  const rows = rowsOf(table);
  const heads = [...new Set(table.fields.flatMap(([title, group]) => [group, title]))].filter(Boolean).join(' ');
  const isDirectory = table.fields.at(-1)?.[3] === 'w' && table.key.length === 2;
  const where = isText ? address.table(places, table.id) : address.tableInPart(places, table.part, table.id);
  const own = recordOf('table', table.part, where, table.title, {
    label,
    id: table.id,
    names: table.words,
    context: `${heads} ${part}`,
    where: part,
    // The directory’s names are records of their own; in it they would bury everything else.
    passages: [...table.notes, ...(isDirectory ? [] : rows.map((row) => [...row.steps, rowText(row)].join(' ')))],
  });
  const idOfRow = (row: PackedRow) => row.steps.join('/').split('/').map(idOf).join('-');
  const inRows = rows.flatMap((row): SearchRecord[] => {
    if (isDirectory) return [institutionRecord(table, row, idOfRow(row), places)];
    const name = row.words[0] ?? row.steps.at(-1)!;
    if (TOTAL.test(name) && row.steps.length === 1) return [];
    const id = idOfRow(row);
    const group = row.steps.slice(0, -1).join(' · ');
    const to = row.column ? address.cell(places, table.id, id, row.column) : address.row(places, table.id, id);
    return [
      recordOf('row', table.part, to, TOTAL.test(name) ? `${group}${name}` : name, {
        label: `${label}${row.words[0] ? ` 第 ${row.steps[0]} 位` : ''}`,
        id: anchor.row(table.id, id),
        context: `${group} ${table.title} ${heads}`,
        where: part,
        passages: [rowText(row)],
        values: row.values.filter((value) => value.text),
      }),
    ];
  });
  return [own, ...inRows];
}

function institutionRecord(table: PackedTable, { steps, words }: PackedRow, id: string, places: Addressed): SearchRecord {
  const [province = '', number = ''] = steps;
  return recordOf('institution', table.part, address.institution(places, id), words[0] ?? '', {
    label: `${province} ${number}`,
    id,
    context: `${province} ${table.title}`,
    where: table.title,
  });
}
