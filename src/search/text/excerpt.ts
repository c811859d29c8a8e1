import { foldAt } from './fold';

/** A stretch of text, marked or not. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Cuts a text into pieces with every folded word of `words` marked, longest first where they overlap. Joined again, the pieces are the text. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const { text: folded, at } = foldAt(text);
  const isMarked = new Uint8Array(text.length);
  for (const word of words) {
    if (!word) continue;
    const number = /^\d+(\.\d+)?$/.test(word);
    for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + word.length)) {
      const end = start + word.length;
      // 28 is not marked inside 28251.5.
      if (number && (/[\d.]/.test(folded[start - 1] ?? '') || /\d/.test(folded[end] ?? ''))) continue;
      const last = at[end - 1]!;
      isMarked.fill(1, at[start]!, last + (text.codePointAt(last)! > 0xffff ? 2 : 1));
    }
  }
  const pieces: Piece[] = [];
  for (let i = 0; i < text.length; i++) {
    const marked = isMarked[i] === 1;
    const last = pieces.at(-1);
    if (last && last.isMarked === marked) last.text += text[i];
    else pieces.push({ text: text[i]!, isMarked: marked });
  }
  return pieces;
}

/**
 * The part of a passage around the first marked word, about `length` characters, cut at punctuation where one is near, with
 * `…` where something was left out.
 */
export function excerpt(passage: string, words: readonly string[], length = 88): Piece[] {
  const text = passage.replace(/\s+/g, ' ').trim();
  if (text.length <= length) return markWords(text, words);
  const first = markWords(text, words).reduce<{ at: number; found: number }>(
    ({ at, found }, piece) => ({ at: at + piece.text.length, found: found < 0 && piece.isMarked ? at : found }),
    { at: 0, found: -1 },
  ).found;
  let start = Math.max(0, Math.min(first - Math.round(length / 3), text.length - length));
  if (start > 0) {
    const stop = text.slice(start, Math.max(first, start)).search(/[，。；、：\n]/);
    if (stop >= 0) start += stop + 1;
    // Never between the two halves of a character outside the basic plane, never inside a number.
    while (start > 0 && /[\udc00-\udfff\d.]/.test(text[start]!) && /[\ud800-\udbff\d.]/.test(text[start - 1]!)) start--;
  }
  let end = Math.min(text.length, start + length);
  while (end < text.length && /[\udc00-\udfff\d.]/.test(text[end]!) && /[\ud800-\udbff\d.]/.test(text[end - 1]!)) end++;
  const pieces = markWords(text.slice(start, end), words);
  if (start > 0) pieces.unshift({ text: '…', isMarked: false });
  if (end < text.length) pieces.push({ text: '…', isMarked: false });
  return pieces;
}
