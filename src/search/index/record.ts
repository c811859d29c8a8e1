import type { Kind } from './kind';
import type { PackedCells } from './passages';

/** A place of the edition that search can find; made once from the passages and given to both stores. */
export interface SearchRecord {
  kind: Kind;
  /** Part of the book, 0 for none. */
  part: number;
  /** Relative to the site’s base, with its exact fragment: `2021/composition/#s2-7-1`. */
  address: string;
  /** Number, date or table of it, shown before the title: 图 2-4, 4 月 9 日, 表 3-2 · 广东. */
  label: string;
  /** What it is called, without its number. */
  title: string;
  /** Id by which a query names it: `3-2`, `a5` for tables, `2-4` for figures, ISO date (and last day) for events. */
  id: string;
  /** Other names; searched like a title, not shown. */
  names: string[];
  /** Where it stands: section above, heads of its columns; searched, weighs little. */
  context: string;
  /** Where it stands, as the reader sees it: 各地技术交易 › 二、技术输出情况. */
  where: string;
  /** Its text, passage by passage. */
  passages: string[];
  /** The same folded, where that is cheaper than folding it; without `cells`, a mark stands for each number. */
  folded?: (cells?: PackedCells) => string[];
  /** Cells of a row, in the table’s order. */
  values?: RowValue[];
}

/** A record with what it has; what it has not is empty. */
export const recordOf = (kind: Kind, part: number, address: string, title: string, rest: Partial<SearchRecord>): SearchRecord => ({
  kind,
  part,
  address,
  label: '',
  title,
  id: '',
  names: [],
  context: '',
  where: '',
  passages: [],
  ...rest,
});

/** One cell of a row as a result shows it. */
export interface RowValue {
  /** 输出技术 */
  group: string;
  /** 成交额 */
  title: string;
  /** 3267.2 */
  text: string;
  /** 亿元 */
  unit: string;
  /** Does it rank the cell before it? */
  ranks: boolean;
}
