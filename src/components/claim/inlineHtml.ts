import type { Edition } from '../../editions';
import type { Inline } from '../../model/block';
import type { Claim, Reference } from '../../model/chapter';
import { erratumCells } from '../../model/check/erratumCells';
import { labelOf } from '../../prose/labelOf';
import { claimKey } from '../../prose/readProse';
import { cellAddress, referenceAddress } from '../link/addresses';
import { escape } from '../../model/escape';
import { groupedHtml } from '../setting/groupedHtml';
import { href } from '../link/href';
import { placeWords } from '../link/placeWords';

/**
 * A line of prose as HTML. What does not hold or leads nowhere stays plain words: the check stops the build, only the dev server shows
 * it. `textHtml` writes its words, those of a heading `atWords`. `data-card` names the card that is shown beside a link.
 */
export const inlineHtml = (edition: Edition, inline: readonly Inline[], textHtml = escapeText): string =>
  inline.map((piece, index) => pieceHtml(edition, closeUp(piece, inline[index - 1]), textHtml)).join('');

/** Markdown wants a blank behind `。**`; Han setting has none there. */
function closeUp(piece: Inline, before: Inline | undefined): Inline {
  if (piece.kind !== 'text' || (before?.kind !== 'strong' && before?.kind !== 'emphasis')) return piece;
  const last = before.inline.at(-1);
  const isClosed = last?.kind === 'text' && /[，。；：！？”）]$/.test(last.text);
  return { ...piece, text: piece.text.replace(isClosed ? /^ / : /^ (?=[\u2e80-\u9fff\uff00-\uffef“‘])/, '') };
}

function pieceHtml(edition: Edition, piece: Inline, textHtml: (text: string) => string): string {
  switch (piece.kind) {
    case 'text':
      return textHtml(piece.text);
    case 'code':
      return `<code>${escape(piece.text)}</code>`;
    case 'break':
      return '<br>\n';
    case 'strong':
      return `<strong>${inlineHtml(edition, piece.inline)}</strong>`;
    case 'emphasis':
      return `<em>${inlineHtml(edition, piece.inline)}</em>`;
    case 'link':
      return `<a href="${escape(piece.url)}">${escape(piece.text)}</a>`;
    case 'permalink':
      return `<a class="permalink" href="#${escape(piece.id)}" aria-label="${placeWords(piece.id)}的链接"></a>`;
    case 'claim':
      return claimHtml(edition, piece.claim);
    case 'reference':
      return referenceHtml(edition, piece.reference);
  }
}

/** Text between tags: quotes may stand as they are. */
const escapeText = (text: string): string => escape(text).replaceAll('&quot;', '"');

function referenceHtml(edition: Edition, reference: Reference): string {
  const to = referenceAddress(edition, reference);
  const name = `${reference.kind}:${reference.id}`;
  if (!to) return escape(reference.text || name);
  if (reference.kind === 'erratum') return markHtml(edition, reference.id);
  const words = reference.text || labelOf(edition, reference);
  return `<a class="reference" href="${escape(href(to))}" data-card="${escape(name)}">${escape(words)}</a>`;
}

function claimHtml(edition: Edition, claim: Claim): string {
  const bound = edition.prose.bound.get(claimKey(claim));
  if (!bound) return escape(claim.text);
  const [, before, digits, unit] = /^(\D*)(\d[\d.]*)(.*)$/.exec(claim.text.replace('-', '−'))!;
  const shown = `${escape(before!)}${groupedHtml(digits!)}${unit ? `<span class="unit">${escape(unit)}</span>` : ''}`;
  const [cell] = bound.cells;
  if (!cell) return shown;
  const marks = erratumCells(edition)
    .of(bound.cells, 'doubtful')
    .map((erratum) => markHtml(edition, erratum.id))
    .join('');
  const value = Number(bound.value.toPrecision(12));
  const from = `${bound.origin === 'printed' ? '见' : '算自'}${cell.table.label}`;
  return `<a class="claim" aria-label="${escape(claim.text)}，${escape(from)}" href="${escape(href(cellAddress(edition, cell)))}" data-card="${escape(`=${claim.formula}`)}"><data value="${value}">${shown}</data></a>${marks}`;
}

/** The vermilion mark that leads to an erratum. */
export function markHtml(edition: Edition, id: string): string {
  const reference = { kind: 'erratum' as const, id };
  const to = referenceAddress(edition, reference)!;
  return `<a class="mark" href="${escape(href(to))}" data-card="erratum:${escape(id)}"><span class="hidden">勘误：${escape(labelOf(edition, reference))}</span></a>`;
}
