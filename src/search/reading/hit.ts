import type { Kind } from '../index/kind';
import { answer, type Term } from './term';
import type { IndexedRecord, SearchIndex } from '../index/searchIndex';

/** A record found. */
export interface Hit {
  indexed: IndexedRecord;
  score: number;
  /** Folded words to mark in it. */
  found: string[];
  /** Passage to quote, -1 for none. */
  passage: number;
}

/** What a query leans to: the table or section that ranks, or the term's meaning. */
export interface Leaning {
  toRanking: boolean;
  toMeaning: boolean;
}

/** Weight of a kind by itself, where two records answer alike. */
const PRIOR: Readonly<Record<Kind, number>> = {
  part: 2,
  section: 5,
  table: 5,
  row: 1,
  figure: 4,
  province: 3,
  region: 2,
  institution: 1,
  event: 4,
  term: -4,
  erratum: -4,
  page: 0,
};

const RANKING = /排名|前\d+位|居首|首位|第1位|榜首|居前|最大|最多|最高|之首/;

/** Records that answer every term that is not weak, best first. */
export function hitsOf(index: SearchIndex, terms: Term[], phrase: string, leaning: Leaning): Hit[] {
  const needed = terms.filter((term) => !term.isWeak);
  if (needed.length === 0) return [];
  const hits: Hit[] = [];
  for (const indexed of index.records) {
    const hit = hitOf(indexed, terms, phrase, leaning);
    if (hit) hits.push(hit);
  }
  return order(hits);
}

function hitOf(indexed: IndexedRecord, terms: Term[], phrase: string, leaning: Leaning): Hit | null {
  let score = 0;
  const found: string[] = [];
  const passages: number[] = [];
  for (const term of terms) {
    const each = answer(term, indexed);
    if (each.score === 0) {
      if (term.isWeak) continue;
      return null;
    }
    score += each.score * term.weight * (term.isWeak ? 0.3 : 1);
    found.push(...each.found);
    if (each.passage >= 0) passages.push(each.passage);
  }
  const needed = terms.filter((term) => !term.isWeak);
  score /= Math.max(1, needed.length);
  const together = indexed.passages.findIndex((passage) => found.every((word) => passage.includes(word)));
  if (needed.length > 1 && together >= 0) score += 3;
  if (terms.length > 1 && phrase && indexed.all.includes(phrase)) score += 3;
  if (needed.length > 1 && found.every((word) => indexed.title.includes(word))) score += 6;
  const { kind, id } = indexed.record;
  score += PRIOR[kind];
  if (kind === 'section') score -= Math.max(0, id.split('-').length - 3);
  if (kind === 'table') score += id.startsWith('text-') ? -8 : Math.min(0.6, indexed.passages.length / 60);
  // Of tables that say the same, the one of the whole country.
  if ((kind === 'table' || kind === 'row') && /全国/.test(kind === 'table' ? indexed.title : indexed.context)) score += 1.5;
  // 广东 吸纳: a row asked for by its name and the head of a column is the answer itself.
  if (
    kind === 'row' &&
    needed.length > 1 &&
    needed.some((term) => term.any.includes(indexed.title)) &&
    needed.some((term) => !term.any.includes(indexed.title) && term.any.some((word) => heads(indexed).includes(word)))
  )
    score += 6;
  if (leaning.toRanking)
    score += RANKING.test(indexed.title) ? 6 : RANKING.test(kind === 'row' || kind === 'table' ? indexed.context : indexed.all) ? 2 : 0;
  if (leaning.toMeaning && kind === 'term') score += 16;
  return { indexed, score, found: [...new Set(found)], passage: together >= 0 ? together : (passages[0] ?? -1) };
}

const heads = ({ passages }: IndexedRecord): string => passages[0] ?? '';

/** Best first; the book's order where scores are equal. */
export const order = (hits: Hit[]): Hit[] =>
  hits
    .map((hit, i) => ({ hit, i }))
    .sort((a, b) => b.hit.score - a.hit.score || a.i - b.i)
    .map(({ hit }) => hit);

const MOST_AT_TOP: Partial<Record<Kind, number>> = { row: 1, term: 1, province: 1, erratum: 1, page: 1, part: 1, institution: 1 };
const TOP = 3;

/** Keeps one kind from filling the first places: many rows of tables say the same thing, and the reader sees three. */
export function mixTop(hits: Hit[]): Hit[] {
  const top: Hit[] = [];
  const later: Hit[] = [];
  const counts = new Map<Kind, number>();
  for (const hit of hits) {
    const { kind } = hit.indexed.record;
    const count = counts.get(kind) ?? 0;
    if (top.length >= TOP || count >= (MOST_AT_TOP[kind] ?? TOP)) later.push(hit);
    else {
      counts.set(kind, count + 1);
      top.push(hit);
    }
  }
  return top.length < TOP ? hits : [...top, ...later];
}

/** Records that answer most of what was asked: at least the share `least` of it, by weight. */
export function partlyHits(index: SearchIndex, terms: Term[], leaning: Leaning, least = 0.6): Hit[] {
  const needed = terms.filter((term) => !term.isWeak);
  const whole = needed.reduce((sum, term) => sum + term.weight, 0);
  if (needed.length < 2) return [];
  return index.records.flatMap((indexed) => {
    const met = needed.filter((term) => answer(term, indexed).score > 0);
    const share = met.reduce((sum, term) => sum + term.weight, 0) / whole;
    const hit = share >= least ? hitOf(indexed, met, '', leaning) : null;
    return hit ? [{ ...hit, score: hit.score * share * share }] : [];
  });
}
