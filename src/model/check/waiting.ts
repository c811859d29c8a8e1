import type { Cells } from '../formula/evaluate';
import { tablesReadIn } from '../table/table';

/** What `npm run edition` left open in an edition: tables without numbers, claims with last year’s, events of last year. */
export interface Waiting {
  tables: number;
  claims: number;
  events: number;
}

/** Is anything left open? Such an edition is not published. */
export const isLeftOpen = (waiting: Waiting): boolean => Object.values(waiting).some((count) => count > 0);

/** What is left open, in words: `3 张表待录入，正文 12 个数待更新，大事记 24 条待改写`. */
export const sayWaiting = ({ tables, claims, events }: Waiting): string =>
  `${tables} 张表待录入，正文 ${claims} 个数待更新，大事记 ${events} 条待改写`;

/** Does this text name a table (附表5, 表3-1, 正文2) whose numbers are still to come? */
export const namesWaiting = ({ tables }: Pick<Cells, 'tables'>, text: string): boolean =>
  tablesReadIn(text).some((id) => tables.get(id)?.status === 'waiting');
