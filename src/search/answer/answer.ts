import type { Ask } from './asking/question';

/** A value with all that is shown beside it. */
export interface AnswerValue {
  /** 北京, 2018 年 */
  name: string;
  /** 6316.16 亿元 */
  value: string;
  /** Place among its peers, where that is asked: 1. */
  rank?: number | undefined;
  /** Is the place counted from the last: 最少, 倒数第三? */
  isFromLast?: boolean;
  /** Address of the printed cell, or of the row; relative to the site’s base. */
  address: string;
  isPrinted: boolean;
  formula: string;
  /** The erratum that doubts the cell. */
  doubt?: { title: string; address: string } | undefined;
}

/** One part of how the question was read, with what else it could be. */
export interface ReadAs {
  /** 指标, 地区, 年份, 问法 */
  name: string;
  value: string;
  options: { label: string; query: string }[];
}

/** Where values stand: a table, or a region that says who belongs to it. */
export interface Source {
  label: string;
  title: string;
  address: string;
  /** Id of the table, where it is one. */
  table?: string;
  /** Section of the text that says it, where only the text does. */
  section?: string;
}

/** An answer: values of cells and of formulas over cells, and how the question was read. */
export interface Answer {
  ask: Ask | 'members' | 'event';
  /** The answer in a sentence: 北京 6316.16 亿元. */
  lead: string;
  values: AnswerValue[];
  /** How many more there are than are shown. */
  more: number;
  /** What the book’s text says of it, in the edition’s words. */
  note?: string;
  /** The one formula that answers, where it is one. */
  formula: string;
  /** Where the values stand: 附表 5 and its title. */
  sources: Source[];
  /** The same number as other tables print it. */
  prints: AnswerValue[];
  readAs: ReadAs[];
  /** What a word left open would have given: 吸纳, 登记. */
  others: { label: string; lead: string; query: string }[];
}
