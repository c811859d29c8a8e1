import { numbersAt } from './amount';
import { foldName, type Lexicon } from './lexicon';
import type { Token } from './sense';

/** Longer questions are none. */
const LONGEST = 60;

/**
 * Cuts a question into known words, the fewest; `null` where a single character of it is in no known word: then it asks for something
 * that would be passed over.
 */
export function readTokens(typed: string, { senses }: Lexicon, simplified?: ReadonlyMap<string, string>): Token[] | null {
  const simple = simplified ? [...typed].map((char) => simplified.get(char) ?? char).join('') : typed;
  const signed = inWords(simple.normalize('NFKC'));
  if (UNSAID.test(signed)) return null;
  const parts = signed
    .split(/[\s,;、。:!?，；：！？]+/)
    .map((part) => foldName(part))
    .filter(Boolean);
  const text = parts.join('');
  if (text.length === 0 || text.length > LONGEST) return null;
  const breaks = new Set<number>();
  parts.reduce((at, part) => (breaks.add(at), at + part.length), 0);
  const best: ({ cost: number; token: Token; from: number } | undefined)[] = [];
  const costAt = (at: number): number => (at === 0 ? 0 : (best[at]?.cost ?? Infinity));
  for (let start = 0; start < text.length; start++) {
    if (costAt(start) === Infinity) continue;
    for (const { end, token } of tokensAt(text, start, senses)) {
      const cost = costAt(start) + costOf(token);
      if (cost < costAt(end)) best[end] = { cost, token: { ...token, parted: start > 0 && breaks.has(start) }, from: start };
    }
  }
  const tokens: Token[] = [];
  for (let end = text.length; end > 0;) {
    const step = best[end];
    if (!step) return null;
    tokens.unshift(step.token);
    end = step.from;
  }
  return tokens;
}

/** 增速 > 50% in words. */
const SIGNS: readonly [RegExp, string][] = [
  [/>=|≥/g, '不低于'],
  [/<=|≤/g, '不高于'],
  [/>/g, '超过'],
  [/</g, '低于'],
];

const inWords = (text: string): string => SIGNS.reduce((said, [sign, word]) => said.replace(sign, word), text);

/** Signs of arithmetic that folding would pass over: 超过 ∞ 亿 is not 超过亿. */
const UNSAID = /[∞√∑∏∫≠≈×÷±]/;

/** Fewest words win; lone characters and idle words lose against others. */
const costOf = ({ text, senses }: Token): number => 1 + (text.length === 1 ? 0.4 : 0) + (isIdle({ senses }) ? 0.1 : 0);

const isIdle = ({ senses }: Pick<Token, 'senses'>): boolean => senses.every((sense) => sense.is === 'deed' && sense.deed === 'idle');

const longestOf = new WeakMap<Lexicon['senses'], Map<string, number>>();

/** How long the longest known word is that begins so: most characters begin short ones alone. */
function longestFrom(first: string, senses: Lexicon['senses']): number {
  let known = longestOf.get(senses);
  if (!known) {
    longestOf.set(senses, (known = new Map<string, number>()));
    for (const word of senses.keys()) if (word.length > (known.get(word[0]!) ?? 0)) known.set(word[0]!, word.length);
  }
  return known.get(first) ?? 0;
}

function tokensAt(text: string, start: number, senses: Lexicon['senses']): { end: number; token: Token }[] {
  const longest = longestFrom(text[start]!, senses);
  const found: { end: number; token: Token }[] = [];
  const add = (end: number, meant: Token['senses']) => {
    found.push({ end, token: { text: text.slice(start, end), start, senses: meant, parted: false } });
  };
  for (let end = start + 1; end <= Math.min(text.length, start + longest); end++) {
    const known = senses.get(text.slice(start, end));
    if (known && !cutsWord(text, end)) add(end, known);
  }
  for (const { end, sense } of numbersAt(text, start)) add(end, [sense]);
  return found;
}

/** A Latin word or a number is never cut. */
const cutsWord = (text: string, at: number): boolean => /[a-z]{2}|\d{2}/.test(text.slice(at - 1, at + 1));

/** Cuts a label into known words, and what is between them into words without a meaning. */
export function cutKnown(label: string, senses: Lexicon['senses']): Token[] {
  const text = foldName(label);
  const best: { cost: number; token: Token | undefined }[] = [{ cost: 0, token: undefined }];
  const reach = (end: number, cost: number, token: Token) => {
    if (cost < (best[end]?.cost ?? Infinity)) best[end] = { cost, token };
  };
  for (let start = 0; start < text.length; start++) {
    const { cost, token: before } = best[start]!;
    const isOpen = before?.senses.length === 0;
    reach(start + 1, cost + (isOpen ? 0.9 : 1.9), {
      text: (isOpen ? before.text : '') + text[start]!,
      start: isOpen ? before.start : start,
      senses: [],
      parted: false,
    });
    for (const { end, token } of tokensAt(text, start, senses))
      if (token.text.length > 1 || !isIdle(token)) reach(end, cost + costOf(token), token);
  }
  const tokens: Token[] = [];
  for (let end = text.length; end > 0; end = tokens[0]!.start) tokens.unshift(best[end]!.token!);
  return tokens;
}
