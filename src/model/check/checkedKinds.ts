import { CHECK_WORDS } from './checkWords';
import type { CheckKind, Comparison } from './comparison';

/** The comparisons of one kind. */
export interface CheckedKind {
  kind: CheckKind;
  name: string;
  asks: string;
  made: number;
  failed: number;
  comparisons: Comparison[];
}

/** Comparisons by kind, in the order in which the kinds are explained; kinds without any are left out. Failures come first. */
export function checkedKinds(comparisons: readonly Comparison[]): CheckedKind[] {
  return (Object.keys(CHECK_WORDS) as CheckKind[]).flatMap((kind) => {
    const own = comparisons.filter((comparison) => comparison.kind === kind);
    const failing = own.filter(({ passes }) => !passes);
    return own.length === 0
      ? []
      : [
          {
            kind,
            ...CHECK_WORDS[kind],
            made: own.length,
            failed: failing.length,
            comparisons: [...failing, ...own.filter(({ passes }) => passes)],
          },
        ];
  });
}
