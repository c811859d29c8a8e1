import type { Deed } from './words';

/** One thing a word of a question can mean. */
export type Sense =
  | { is: 'deed'; deed: Deed }
  | { is: 'flow' | 'quantity' | 'scope'; name: string }
  /** A measure of measures.yaml, by id; `isSigned` where its name says its sign: 净吸纳的省份 are those above zero. */
  | { is: 'measure'; name: string; isSigned?: boolean }
  /** A row, or group of rows, by its folded name. */
  | { is: 'row'; name: string }
  /** Several rows: a set of regions.yaml (省份, 东部), a kind of rows (技术领域), the members of a group (专利). */
  | { is: 'set'; name: string }
  /** An institution of a list by rank, or of the directory. */
  | { is: 'institution'; name: string }
  /** What a row of a table of indicators says beside quantity and form: 一季度. */
  | { is: 'fact'; name: string }
  /** A word that only the label of a number in the text uses: 一季度. */
  | { is: 'literal'; name: string }
  | { is: 'year'; year: number }
  /** `to` is infinite where it is up to now. */
  | { is: 'years'; from: number; to: number }
  | { is: 'lastYears'; count: number }
  /** `unit` is empty where none was said; then `value` is in the unit of what it bounds. */
  | { is: 'amount'; value: number; unit: string; scale: number }
  /** 多少项: what is asked is counted in this. */
  | { is: 'unit'; unit: string }
  /** 哪三个 */
  | { is: 'which'; count: number }
  | { is: 'nth'; nth: number; fromLast: boolean }
  | { is: 'top'; count: number; fromLast: boolean };

/** A word of a question with what it can mean, likeliest first. */
export interface Token {
  text: string;
  /** Where it stands in the folded question. */
  start: number;
  senses: Sense[];
  /** A comma or a space stood before it. */
  parted: boolean;
}

export type SenseOf<K extends Sense['is']> = Extract<Sense, { is: K }>;
