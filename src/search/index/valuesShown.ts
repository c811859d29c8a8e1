import { fold } from '../text/fold';
import type { RowValue, SearchRecord } from './record';
import { printValue } from './rowsOf';

/** A value with its head, as a result shows it. */
export interface ShownValue {
  /** 吸纳技术成交额 */
  head: string;
  /** 4306.3 亿元 */
  value: string;
  /** 第 1 位; empty where no column ranks it. */
  rank: string;
}

const AMOUNT = /成交额|金额|成交总额/;

/**
 * The values of a row that answer a query: those under a head it names (广东 吸纳 → 吸纳技术成交额), or equal to a number it
 * names; else the amounts. At most `most`.
 */
export function valuesShown({ values = [] }: SearchRecord, words: readonly string[], most = 2): ShownValue[] {
  const measured = values.filter((value) => !value.ranks);
  const isAsked = (value: RowValue) => {
    return words.some((word) => fold(value.text) === word || fold(printValue(value)) === word);
  };
  const heads = (value: RowValue) =>
    words.filter((word) => word.length > 1 && fold(`${value.group}${value.title}`).includes(word.replace(/技术$/, ''))).length;
  const mostHeads = Math.max(0, ...measured.map(heads));
  const asked = measured.filter(isAsked);
  const named = mostHeads > 0 ? measured.filter((value) => heads(value) === mostHeads) : [];
  const amounts = (from: RowValue[]) => from.filter((value) => AMOUNT.test(value.title) || AMOUNT.test(value.group));
  const chosen =
    asked.length > 0
      ? asked
      : named.length > 0
        ? amounts(named).length > 0
          ? amounts(named)
          : named
        : amounts(measured).length > 0
          ? amounts(measured)
          : measured;
  // Where years stand side by side, the newest is meant unless the query names one.
  const yearOf = (value: RowValue) => /\d{4}/.exec(value.title + value.group)?.[0];
  const years = [...new Set(chosen.map(yearOf))].filter((each) => each !== undefined).sort();
  const year =
    asked.length === 0 && years.length > 1
      ? (years.find((each) => words.some((word) => word.startsWith(each))) ?? years.at(-1))
      : undefined;
  const shown = chosen.filter((value) => year === undefined || yearOf(value) === year).slice(0, most);
  return shown.map((value) => {
    const next = values.slice(values.indexOf(value) + 1).find((each) => each.ranks || AMOUNT.test(each.title));
    const rank = next?.ranks && next.group === value.group && AMOUNT.test(value.title) ? printValue(next) : '';
    return { head: headOf(value), value: printValue(value), rank };
  });
}

/** 吸纳技术成交额; 2020 年成交额, whichever of the two heads is the year. */
const headOf = ({ group, title }: RowValue): string =>
  group === title ? title : /^\d{4}/.test(title) ? `${title}${group}` : `${group}${title}`;
