import type { Edition } from '../../editions';
import { erratumCells } from '../../model/check/erratumCells';
import { checkClaim } from '../../prose/checkClaim';
import { labelOf } from '../../prose/labelOf';
import { readReference } from '../../prose/readReference';
import { tableLabel } from '../../model/table/table';
import { cellAddress, referenceAddress } from '../link/addresses';
import { escape } from '../link/escape';
import { groupedHtml } from '../link/groupedHtml';
import { href } from '../link/href';
import { placeWords } from '../link/placeWords';

/**
 * HTML of a link of the prose, by its target: a claim (`=附表3[电子信息,金额]`), a reference (`figure:2-4`), the permalink of its
 * paragraph (`#s2-1-p1`), or a plain link. What does not hold or leads nowhere stays plain words: the check stops the build,
 * only the dev server shows it. `data-card` names the card that is shown beside it.
 */
export function proseLink(edition: Edition, target: string, words: string): string {
  const url = safeDecode(target);
  if (url.startsWith('#')) return `<a class="permalink" href="${escape(url)}" aria-label="${placeWords(url.slice(1))}的链接"></a>`;
  if (url.startsWith('=')) return claimHtml(edition, url.slice(1), words);
  const reference = readReference(url, words, 0);
  const to = reference && referenceAddress(edition, reference);
  if (!reference) return `<a href="${escape(url)}">${escape(words)}</a>`;
  if (!to) return escape(words || url);
  if (reference.kind === 'erratum') return markHtml(edition, reference.id);
  return `<a class="reference" href="${escape(href(to))}" data-card="${escape(url)}">${escape(words || labelOf(edition, reference))}</a>`;
}

function claimHtml(edition: Edition, formula: string, text: string): string {
  const result = checkClaim(edition, { text, formula, line: 0 });
  if ('fault' in result) return escape(text);
  const { bound } = result;
  const [, before, digits, unit] = /^(\D*)(\d[\d.]*)(.*)$/.exec(text.replace('-', '−'))!;
  const shown = `${escape(before!)}${groupedHtml(digits!)}${unit ? `<span class="unit">${escape(unit)}</span>` : ''}`;
  const [cell] = bound.cells;
  const marks = erratumCells(edition)
    .of(bound.cells, 'doubtful')
    .map((erratum) => markHtml(edition, erratum.id))
    .join('');
  if (!cell) return shown;
  const value = Number(bound.value.toPrecision(12));
  const from = `${result.bound.origin === 'printed' ? '见' : '算自'}${tableLabel(cell.table.id)}`;
  return `<a class="claim" aria-label="${escape(text)}，${escape(from)}" href="${escape(href(cellAddress(edition, cell)))}" data-card="${escape(`=${formula}`)}"><data value="${value}">${shown}</data></a>${marks}`;
}

/** The vermilion mark that leads to an erratum. */
export function markHtml(edition: Edition, id: string): string {
  const reference = { kind: 'erratum' as const, id };
  const to = referenceAddress(edition, reference)!;
  return `<a class="mark" href="${escape(href(to))}" data-card="erratum:${escape(id)}"><span class="hidden">勘误：${escape(labelOf(edition, reference))}</span></a>`;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
