import { hitsOf, order, partlyHits, type Hit } from './hit';
import type { Alphabet } from '../text/letters';
import { answersNumber, numberAsked } from './numberAsked';
import { readQuery, type Query } from './readQuery';
import { KnownWords } from './knownWords';
import { readWords } from './readWords';
import type { SearchIndex } from '../index/searchIndex';
import { literal } from '../text/literal';
import { leaningOf, withoutAsking, withoutFiller } from '../text/splitWord';
import { resultsOf, type Result } from './results';
import { makeTerm } from './makeTerm';
import type { Term } from './term';

/** What a query found. */
export interface Found {
  hits: Hit[];
  /** The hits as the reader sees them, rows under their tables. */
  results: Result[];
  /** Folded words to mark in excerpts and on the page a result leads to. */
  marks: string[];
  /** What was searched instead of what was typed: 京津翼 → 京津冀; empty where that is what was typed. */
  readAs: string[];
  /** True where no record has all that was asked and these have most of it. */
  isPartly: boolean;
  /** Words, as typed, that the edition does not have: the hits are of the others. */
  leftOut: string[];
  /** What else to try, where nothing was found; known once letters are there. */
  suggestions: string[];
  /** The file of letters would help to read this query; ask again with it. */
  wantsLetters: boolean;
}

/** A longer text was pasted, not asked in English. */
const LONGEST_TRANSLATED = 80;

const NOTHING: Found = { hits: [], results: [], marks: [], readAs: [], isPartly: false, leftOut: [], suggestions: [], wantsLetters: false };

/** Pinyin with a space behind every syllable. */
const SYLLABLES = /^\s*[a-z]{1,6}(?:\s+[a-z]{1,6}){1,7}\s*$/i;

/**
 * Reads a query and finds its records in the memory store, best first; an English one is put into the edition’s words where it finds nothing as
 * it stands. Never throws, whatever is typed.
 */
export function findRecords(index: SearchIndex, typed: string, alphabet?: Alphabet): Found {
  const found = findAsTyped(index, typed, alphabet);
  const isWhole = found.hits.length > 0 && found.leftOut.length === 0;
  if (!/[a-z]{2}/i.test(typed) || (isWhole && found.readAs.length === 0)) return found;
  if (!isWhole && SYLLABLES.test(typed)) {
    const joined = findAsTyped(index, typed.replace(/\s/g, ''), alphabet);
    if (joined.hits.length > 0 && joined.leftOut.length === 0) return joined;
  }
  const translation = alphabet?.translatePart([...typed].slice(0, LONGEST_TRANSLATED).join(''), index);
  if (!translation || (translation.leftOut.length > 0 && isWhole)) return found;
  const { said, leftOut } = translation;
  const translated = findAsTyped(index, said, alphabet);
  return translated.hits.length > 0 ? { ...translated, readAs: [said], leftOut: [...leftOut, ...translated.leftOut] } : found;
}

function findAsTyped(index: SearchIndex, typed: string, alphabet?: Alphabet): Found {
  const query = readQuery(typed, alphabet?.simplified);
  if (query.phrase === '' && query.words.length === 0) return NOTHING;
  const found = byReference(index, query) ?? byDay(index, query) ?? byWords(index, query, alphabet);
  const hits = found.hits ?? [];
  const marks = [...new Set(hits.slice(0, 50).flatMap((hit) => hit.found))];
  const isNowhere = hits.length === 0;
  const suggestions = (isNowhere && alphabet?.suggest(query, index)) || [];
  return { ...NOTHING, ...found, hits, results: resultsOf(hits), marks, suggestions, wantsLetters: isNowhere && !alphabet };
}

/** Tables and figures asked for by number; a number that no table has finds nothing rather than something else. */
function byReference(index: SearchIndex, query: Query): Partial<Found> | null {
  const { reference } = query;
  if (!reference) return null;
  const isOpen = reference.id.endsWith('-');
  const named = index.records.filter(
    ({ record }) =>
      reference.kinds.some((kind) => kind === record.kind) && (isOpen ? record.id.startsWith(reference.id) : record.id === reference.id),
  );
  const isBare = reference.kinds.length > 1;
  if (named.length === 0) return isBare || index.corpus.includes(query.phrase) ? null : { hits: [] };
  const exact = named.map((indexed): Hit => ({ indexed, score: 100, found: [], passage: -1 }));
  // A piece of a sentence may begin with a reference.
  if (reference.rest.length > 0 && standsWhole(query.phrase, index.corpus)) return null;
  if (reference.rest.length > 0) {
    const within = {
      ...index,
      records: index.records.filter(
        ({ record }) => record.kind === 'row' && named.some((each) => record.id.startsWith(`table-${each.record.id}-`)),
      ),
    };
    const rest = reference.rest.map((word) => makeTerm(word, index));
    const rows = hitsOf(within, rest, '', leaningOf(''));
    return { hits: [...exact, ...rows] };
  }
  return { hits: [...exact, ...mentions(index, query.phrase, exact)] };
}

/** Places of the text that name what was asked for. */
function mentions(index: SearchIndex, phrase: string, except: Hit[]): Hit[] {
  const hits = hitsOf(index, [{ any: [phrase], weight: 1 }], '', leaningOf(''));
  const whole = new RegExp(`(?:^|[^附\\d])${literal(phrase)}(?!\\d)`);
  return hits.filter(
    ({ indexed }) => indexed.record.kind !== 'row' && whole.test(indexed.all) && !except.some((hit) => hit.indexed === indexed),
  );
}

/** Events of a day or a month; then whatever else names that day. */
function byDay(index: SearchIndex, query: Query): Partial<Found> | null {
  const { day } = query;
  if (!day) return null;
  const events = index.records.filter(({ record }) => {
    if (record.kind !== 'event') return false;
    const [from = '', to = from] = record.id.split('/').map((date) => date.slice(5));
    return day.monthDay.includes('-') ? from <= day.monthDay && day.monthDay <= to : from.startsWith(day.monthDay);
  });
  const said = `${Number(day.monthDay.slice(0, 2))}月${day.monthDay.includes('-') ? `${Number(day.monthDay.slice(3))}日` : ''}`;
  if (day.rest.length > 0) {
    const rest = day.rest.map((word) => makeTerm(word, index));
    const hits = hitsOf({ ...index, records: events }, rest, '', leaningOf(''));
    return hits.length > 0 ? { hits } : null;
  }
  // 11.17 is a number too, where the text has it.
  const numbers = day.isDotted && standsWhole(query.phrase, index.corpus) ? (byWords(index, query, undefined).hits ?? []) : [];
  if (day.isDotted && events.length === 0 && numbers.length > 0) return { hits: numbers };
  const exact = events.map((indexed): Hit => ({ indexed, score: 100, found: [said], passage: -1 }));
  if (!day.monthDay.includes('-') && !query.phrase.endsWith('月')) return null;
  const whole = new RegExp(`(?:^|\\D)${said}`);
  const others = hitsOf(index, [{ any: [said], weight: 1 }], '', leaningOf('')).filter(
    ({ indexed }) => whole.test(indexed.all) && !events.includes(indexed),
  );
  const hits = [...exact, ...numbers, ...others.filter((hit) => !numbers.some((each) => each.indexed === hit.indexed))];
  return hits.length > 0 || /[月日号]/.test(query.phrase) ? { hits } : null;
}

/** Everything else: as typed; then word by word, mended, spelt out, cut up; then most of it. */
function byWords(index: SearchIndex, query: Query, alphabet: Alphabet | undefined): Partial<Found> {
  const leaning = leaningOf(query.text);
  const [only] = query.words;
  const asked = query.words.length === 1 && only ? numberAsked(only) : null;
  if (asked) {
    const term: Term = { any: [], number: asked, weight: 1 };
    const hits = hitsOf(index, [term], '', leaning);
    // The number with its unit, else the number, else its digits inside longer ones: never a mixture.
    const rankOf = new Map(hits.map((hit) => [hit, answersNumber(asked, hit.indexed.all).rank]));
    const best = Math.max(...rankOf.values());
    if (hits.length > 0) return { hits: hits.filter((hit) => rankOf.get(hit) === best) };
  }
  // What was pasted from the text is looked for as it stands; a few words may stand anywhere in a record.
  const isPasted = query.words.length === 1 || query.phrase.length >= 9 || /[\p{N}，。；：、（）()《》“”]/u.test(query.text);
  if (isPasted && standsWhole(query.phrase, index.corpus)) {
    const known = new KnownWords(index, alphabet);
    const hits = hitsOf(index, [known.term([query.phrase, ...known.shortened(query.phrase)])], '', leaning);
    if (hits.length > 0) return { hits };
  }
  // The closest reading first; while it finds little, the next may add to it, below.
  let best: Partial<Found> = {};
  for (const reading of readWords(query.words, index, alphabet)) {
    const { hits: above = [] } = best;
    const more = hitsOf(index, reading.terms, query.phrase, leaning).filter((hit) => !above.some((each) => each.indexed === hit.indexed));
    if (more.length > 0) best = { readAs: reading.readAs, ...best, hits: [...above, ...below(more, above)] };
    else if (above.length === 0 && reading.mayBePartly) {
      const partly = partlyHits(index, reading.terms, leaning);
      if (partly.length > 0) return { hits: order(partly), readAs: reading.readAs, isPartly: true };
    }
    const count = best.hits?.length ?? 0;
    if (count >= FEW || (count > 0 && !reading.mayBeAddedTo)) break;
  }
  if (best.hits) return best;
  // Words that mean nothing apart may still stand together: a piece of a sentence, cut anywhere.
  if (index.corpus.includes(query.phrase)) return { hits: hitsOf(index, [{ any: [query.phrase], weight: 1 }], '', leaning) };
  return alphabet ? byKnownPart(index, query, alphabet) : {};
}

/** Share of its words, about a half, that a place must have where the others stand nowhere beside them. */
const HALF = 0.4;

/** The places of the words that are known, where others are not: once slips and other names have been tried. */
function byKnownPart(index: SearchIndex, query: Query, alphabet: Alphabet): Partial<Found> {
  const leaning = leaningOf(query.text);
  const asked = query.words.flatMap(withoutAsking);
  const part = alphabet.knownPart(asked, new KnownWords(index, alphabet), withoutFiller);
  if (!part) return {};
  const { terms, readAs, leftOut } = part;
  const whole = hitsOf(index, terms, '', leaning);
  // Of what is left, a place has all: else too little of the query would be answered.
  const hits = whole.length > 0 || leftOut.length > 0 ? whole : order(partlyHits(index, terms, leaning, HALF));
  return { hits, readAs, leftOut, isPartly: whole.length === 0 };
}

/** Does the phrase stand in the text, its numbers whole? */
const standsWhole = (phrase: string, corpus: string): boolean =>
  corpus.includes(phrase) && (!/^\d|\d$/.test(phrase) || new RegExp(`(?:^|[^\\d.])${literal(phrase)}(?!\\d|\\.\\d)`).test(corpus));

/** A reading that finds fewer than this is added to by the next. */
const FEW = 6;

/** Hits scored below others, whatever they scored by themselves. */
const below = (hits: Hit[], above: Hit[]): Hit[] => {
  const floor = Math.min(...above.map((hit) => hit.score));
  if (above.length === 0) return hits;
  const top = Math.max(...hits.map((hit) => hit.score));
  return hits.map((hit) => ({ ...hit, score: hit.score - Math.max(0, top - floor + 1) }));
};
