import { halfWidths } from '../../model/table/halfWidths';

/** Columns of words and numbers as plain text, for a terminal whose Chinese characters are two columns wide. Numbers stand at the right. */
export function benchTable(head: string[], rows: (string | number)[][]): string {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => halfWidths(row[column] ?? ''))));
  const isNumber = head.map(
    (_, column) => rows.length > 0 && rows.every((row) => row[column] === undefined || /^[−-]?[\d.]*$|^—$/.test(String(row[column]))),
  );
  const line = (row: string[]) =>
    widths
      .map((width, column) => {
        const gap = ' '.repeat(width - halfWidths(row[column] ?? ''));
        return isNumber[column] ? gap + (row[column] ?? '') : (row[column] ?? '') + gap;
      })
      .join('  ')
      .trimEnd();
  return [line(cells[0]!), widths.map((width) => '─'.repeat(width)).join('  '), ...cells.slice(1).map(line)].join('\n');
}
