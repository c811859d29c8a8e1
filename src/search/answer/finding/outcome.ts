import type { Question } from '../asking/question';
import type { Gauge, Observation } from '../tables/gauge';

/** A question worked out: which values, of which rows, in which order. */
export interface Outcome {
  question: Question;
  gauge: Gauge;
  /** Values in the order they answer. */
  observations: Observation[];
  /** Place among peers, by key. */
  ranks?: number[];
  /** How many there are to be ranked or chosen from. */
  among: number;
  /** Values that a condition compared besides: by condition, in the order of `observations`. */
  compared: Observation[][];
  /** A sum, difference, ratio or mean over the observations, as a formula. */
  formula?: string;
  /** Does the row satisfy the conditions? */
  holds?: boolean;
  /** Other measures of the same question: 输出和吸纳. */
  also: Outcome[];
}

/** A row in a year. */
export interface Item {
  key: string;
  year: number;
}
