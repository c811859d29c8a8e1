import type { Cells } from '../formula/evaluate';
import { tablesReadIn } from '../table/table';

/** What `npm run edition` left open in an edition: tables without numbers, claims with last year’s, events of last year; and `npm run errata`, drafts to be judged. */
export interface Waiting {
  tables: number;
  claims: number;
  events: number;
  errata: number;
}

/** Is anything left open? Such an edition is not published. */
export const isLeftOpen = (waiting: Waiting): boolean => Object.values(waiting).some((count) => count > 0);

/** Nothing is. */
export const NOT_WAITING: Waiting = { tables: 0, claims: 0, events: 0, errata: 0 };

/** What is left open, in words, no more than is: `3 张表待录入，正文 12 个数待更新，大事记 24 条待改写，勘误 2 条待判断`. */
export const sayWaiting = ({ tables, claims, events, errata }: Waiting): string =>
  [
    ...(tables > 0 ? [`${tables} 张表待录入`] : []),
    ...(claims > 0 ? [`正文 ${claims} 个数待更新`] : []),
    ...(events > 0 ? [`大事记 ${events} 条待改写`] : []),
    ...(errata > 0 ? [`勘误 ${errata} 条待判断`] : []),
  ].join('，');

/** Does this text name a table (附表5, 表3-1, 正文2) whose numbers are still to come? */
export const namesWaiting = ({ tables }: Pick<Cells, 'tables'>, text: string): boolean =>
  tablesReadIn(text).some((id) => tables.get(id)?.status === 'waiting');
