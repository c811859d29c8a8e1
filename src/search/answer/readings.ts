import type { Token } from './sense';
import type { Word } from './wordList';

/** Readings of one question tried at most. */
const MOST = 48;

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
      yield* choose(at + 1, [...words, { text: token.text, sense, parted: token.parted }]);
    }
  };
  yield* choose(0, []);
}
