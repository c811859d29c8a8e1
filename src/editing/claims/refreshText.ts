import type { Cells } from '../../model/formula/evaluate';
import { namesWaiting } from '../../model/check/waiting';
import { checkClaim } from '../../prose/checks/checkClaim';
import { writeClaims } from '../../prose/claimSpans';
import { readAgain } from './readAgain';

/** A sentence with a number that changed, or beside one, and why its words should be read again. */
export interface Sentence {
  line: number;
  /** As the reader sees it, with the new numbers. */
  text: string;
  /** `763.0 亿元 → 736.0 亿元`, in order; none where it holds no number. */
  changes: string[];
  /** Why: 正负变了, 名次变了 … */
  reasons: string[];
}

/** A text whose claims were worked out anew. */
export interface Refreshed {
  text: string;
  /** Claims written anew or set free of their mark. */
  refreshed: number;
  /** Claims whose tables still wait, or whose formula cannot be worked out. */
  left: number;
  /** Sentences to be read again. */
  sentences: Sentence[];
}

/** Works out every claim of a text (MDX, or edition.yaml) and writes its number in place, decimals and unit kept. */
export function refreshText(cells: Cells, text: string): Refreshed {
  const changes: { from: number; before: string; after: string; formula: string }[] = [];
  let refreshed = 0;
  let left = 0;
  const written = writeClaims(text, ({ words, formula, waiting, start }) => {
    const result = namesWaiting(cells, formula) ? undefined : checkClaim(cells, { text: words, formula, line: 0 });
    const after = result && ('bound' in result ? words : result.fault.correct);
    if (after === undefined) {
      if (waiting) left++;
      return { words, waiting };
    }
    if (waiting || after !== words) refreshed++;
    if (after !== words) changes.push({ from: start, before: words, after, formula });
    return { words: after, waiting: false };
  });
  return { text: written, refreshed, left, sentences: readAgain(text, changes) };
}
