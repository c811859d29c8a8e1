import type { Answer } from '../answer/answer';
import type { AnswerData } from '../answer/answerData';
import { findRecords, type Found } from '../reading/findRecords';
import type { Alphabet, Letters } from '../text/letters';
import type { PackedCells, Passages } from './passages';
import { withAnswer } from '../reading/withAnswer';
import { readQuery } from '../reading/readQuery';
import { recordsOf } from './recordsOf';
import { makeIndex, type SearchIndex } from './searchIndex';

/** Fetches one of the edition’s search files: passages, cells, letters or answers; rejects when it cannot be had. */
export type FetchFile = <T>(name: 'passages' | 'cells' | 'letters' | 'answers') => Promise<T>;

/**
 * The store of the open edition: everything in memory. The text comes first and answers at once; the numbers of the tables
 * follow and are waited for only by queries with digits; letters are fetched for pinyin, traditional characters and slips.
 */
export class MemoryStore {
  #fetch: FetchFile;
  #passages: Promise<Passages> | undefined;
  #cells: Promise<PackedCells | undefined> | undefined;
  #letters: Promise<Alphabet | undefined> | undefined;
  #ask: Promise<Ask | undefined> | undefined;
  #index: SearchIndex | undefined;
  #hasCells = false;
  #isAnswering = false;

  constructor(fetch: FetchFile) {
    this.#fetch = fetch;
  }

  /** Starts loading what the first query needs; may be called as often as one likes. */
  open(): Promise<unknown> {
    this.#passages ??= this.#fetch<Passages>('passages').catch((error: unknown) => {
      this.#passages = undefined;
      throw error;
    });
    return this.#passages;
  }

  /** Loads the numbers too; `true` once results can show them. Never rejects: without them results merely lack values. */
  async complete(): Promise<boolean> {
    this.#cells ??= this.#fetch<PackedCells>('cells').catch(() => undefined);
    const [passages, cells] = await Promise.all([this.#passages ?? (this.open() as Promise<Passages>), this.#cells]);
    if (!cells) this.#cells = undefined;
    else if (!this.#hasCells) {
      this.#index = makeIndex(recordsOf(passages, cells), passages.synonyms);
      this.#hasCells = true;
    }
    return this.#hasCells;
  }

  /** Starts loading what questions need: the reading of them and what it knows. */
  prepareAnswers(): Promise<unknown> {
    this.#cells ??= this.#fetch<PackedCells>('cells').catch(() => undefined);
    this.#ask ??= this.#openAnswers().catch(() => undefined);
    return this.#ask;
  }

  /** Answers a question from the tables; `null` where it is none, or cannot be answered. Never rejects. */
  async answer(typed: string): Promise<Answer | null> {
    void this.prepareAnswers();
    const ask = await this.#ask;
    if (!ask) this.#ask = undefined;
    const isForeign = /[a-z]{3}/i.test(typed);
    const alphabet = await (isForeign ? this.#openLetters() : this.#letters);
    const said = isForeign && this.#index ? alphabet?.translate(typed, this.#index) : null;
    return ask?.(typed, alphabet?.simplified, said) ?? null;
  }

  /** Results of a query with its answer: what the answer stands on comes first. */
  async ask(typed: string): Promise<{ found: Found; answer: Answer | null }> {
    const found = await this.find(typed);
    const answer = typed.trim() ? await this.answer(typed) : null;
    return { found: withAnswer(found, answer, this.#index!), answer };
  }

  async #openAnswers(): Promise<Ask> {
    const [{ findAnswer, makeAnswerEdition }, data, passages, cells] = await Promise.all([
      import('../answer/findAnswer'),
      this.#fetch<AnswerData>('answers'),
      this.#passages ?? (this.open() as Promise<Passages>),
      this.#cells,
    ]);
    if (!cells) throw new Error('cells');
    this.#isAnswering = true;
    const edition = makeAnswerEdition(passages, cells, data);
    return (typed, simplified, said) => findAnswer(edition, typed, simplified, said);
  }

  async #openLetters(): Promise<Alphabet | undefined> {
    this.#letters ??= Promise.all([import('../text/letters'), this.#fetch<Letters>('letters')]).then(
      ([{ readLetters }, letters]) => readLetters(letters),
      () => undefined,
    );
    const letters = await this.#letters;
    if (!letters) this.#letters = undefined;
    return letters;
  }

  /** Can questions be answered at once? */
  get isReady(): boolean {
    return this.#hasCells && this.#isAnswering;
  }

  /** Are the numbers there? */
  get isComplete(): boolean {
    return this.#hasCells;
  }

  /** Answers a query; rejects only when the edition’s text cannot be loaded. */
  async find(typed: string): Promise<Found> {
    const passages = await (this.#passages ?? (this.open() as Promise<Passages>));
    if (!this.#hasCells && asksForNumbers(typed)) await this.complete();
    this.#index ??= makeIndex(recordsOf(passages), passages.synonyms);
    const alphabet = this.#letters && (await this.#letters);
    const found = findRecords(this.#index, typed, alphabet);
    if (!found.wantsLetters) return found;
    const letters = await this.#openLetters();
    return letters ? findRecords(this.#index, typed, letters) : found;
  }
}

type Ask = (typed: string, simplified?: ReadonlyMap<string, string>, said?: string | null) => Answer | null;

/** Has the query digits that are not the number of a table or a day? Then only the numbers can answer it. */
function asksForNumbers(typed: string): boolean {
  const { reference, day, words } = readQuery(typed);
  if (reference && reference.kinds.length === 1) return reference.rest.some((word) => /\d/.test(word));
  return day ? day.rest.some((word) => /\d/.test(word)) : words.some((word) => /\d/.test(word));
}
