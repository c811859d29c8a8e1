/** A row as filtering sees it. */
export interface FilterableRow {
  kind: 'member' | 'part' | 'subtotal' | 'total';
  /** Words it is found by: its label and other words of the row. */
  words: string;
  /** Head of its group. */
  group: string;
}

/**
 * Which rows of a group to show for what the reader typed: those that hold it, with the 其中 rows of a row that does, and all of a group
 * whose head does. Totals go: they sum more than is shown.
 */
export function rowFilter(rows: readonly FilterableRow[], typed: string): boolean[] {
  const wanted = typed.trim().toLowerCase();
  if (!wanted) return rows.map(() => true);
  let parent = false;
  return rows.map((row) => {
    if (row.group.toLowerCase().includes(wanted)) return true;
    if (row.kind === 'total' || row.kind === 'subtotal') return false;
    const holds = row.words.toLowerCase().includes(wanted);
    if (row.kind !== 'part') parent = holds;
    return holds || (row.kind === 'part' && parent);
  });
}
