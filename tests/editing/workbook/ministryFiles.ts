import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { tableHead } from '../../../src/model/table/tableHead';
import type { Row, Table } from '../../../src/model/table/table';

/** A number as a ministry prints it: thousands separated. */
function printed(row: Row, name: string): string {
  const cell = row.cells[name];
  if (!cell?.number) return cell?.text ?? '';
  const [whole, decimals] = cell.text.split('.') as [string, string | undefined];
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? separated : `${separated}.${decimals}`;
}

/** A table as a ministry keeps it: its title, a head of two rows with merged groups, numbers as text, a note below. */
function ministrySheet(table: Table): WorkSheet {
  const width = table.fields.length;
  const blank = () => Array.from({ length: width }, () => '');
  const [above, below] = tableHead(table);
  const head = [blank(), ...(below ? [blank()] : [])];
  const merges: { s: { r: number; c: number }; e: { r: number; c: number } }[] = [];
  let column = 0;
  for (const cell of above!) {
    head[0]![column] = cell.text;
    if (cell.columns > 1) merges.push({ s: { r: 1, c: column }, e: { r: 1, c: column + cell.columns - 1 } });
    if (cell.rows > 1) merges.push({ s: { r: 1, c: column }, e: { r: 2, c: column } });
    column += cell.columns;
  }
  const grouped = table.fields.flatMap((field, at) => (field.group ? [at] : []));
  below?.forEach((cell, index) => (head[1]![grouped[index]!] = cell.text));
  const rows = table.rows.map((row) => table.fields.map(({ name }) => printed(row, name)));
  const sheet = utils.aoa_to_sheet([[`${table.label}　${table.title}`], ...head, ...rows, [], ['注：部分合计数因取舍而有误差。']]);
  sheet['!merges'] = merges;
  return sheet;
}

/** Writes a workbook of all tables but the last two, and those as CSV in GBK. */
export function writeMinistryFiles(folder: string, tables: readonly Table[]): void {
  const book = { SheetNames: [] as string[], Sheets: {} as Record<string, WorkSheet> };
  for (const table of tables.slice(0, -2)) {
    book.SheetNames.push(table.label);
    book.Sheets[table.label] = ministrySheet(table);
  }
  writeFileSync(join(folder, '年报.xlsx'), write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  for (const table of tables.slice(-2)) writeFileSync(join(folder, `${table.label}.csv`), gbk(utils.sheet_to_csv(ministrySheet(table))));
}

let codes: Map<string, number> | undefined;

/** A text in GBK: Node decodes it but does not encode it. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk');
  codes ??= new Map(
    Array.from({ length: 0x7e * 0xbf }, (_, index) => [0x81 + Math.floor(index / 0xbf), 0x40 + (index % 0xbf)] as const)
      .filter(([, low]) => low !== 0x7f)
      .map(([high, low]) => [decoder.decode(Uint8Array.of(high, low)), high * 256 + low]),
  );
  return Buffer.from(
    [...text].flatMap((each) => (each < '\x80' ? [each.charCodeAt(0)] : [codes!.get(each)! >> 8, codes!.get(each)! & 255])),
  );
}
