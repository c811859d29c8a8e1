import type { Cells } from '../formula/evaluate';
import { tablesReadIn } from '../table/table';

/** Does this text name a table (附表5, 表3-1, 正文2) whose numbers are still to come? */
export const namesWaiting = ({ tables }: Pick<Cells, 'tables'>, text: string): boolean =>
  tablesReadIn(text).some((id) => tables.get(id)?.status === 'waiting');
