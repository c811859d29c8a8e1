import type { Sense, Token } from './sense';
import type { Word } from './wordList';
import type { Deed } from './words';

/** Readings of one question tried at most. */
const MOST = 48;

/**
 * What a word can mean after the one before it. After 哪类 and 各种 stands a kind, where there is one of that name: 哪类卖方. Elsewhere 合同 alone names no
 * kind of contract.
 */
function meanings({ text, senses }: Token, before: Token | undefined): Sense[] {
  const isSet = ({ is }: Sense) => is === 'set';
  if (/[类种]$/.test(before?.text ?? '') && senses.some(isSet)) return senses.filter(isSet);
  // 四类合同, but 国防类合同
  if (/^[类种]合同$/.test(text) && !before?.senses.some(({ is }) => is === 'row')) return senses.filter(isSet);
  const isIdle = senses.some((each) => each.is === 'deed' && (each.deed === 'contract' || each.deed === 'idle'));
  return isIdle ? senses.filter((sense) => !isSet(sense)) : senses;
}

/** Every way to give each word one of its meanings, the likeliest meanings first. */
export function* readings(tokens: Token[]): Generator<Word[]> {
  const parted = tokens.flatMap(countriesOf);
  if (parted.length === tokens.length) return yield* meaningsOf(tokens);
  // 一带一路国家里增长的 chooses among them, 一带一路国家吸纳多少 does not.
  const chooses = tokens.some(({ senses }) =>
    senses.some((sense) => sense.is === 'nth' || sense.is === 'top' || (sense.is === 'deed' && CHOOSING.includes(sense.deed))),
  );
  for (const each of chooses ? [parted, tokens] : [tokens, parted]) yield* meaningsOf(each);
}

const CHOOSING: readonly Deed[] = ['most', 'least', 'above', 'below', 'atLeast', 'atMost', 'orMore', 'orLess', 'which', 'many', 'within'];

/** 一带一路国家 as a scope and the countries in it. */
function countriesOf(token: Token): Token[] {
  const scopes = token.senses.filter(({ is }) => is === 'scope');
  return scopes.length > 0 && /..国家$/.test(token.text)
    ? [
        { ...token, senses: scopes },
        { text: '国家', start: token.start, parted: false, senses: [{ is: 'set', name: '国家' }] },
      ]
    : [token];
}

function* meaningsOf(tokens: Token[]): Generator<Word[]> {
  const meant = tokens.map((token, i) => meanings(token, tokens[i - 1]));
  let made = 0;
  const choose = function* (at: number, words: Word[]): Generator<Word[]> {
    const token = tokens[at];
    if (!token) {
      made += 1;
      yield words;
      return;
    }
    for (const sense of meant[at]!) {
      if (made >= MOST) return;
      yield* choose(at + 1, [...words, { text: token.text, sense, parted: token.parted }]);
    }
  };
  if (meant.every((senses) => senses.length > 0)) yield* choose(0, []);
}
