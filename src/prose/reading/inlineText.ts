import type { Inline } from '../../model/block';
import { CLAIM, type Reference } from '../../model/chapter';

/** Label of a reference’s target, filled in where the reference has no words of its own. */
export type LabelOf = (reference: Reference) => string;

/** The words of a line as the reader sees them; the mark of an erratum has none. */
export function inlineText(inline: readonly Inline[], labelOf: LabelOf): string {
  return inline
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
        case 'code':
        case 'link':
          return piece.text;
        case 'break':
          return '\n';
        case 'strong':
        case 'emphasis':
          return inlineText(piece.inline, labelOf);
        case 'claim':
          return piece.claim.text;
        case 'reference':
          return piece.reference.kind === 'erratum' ? '' : piece.reference.text || labelOf(piece.reference);
        case 'permalink':
          return '';
      }
    })
    .join('');
}

/** The words of a line that no formula and no label vouches for: numbers in them are checked by nobody else. */
export const uncheckedText = (inline: readonly Inline[]): string =>
  piecesOf(inline)
    .map((piece) => (piece.kind === 'claim' ? CLAIM : inlineText([piece], () => '　')))
    .join('');

/** All pieces of a line, those inside emphasis too, in reading order. */
export const piecesOf = (inline: readonly Inline[]): Inline[] =>
  inline.flatMap((piece) => ('inline' in piece ? piecesOf(piece.inline) : [piece]));
