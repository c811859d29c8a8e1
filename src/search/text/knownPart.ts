import type { KnownWords } from '../reading/knownWords';
import type { Term } from '../reading/term';

/** What of a query an edition knows, and what it does not. */
export interface KnownPart {
  terms: Term[];
  /** Words put in the place of those typed. */
  readAs: string[];
  /** Words, as typed, that stand nowhere and were not looked for. */
  leftOut: string[];
}

/** A run without spaces is read in part when it is longer than a name: 苏州工业园 is one place, not two words. */
const SHORTEST_RUN = 6;
/** Share of a run that must be known. */
const MOST_OF = 0.6;
/** What ends a name: 新加坡国立大学 is not Singapore and universities. */
const NAME = /(?:大学|学院|学校|医院|研究[院所]|公司|集团|中心|实验室|银行|[园港湾])$/;
/** Words that count or measure whatever stands beside them: they add weight there but are not asked for. */
const GENERAL = /^(?:技术|项目|数量|总量|总数|个数|人数|规模|情况|数据|变化|分布|比例|比重|占比|统计|收入|名单|名录|对比|比较|差距|差异)$/;
/** Words that stand nearly everywhere tell nothing by themselves (see `rarity`). */
const TELLING = 0.85;

/**
 * The words of a query that the edition knows, where it does not know all or has them nowhere together: at least as many as the unknown and as
 * long, one of them telling. `withoutFiller` is handed in, so that letters bring no code of the words again. `null` where too little is left: a word the edition does not have is not answered with something else.
 */
export function knownPart(words: string[], known: KnownWords, withoutFiller: (run: string) => string[]): KnownPart | null {
  const kept: string[] = [];
  const leftOut: string[] = [];
  for (const word of words) {
    const pieces = piecesOf(word, known, words.length > 1, withoutFiller);
    if (pieces) kept.push(...pieces.kept);
    leftOut.push(...(pieces ? pieces.leftOut : [word]));
  }
  if (kept.length < Math.max(2 - leftOut.length, leftOut.length) || kept.join('').length < leftOut.join('').length) return null;
  if (!kept.some((word) => known.term([word]).weight >= TELLING)) return null;
  const terms = kept.map((word) => ({ ...known.term([word]), isWeak: GENERAL.test(word) }));
  return { terms: terms.every(({ isWeak }) => isWeak) ? [] : terms, readAs: known.readAs(kept), leftOut };
}

/** Known pieces of a word and what stands between them; `null` where it is unknown as a whole. */
function piecesOf(
  word: string,
  known: KnownWords,
  isBeside: boolean,
  withoutFiller: (run: string) => string[],
): { kept: string[]; leftOut: string[] } | null {
  if (known.isNumber(word)) return null;
  if (known.has(word)) return { kept: [word], leftOut: [] };
  const [right] = known.mended(word) ?? [];
  if (right) return { kept: [right], leftOut: [] };
  if (!/\p{Script=Han}/u.test(word)) return null;
  const pieces = splitKnown(word, (piece) => known.has(piece), withoutFiller);
  const kept = pieces.filter(({ isKnown }) => isKnown).map(({ text }) => text);
  const leftOut = pieces.filter(({ isKnown }) => !isKnown).map(({ text }) => text);
  const share = kept.join('').length / word.length;
  const isRun = word.length >= SHORTEST_RUN && kept.length >= 2;
  // What a run of words is about stands at its end; a lone character between two pieces belongs to one of them.
  const isAbout = pieces.at(-1)!.isKnown && !NAME.test(word) && leftOut.every((piece) => piece.length > 1);
  return isAbout && (isRun || isBeside) && share >= MOST_OF ? { kept, leftOut } : null;
}

/**
 * Cuts a run into known pieces of at least two characters and what stands between them, as little of that as can be; small words (的, 和) are
 * taken out first.
 */
export function splitKnown(
  run: string,
  isKnown: (piece: string) => boolean,
  withoutFiller: (run: string) => string[],
): { text: string; isKnown: boolean }[] {
  return withoutFiller(run).flatMap((word) => {
    const pieces: { text: string; isKnown: boolean }[] = [];
    // best[i]: characters left out and pieces of the first i, and where the last piece begins.
    const best: { cost: number; from: number; isKnown: boolean }[] = [{ cost: 0, from: 0, isKnown: true }];
    for (let end = 1; end <= word.length; end++) {
      best[end] = { cost: best[end - 1]!.cost + 10, from: end - 1, isKnown: false };
      for (let from = Math.max(0, end - LONGEST_PIECE); from <= end - 2; from++) {
        const cost = best[from]!.cost + 1;
        if (cost < best[end]!.cost && isKnown(word.slice(from, end))) best[end] = { cost, from, isKnown: true };
      }
    }
    for (let end = word.length; end > 0; end = best[end]!.from) {
      const text = word.slice(best[end]!.from, end);
      const [next] = pieces;
      if (next && !next.isKnown && !best[end]!.isKnown) next.text = text + next.text;
      else pieces.unshift({ text, isKnown: best[end]!.isKnown });
    }
    return pieces;
  });
}

const LONGEST_PIECE = 12;
