import type { Paint } from '../../figures/layout/marks';
import { groupedWords } from '../../figures/data/shown';
import { textWidth, wrapLabel } from '../../figures/layout/textWidth';
import type { Picture } from '../../figures/render/drawSvg';
import type { Table } from '../../model/table/table';
import { tableTop } from '../../model/table/tableTop';
import { escape } from '../../model/escape';

const [WIDTH, ROW, HEAD, SIZE] = [1040, 46, 22, 28];

/** The beginning of a table as a three-line table, `rows` rows high at most; none where the table is lost. */
export function shareTable(table: Table, paint: Paint, rows: number): Picture | undefined {
  const top = tableTop(table, rows, 4);
  if (top.rows.length === 0) return undefined;
  const isNumber = top.head.map((_, column) => column > 0 && top.rows.every((row) => /^[-−+]?\d*\.?\d*$/.test(row[column]!)));
  const cells = top.rows.map((row) => row.map((text, column) => (isNumber[column] ? groupedWords(text.replace('-', '−')) : text)));
  const edges = edgesOf(cells, isNumber);
  const heads = top.head.map((text, column) => wrapLabel(text, HEAD, edges[column + 1]! - edges[column]! - 16));
  const high = Math.max(...heads.map(({ length }) => length)) * (HEAD + 6) + 14;
  const text = (column: number, y: number, size: number, colour: string, words: string): string => {
    const [x, anchor] = isNumber[column] ? [edges[column + 1]!, 'end'] : [edges[column]! + (column ? GAP : 0), 'start'];
    return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}" fill="${paint(colour)}">${escape(words)}</text>`;
  };
  const rule = (y: number, wide: number): string => `<path d="M0 ${y}H${WIDTH}" stroke="${paint('--rule')}" stroke-width="${wide}"/>`;
  const body = [
    rule(1.5, 3),
    ...heads.flatMap((lines, column) =>
      lines.map((line, index) => text(column, high - 12 - (lines.length - 1 - index) * (HEAD + 6), HEAD, '--soft', line)),
    ),
    rule(high, 1.5),
    ...cells.flatMap((row, index) =>
      row.map((words, column) => text(column, high + index * ROW + 35, SIZE, '--ink', clipped(words, column, edges))),
    ),
    ...(cells.length === table.rows.length ? [rule(high + cells.length * ROW + 1, 3)] : []),
  ];
  return { width: WIDTH, height: high + cells.length * ROW + 4, body: body.join('') };
}

/** Pixels beside the words of a column. */
const GAP = 24;

/** Where the columns begin and end: what their words need; the rest is shared out among numbers, or left to the last column of words. */
function edgesOf(cells: string[][], isNumber: boolean[]): number[] {
  const needs = isNumber.map((_, column) =>
    Math.max(140, Math.min(460, Math.max(...cells.map((row) => textWidth(row[column]!, SIZE))) + 2 * GAP)),
  );
  const spare = WIDTH - needs.reduce((sum, each) => sum + each, 0);
  const words = isNumber.lastIndexOf(false);
  const given = isNumber.map((_, column) => (words > 0 ? (column === words ? spare : 0) : spare / isNumber.length));
  return needs.reduce<number[]>((edges, need, column) => [...edges, edges.at(-1)! + need + given[column]!], [0]);
}

/** Words that are wider than their column, ended by an ellipsis. */
function clipped(words: string, column: number, edges: number[]): string {
  const room = edges[column + 1]! - edges[column]! - GAP;
  if (textWidth(words, SIZE) <= room) return words;
  let kept = [...words];
  while (kept.length > 1 && textWidth(`${kept.join('')}…`, SIZE) > room) kept = kept.slice(0, -1);
  return `${kept.join('')}…`;
}
