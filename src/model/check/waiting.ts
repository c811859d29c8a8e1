import type { Cells } from '../formula/evaluate';
import { tableIdOf } from '../table/table';

/** Does this text name a table (附表5, 表3-1, 正文2) whose numbers are still to come? */
export const namesWaiting = ({ tables }: Pick<Cells, 'tables'>, text: string): boolean =>
  [...text.matchAll(/(?:附表|表|正文)\d+(?:-\d+)?(?=\[|")/g)].some(([label]) => tables.get(tableIdOf(label)!)?.status === 'waiting');
