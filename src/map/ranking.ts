import type { Cells } from '../model/formula/evaluate';
import type { Measure } from '../model/measure';
import { breaksFor, classAmong, divergingBreaks } from './breaksFor';
import { measureIfAny, type Measured } from './measurePlace';

/** A province in a ranking. */
interface Ranked extends Measured {
  /** Id of the province in addresses. */
  id: string;
  /** 1-based, largest first; ties share the better place. */
  rank: number;
  /** 1-based class on the map. */
  class: number;
}

/** All provinces by one measure in one year. */
export interface Ranking {
  measure: Measure;
  year: number | undefined;
  /** Best first; provinces without a value are left out. */
  provinces: Ranked[];
  /** Limits of the classes, the same in every year of the measure. */
  breaks: number[];
}

const valuesOf = (cells: Cells, measure: Measure, year: number | undefined) =>
  cells.regions.provinces.flatMap(({ id, name }) => {
    const measured = measureIfAny(cells, measure, name, year);
    return measured ? [{ ...measured, id }] : [];
  });

/** Ranks the provinces of an edition by a measure; the last year of the measure where none is given. */
export function rankingOf(cells: Cells, measure: Measure, year = measure.years.at(-1)): Ranking {
  const newest = valuesOf(cells, measure, measure.years.at(-1)).map(({ value }) => value);
  const breaks = measure.neutral === undefined ? breaksFor(newest) : divergingBreaks(newest, measure.neutral);
  const values = valuesOf(cells, measure, year);
  const provinces = values
    .map((each) => ({ ...each, rank: 1 + values.filter(({ value }) => value > each.value).length, class: classAmong(breaks, each.value) }))
    .sort((a, b) => a.rank - b.rank);
  return { measure, year, provinces, breaks };
}
