import type { Form } from '../tables/series';

/** Which number is meant, as far as the question says; what it leaves open is empty. */
export interface Measured {
  flow: string;
  /** 成交额, 合同数 …, or the name of an indicator. */
  quantity: string;
  form: Form | '';
  scopes: string[];
  /** Id of a measure of measures.yaml. */
  measure: string;
}

export type Test = '>' | '>=' | '<' | '<=';

/** What rows must satisfy: 超过千亿元, 比广东多, 吸纳多于输出. */
export interface Condition {
  measured: Measured;
  test: Test;
  bound:
    { is: 'amount'; value: number; unit: string; scale: number } | { is: 'row'; name: string } | { is: 'measured'; measured: Measured };
}

type Years =
  | { is: 'one'; year: number }
  | { is: 'these'; years: number[] }
  | { is: 'range'; from: number; to: number }
  | { is: 'last'; count: number }
  | { is: 'all' };

const ASKS = ['value', 'list', 'count', 'rank', 'compare', 'difference', 'times', 'sum', 'mean', 'is'] as const;
export type Ask = (typeof ASKS)[number];

/** A question, read. */
export interface Question {
  rows: string[];
  sets: string[];
  /** How many members the set is said to have: 四类合同. */
  kinds: number | null;
  except: string[];
  institutions: string[];
  isWhole: boolean;
  /** A kind of rows is counted as a whole, none of them is asked for: 卖方机构有多少家. */
  isTotal: boolean;
  /** Of what a share is asked, where it is not of the whole. */
  of: { rows: string[]; sets: string[]; fact?: string };
  years: Years | null;
  /** The answer is a year: 哪一年首次超过一万亿. */
  asksYear: boolean;
  isFirst: boolean;
  measures: Measured[];
  conditions: Condition[];
  joins: 'and' | 'or';
  /** `falls` where the least growth is the greatest fall: 下降最多. */
  order: { isDown: boolean; from: number; to: number; falls?: boolean } | null;
  ask: Ask;
  /** Unit the answer is to be counted in: 多少项. */
  unit: string;
  /** Is the country or place what technology goes to or comes from, seen from the other side? `near` where only the order of words hints it. */
  side: '' | 'subject' | 'object' | 'near';
}
