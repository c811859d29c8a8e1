import type { Edition } from '../editions';
import { erratumCells } from '../model/erratumCells';
import { digitGroups } from '../model/printedNumber';
import { readReference } from '../prose/readReference';
import { checkClaim } from '../prose/checkClaim';
import { readClaimText } from '../prose/readClaimText';
import { labelOf } from '../prose/labelOf';
import { cellAddress, referenceAddress } from './addresses';
import { href } from './href';

/** What a link of the prose becomes on the page. `card` names the card shown beside it. */
export type ProseLink =
  | { kind: 'permalink' | 'plain'; href: string; words: string }
  | { kind: 'claim'; href: string; card: string; value: number; groups: string[]; unit: string; errata: { href: string; card: string; title: string }[] }
  | { kind: 'mark' | 'reference'; href: string; card: string; words: string };

/** Reads the target of a Markdown link as the prose uses it. A claim that does not hold stays plain: the check has stopped the build before. */
export function proseLink(edition: Edition, target: string, words: string): ProseLink {
  const url = safeDecode(target);
  if (url.startsWith('#')) return { kind: 'permalink', href: url, words };
  if (url.startsWith('=')) return claim(edition, url.slice(1), unescape(words));
  const reference = readReference(url, words, 0);
  if (!reference) return { kind: 'plain', href: url, words };
  return {
    kind: reference.kind === 'erratum' ? 'mark' : 'reference',
    href: href(referenceAddress(edition, reference)),
    card: `${reference.kind}:${reference.id}`,
    words: words || labelOf(edition, reference),
  };
}

function claim(edition: Edition, formula: string, text: string): ProseLink {
  const result = checkClaim(edition, { text, formula, line: 0 });
  if ('fault' in result) return { kind: 'plain', href: '#', words: text };
  const { bound } = result;
  const shown = readClaimText(text)!;
  const prefix = /^\D*/.exec(text)![0];
  const groups = digitGroups(/\d[\d.]*/.exec(text)![0]);
  groups[0] = prefix.replace('-', '−') + groups[0]!;
  return {
    kind: 'claim',
    href: href(cellAddress(edition, bound.cells[0]!)),
    card: `=${formula}`,
    value: bound.cells.length === 1 && bound.origin === 'printed' ? Math.abs(bound.cells[0]!.number!.value) * Math.sign(shown.number.value || 1) : Number(bound.value.toPrecision(12)),
    groups,
    unit: shown.unit,
    errata: erratumCells(edition)
      .of(bound.cells, 'doubtful')
      .map(({ id, title }) => ({ href: href(referenceAddress(edition, { kind: 'erratum', id })), card: `erratum:${id}`, title })),
  };
}

const safeDecode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const unescape = (html: string): string => html.replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&#x26;/g, '&').trim();
