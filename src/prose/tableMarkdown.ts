import type { Table } from '../model/table/table';
import { fullTitle } from '../model/label';

/** A table longer than this is named, not printed: its CSV is one link away. */
const ROWS_PRINTED = 60;

/** A table of the report as a Markdown table under its caption. */
export function dataMarkdown(table: Table): string {
  const caption = `**${fullTitle(table)}**`;
  if (table.rows.length === 0) return `${caption}（缺）`;
  if (table.rows.length > ROWS_PRINTED) return `${caption}（${table.rows.length} 行，见该表的 CSV）`;
  const heads = table.fields.map((field) => (field.unit && field.role !== 'rank' ? `${field.name}（${field.unit}）` : field.name));
  const cells = table.rows.map((row) => table.fields.map((field) => row.cells[field.name]?.text ?? ''));
  const rules = table.fields.map((field) => (field.type === 'string' ? '---' : '--:'));
  return `${caption}\n\n${tableMarkdown([heads, ...cells], rules)}`;
}

/** Rows, the first of them the head, as a Markdown table; `rules` is the line under the head. */
export function tableMarkdown(rows: readonly (readonly string[])[], rules: readonly string[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(rules), ...body.map(line)].join('\n');
}
