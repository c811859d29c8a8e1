import type { Edition } from '../../editions';
import type { Comparison } from '../../model/check/comparison';
import type { Problem } from '../../model/check/problem';

/** Comparisons of an edition that fail and that no erratum explains, those together that one wrong cell would explain. */
export function contradictions({ problems, comparisons }: Pick<Edition, 'problems' | 'comparisons'>): Comparison[][] {
  const byId = new Map(comparisons.map((comparison) => [comparison.id, comparison]));
  const found = (problem: Problem): Comparison[] => [
    ...(problem.code === 'check-unexplained' ? [byId.get(problem.about!)!] : []),
    ...(problem.folded ?? []).flatMap(found),
  ];
  return problems.map(found).filter((group) => group.length > 0);
}
