import { literal } from '../text/literal';
import { answersNumber, type NumberAsked } from './numberAsked';
import type { IndexedRecord } from '../index/searchIndex';

/** One thing a query asks for. */
export interface Term {
  /** Folded words, any of which will do; the first is what was typed or meant. */
  any: string[];
  number?: NumberAsked;
  /** Adds weight where it is met but is not asked for: a year, a lone character. */
  isWeak?: boolean;
  /** Rare words weigh more: about 0.6 to 1.6. */
  weight: number;
}

/** How well a record answers a term. */
export interface Answer {
  score: number;
  /** Folded words found, to be marked. */
  found: string[];
  /** Passage it answers best in, -1 for none. */
  passage: number;
}

const NONE: Answer = { score: 0, found: [], passage: -1 };

/** Scores one term in one record: title before other names, then text, then context. */
export function answer(term: Term, indexed: IndexedRecord): Answer {
  if (term.number) return answerNumber(term.number, indexed);
  let best = NONE;
  for (const [turn, word] of term.any.entries()) {
    if (!indexed.all.includes(word)) continue;
    const score = wordScore(word, indexed) * (turn === 0 ? 1 : 0.9);
    const passage = indexed.passages.findIndex((each) => each.includes(word));
    if (score > best.score) best = { score, found: [...best.found, word], passage: passage < 0 ? best.passage : passage };
    else best = { ...best, found: [...best.found, word] };
  }
  return best;
}

function wordScore(word: string, { record, title, names, context, passages, length }: IndexedRecord): number {
  const inTitle = title === word ? 24 : title.includes(word) ? 11 + 7 * (word.length / title.length) + (title.startsWith(word) ? 2 : 0) : 0;
  const inNames = Math.max(0, ...names.map((name) => (name === word ? 18 : name.includes(word) ? 8 + 6 * (word.length / name.length) : 0)));
  const counts = passages.reduce((sum, passage) => sum + occurrences(passage, word), 0);
  const hasLead = record.kind !== 'table' && record.kind !== 'row';
  const leads = hasLead && passages.length > 0 && passages[0]!.includes(word) && passages[0]!.indexOf(word) < 24;
  const inText =
    counts > 0
      ? 5 + Math.min(3, Math.log2(counts)) + (leads ? 1.5 : 0) + Math.min(2, (200 * counts * word.length) / (length + 200) / 10)
      : 0;
  const inContext = context.includes(word) ? 2.5 : 0;
  const parts = [inTitle, inNames, inText, inContext].sort((a, b) => b - a);
  const score = parts[0]! + 0.35 * parts[1]! + 0.2 * parts[2]!;
  return isLatin(word) && !bounded(word, title, ...passages, ...names) ? score / 2 : score;
}

const isLatin = (word: string): boolean => /^[a-z]/.test(word);

const bounded = (word: string, ...texts: string[]): boolean => {
  const whole = new RegExp(`(?:^|[^a-z])${literal(word)}`);
  return texts.some((text) => whole.test(text));
};

function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0 && count < 40; at = text.indexOf(word, at + word.length)) count++;
  return count;
}

function answerNumber(asked: NumberAsked, { title, names, passages }: IndexedRecord): Answer {
  let best = NONE;
  const consider = (text: string, passage: number, bonus: number) => {
    const { rank, found } = answersNumber(asked, text);
    const score = rank === 0 ? 0 : rank * 4 + bonus;
    if (score > best.score) best = { score, found: [found], passage };
  };
  consider(title, -1, 6);
  for (const name of names) consider(name, -1, 3);
  for (const [i, passage] of passages.entries()) consider(passage, i, i === 0 ? 1 : 0);
  return best;
}
