/** A row as sorting sees it: `total` and `subtotal` stay, `part` (其中) follows its row. */
export interface SortableRow {
  kind: 'member' | 'part' | 'subtotal' | 'total';
  /** What it is sorted by: a number, words, or nothing where the cell is blank. */
  value: number | string | undefined;
}

export type Direction = 'ascending' | 'descending';

/**
 * The order in which to show the rows of one group: members by value, each with its 其中 rows after it as the book has them, totals and
 * subtotals where they stood, blanks last either way. Returns indices into `rows`.
 */
export function rowOrder(rows: readonly SortableRow[], direction: Direction): number[] {
  const order: number[] = [];
  let blocks: number[][] = [];
  const flush = () => {
    order.push(...blocks.sort((a, b) => compare(rows[a[0]!]!.value, rows[b[0]!]!.value, direction)).flat());
    blocks = [];
  };
  rows.forEach((row, index) => {
    if (row.kind === 'part' && blocks.length > 0) blocks.at(-1)!.push(index);
    else if (row.kind === 'member' || row.kind === 'part') blocks.push([index]);
    else {
      flush();
      order.push(index);
    }
  });
  flush();
  return order;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function compare(a: SortableRow['value'], b: SortableRow['value'], direction: Direction): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const sign = direction === 'ascending' ? 1 : -1;
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
}
