import type { Sense, Token } from './sense';
import type { Word } from './wordList';

/** Readings of one question tried at most. */
const MOST = 48;

/** 合同 alone names no kind of contract; after 哪类 or 各种 it does. */
const mayMean = (token: Token, sense: Sense, before: Token | undefined): boolean =>
  sense.is !== 'set' ||
  !token.senses.some((each) => each.is === 'deed' && (each.deed === 'contract' || each.deed === 'idle')) ||
  /[类种]$/.test(before?.text ?? '');

/** Every way to give each word one of its meanings, the likeliest meanings first. */
export function* readings(tokens: Token[]): Generator<Word[]> {
  let made = 0;
  const choose = function* (at: number, words: Word[]): Generator<Word[]> {
    const token = tokens[at];
    if (!token) {
      made += 1;
      yield words;
      return;
    }
    for (const sense of token.senses) {
      if (made >= MOST) return;
      if (!mayMean(token, sense, tokens[at - 1])) continue;
      yield* choose(at + 1, [...words, { text: token.text, sense, parted: token.parted }]);
    }
  };
  yield* choose(0, []);
}
