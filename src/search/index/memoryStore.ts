import type { Answer } from '../answer/answer';
import type { AnswerData } from '../answer/answerData';
import { findRecords, type Found } from '../reading/findRecords';
import { asksNumber, readQuery } from '../reading/readQuery';
import type { Alphabet, Letters } from '../text/letters';
import type { Numbers, Passages } from './passages';
import { withAnswer } from '../reading/withAnswer';
import { inSlices } from './inSlices';
import { recordBatches } from './recordsOf';
import { indexing, withNumbers, type SearchIndex } from './searchIndex';

/** Fetches one of the edition’s search files: its words, its letters, its numbers with what answers need; rejects when it cannot be had. */
export type FetchFile = <T>(name: 'passages' | 'letters' | 'answers') => Promise<T>;

/** What a query found, and its answer; `undefined` while that is still being looked for. */
export type Show = (found: Found, answer: Answer | null | undefined) => void;

/**
 * The store of the open edition: everything in memory. Its words come first and are searched at once; its numbers and what answers questions
 * follow; letters are fetched for pinyin, traditional characters and slips.
 */
export class MemoryStore {
  #fetch: FetchFile;
  #begins: (name: 'passages') => Promise<unknown>;
  /** Where records find their numbers, once these have come. */
  #numbers: Numbers = {};
  #index: Promise<SearchIndex> | undefined;
  #numbered: Promise<SearchIndex> | undefined;
  #letters: Promise<Alphabet | undefined> | undefined;
  #ask: Promise<Ask | undefined> | undefined;
  #isAnswering = false;

  /** `begins` resolves when a file has begun to arrive, where that can be told. */
  constructor(fetch: FetchFile, begins: (name: 'passages') => Promise<unknown> = fetch) {
    this.#fetch = fetch;
    this.#begins = begins;
  }

  /** Starts loading what the first query needs; may be called as often as one likes. Rejects when the edition’s words cannot be had. */
  open(): Promise<SearchIndex> {
    this.#index ??= this.#fetch<Passages>('passages')
      .then((passages) => inSlices(indexing(recordBatches(passages, this.#numbers), passages.synonyms)))
      .catch((error: unknown) => {
        this.#index = undefined;
        throw error;
      });
    return this.#index;
  }

  /** Starts loading what questions need: the reading of them and what it knows. Never rejects. */
  prepareAnswers(): Promise<unknown> {
    this.#ask ??= this.#openAnswers().catch(() => undefined);
    return this.#ask;
  }

  /** Shows what a query finds as soon as the words are there, then with its numbers and its answer. That nothing was found is said last. */
  async search(typed: string, show: Show): Promise<void> {
    void this.prepareAnswers();
    const { found, index } = await this.#look(typed);
    if (!this.#isAnswering && found.results.length > 0) show(found, undefined);
    const answer = typed.trim() ? await this.answer(typed) : null;
    show(withAnswer(found, answer, index), answer);
  }

  /** Answers a question from the tables; `null` where it is none, or cannot be answered. Never rejects. */
  async answer(typed: string): Promise<Answer | null> {
    void this.prepareAnswers();
    const ask = await this.#ask;
    if (!ask) this.#ask = undefined;
    const isForeign = /[a-z]{3}/i.test(typed);
    const alphabet = await (isForeign ? this.#openLetters() : this.#letters);
    const index = isForeign ? await this.#index?.catch(() => undefined) : undefined;
    const said = index && alphabet?.translate(typed, index);
    return ask?.(typed, alphabet?.simplified, said) ?? null;
  }

  /** What a query finds; rejects only when what it needs cannot be loaded. */
  async find(typed: string): Promise<Found> {
    return (await this.#look(typed)).found;
  }

  async #look(typed: string): Promise<{ found: Found; index: SearchIndex }> {
    const words = await this.open();
    const index = asksNumber(readQuery(typed)) ? await this.#openNumbers() : words;
    const alphabet = this.#letters && (await this.#letters);
    const found = findRecords(index, typed, alphabet);
    const letters = found.wantsLetters ? await this.#openLetters() : undefined;
    return { found: letters ? findRecords(index, typed, letters) : found, index };
  }

  async #openAnswers(): Promise<Ask> {
    // The results come first, on the line and in the processor.
    await this.#begins('passages');
    const [{ findAnswer, readying }, data, passages] = await Promise.all([
      import('../answer/findAnswer'),
      this.#fetchNumbers(),
      this.#fetch<Passages>('passages'),
      this.open(),
    ]);
    const edition = await inSlices(readying(passages, data));
    this.#isAnswering = true;
    void this.#openNumbers().catch(() => undefined);
    return (typed, simplified, said) => findAnswer(edition, typed, simplified, said);
  }

  async #fetchNumbers(): Promise<AnswerData> {
    const data = await this.#fetch<AnswerData>('answers');
    this.#numbers.cells = data.cells;
    return data;
  }

  /** The index in which numbers are looked for. */
  #openNumbers(): Promise<SearchIndex> {
    this.#numbered ??= Promise.all([this.open(), this.#fetchNumbers()])
      .then(([index, { cells }]) => inSlices(withNumbers(index, cells)))
      .catch((error: unknown) => {
        this.#numbered = undefined;
        throw error;
      });
    return this.#numbered;
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
}

type Ask = (typed: string, simplified?: ReadonlyMap<string, string>, said?: string | null) => Answer | null;
