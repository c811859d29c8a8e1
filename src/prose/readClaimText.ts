import { readNumber, type PrintedNumber } from '../model/number/printedNumber';

/** What a claim’s words say: `+26.1%`, `6324.0 亿元`, `第 4 位`. */
export interface ClaimText {
  number: PrintedNumber;
  /** Unit as written; empty where it stands outside the link. */
  unit: string;
}

/** Reads the words of a claim; `null` where they are not one plain number with its unit. */
export function readClaimText(text: string): ClaimText | null {
  const match = /^(?:第\s*)?([+-]?)(\d+(?:\.\d+)?)\s*([^\d\s.,，]*)$/.exec(text.trim().replace('−', '-'));
  const number = match && readNumber(match[1] === '-' ? `-${match[2]}` : match[2]!);
  return number ? { number, unit: match[3]! } : null;
}
