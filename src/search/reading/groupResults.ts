import type { Kind } from '../index/kind';
import type { Result } from './results';

/** Results of one kind. */
export interface Group {
  kind: Kind;
  results: Result[];
  /** How many there are; `results` may hold fewer. */
  count: number;
}

/** Results by kind, the kind of the best result first, each cut to `most`. */
export function groupResults(results: readonly Result[], most = Infinity): Group[] {
  const groups = new Map<Kind, Group>();
  for (const result of results) {
    const { kind } = result.hit.indexed.record;
    const group = groups.get(kind) ?? { kind, results: [], count: 0 };
    groups.set(kind, group);
    group.count += 1;
    if (group.results.length < most) group.results.push(result);
  }
  return [...groups.values()];
}
