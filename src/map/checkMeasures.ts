import type { Cells } from '../model/formula/evaluate';
import { FormulaError } from '../model/formula/formula';
import type { Measure } from '../model/measure';
import type { Problem } from '../model/check/problem';
import { namesWaiting } from '../model/check/waiting';
import { measurePlace } from './measurePlace';

/** Evaluates every measure for every province and year; `file` is the name problems give measures.yaml. */
export function checkMeasures(cells: Cells, measures: readonly Measure[], file: string): Problem[] {
  return measures.flatMap((measure) => {
    if (namesWaiting(cells, JSON.stringify(measure))) return [];
    const years = measure.years.length > 0 ? measure.years : [undefined];
    try {
      for (const year of years) for (const { name } of cells.regions.provinces) measurePlace(cells, measure, name, year);
      return [];
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      return [
        {
          code: 'measure-formula',
          file,
          field: measure.id,
          says: `指标“${measure.title}”算不出来：${error.message}`,
          try: '核对公式里的表名和列名；{place}、{year}、{before} 会换成省名、年份和上一年。',
          missing: error.missing,
        },
      ];
    }
  });
}
