import type { Answer } from '../answer/answer';
import type { PackedAnswers } from '../answer/answerData';
import { mayAsk } from '../answer/mayAsk';
import type { Found } from '../reading/findRecords';
import type { Alphabet, Letters } from '../text/letters';
import type { Names, Numbers, Texts } from './passages';
import { inSlices, pause } from './inSlices';
import type { SearchIndex } from './searchIndex';

type FileName = 'names' | 'texts' | 'letters' | 'answers';

/** Fetches one of the edition’s search files: its names, its text, its letters, its numbers with what answers need; rejects when it cannot be had. */
export type FetchFile = <T>(name: FileName) => Promise<T>;

/** What a query found, and its answer; `undefined` while that is still being looked for. */
export type Show = (found: Found | undefined, answer: Answer | null | undefined) => void;

/**
 * The store of the open edition: everything in memory. Its names come first; then its text, for words, or its numbers and what answers questions,
 * where the first query asks one; then the other. Letters are fetched for pinyin, traditional characters and slips.
 */
export class MemoryStore {
  #fetch: FetchFile;
  #begins: (name: FileName) => Promise<unknown>;
  /** Where records find their numbers, once these have come. */
  #numbers: Numbers = {};
  #texts: Texts | undefined;
  #first: 'words' | 'answers' | undefined;
  #index: Promise<SearchIndex> | undefined;
  #numbered: Promise<SearchIndex> | undefined;
  #letters: Promise<Alphabet | undefined> | undefined;
  #ask: Promise<Ask | undefined> | undefined;
  #isFinding = false;
  #isAnswering = false;

  /** `begins` resolves when a file has begun to arrive, where that can be told. */
  constructor(fetch: FetchFile, begins: (name: FileName) => Promise<unknown> = fetch) {
    this.#fetch = fetch;
    this.#begins = begins;
  }

  /** Starts loading what the first query needs; may be called as often as one likes. Rejects when the edition’s words cannot be had. */
  open(): Promise<SearchIndex> {
    this.#first ??= 'words';
    this.#index ??= this.#openWords().catch((error: unknown) => {
      this.#index = undefined;
      throw error;
    });
    return this.#index;
  }

  /** Starts loading what questions need: the reading of them and what it knows. Never rejects. */
  prepareAnswers(): Promise<unknown> {
    this.#first ??= 'words';
    this.#ask ??= this.#openAnswers().catch(() => undefined);
    return this.#ask;
  }

  /** Shows what a query finds, or its answer, whichever is there first; then both. That nothing was found is said last. */
  async search(typed: string, show: Show): Promise<void> {
    this.#first ??= mayAsk(typed) ? 'answers' : 'words';
    const answering = typed.trim() ? this.answer(typed) : Promise.resolve(null);
    void answering.then((answer) => answer && !this.#isFinding && show(undefined, answer));
    const hadLetters = this.#letters !== undefined;
    const { found, index } = await this.#look(typed);
    if (!this.#isAnswering && found.results.length > 0) show(found, undefined);
    const [now, { withAnswer }] = await Promise.all([answering, loadWords()]);
    // Letters that were fetched to look for it may show that it is a question.
    const answer = now ?? (!hadLetters && this.#letters ? await this.#answerNow(typed) : null);
    show(withAnswer(found, answer, index), answer);
  }

  /** Answers a question from the tables, or from what happened; `null` where it is none, or cannot be answered. Never rejects. */
  async answer(typed: string): Promise<Answer | null> {
    this.#first ??= 'answers';
    const hadText = this.#isFinding;
    const answer = await this.#answerNow(typed);
    if (answer || hadText) return answer;
    return (await this.open().catch(() => undefined)) ? this.#answerNow(typed) : null;
  }

  async #answerNow(typed: string): Promise<Answer | null> {
    void this.prepareAnswers();
    const ask = await this.#ask;
    if (!ask) this.#ask = undefined;
    const isForeign = /[a-z]{3}/i.test(typed);
    const alphabet = await (isForeign ? this.#openLetters() : this.#letters);
    const index = isForeign ? await this.#index?.catch(() => undefined) : undefined;
    const said = index && alphabet?.translate(typed, index);
    return (await ask?.(typed, alphabet?.simplified, said)) ?? null;
  }

  /** What a query finds; rejects only when what it needs cannot be loaded. */
  async find(typed: string): Promise<Found> {
    return (await this.#look(typed)).found;
  }

  async #look(typed: string): Promise<{ found: Found; index: SearchIndex }> {
    const words = await this.open();
    const { asksNumber, readQuery, findRecords } = await loadWords();
    const index = asksNumber(readQuery(typed)) ? await this.#openNumbers() : words;
    const alphabet = this.#letters && (await this.#letters);
    const found = findRecords(index, typed, alphabet);
    const letters = found.wantsLetters ? await this.#openLetters() : undefined;
    return { found: letters ? findRecords(index, typed, letters) : found, index };
  }

  /** What comes first does so on the line and in the processor: the text of the book waits for an answer that is asked for. */
  async #openWords(): Promise<SearchIndex> {
    const coming = this.#fetch<Names>('names');
    if (this.#first === 'answers') await this.prepareAnswers().then(pause);
    const [names, texts, { indexing, recordBatches }] = await Promise.all([coming, this.#fetch<Texts>('texts'), loadWords()]);
    this.#texts = texts;
    const index = await inSlices(indexing(recordBatches({ ...names, ...texts }, this.#numbers), names.synonyms));
    this.#isFinding = true;
    return index;
  }

  async #openAnswers(): Promise<Ask> {
    const coming = this.#fetch<Names>('names');
    if (this.#first === 'words') await this.#begins('texts');
    const [{ findAnswer, readying }, data, names] = await Promise.all([
      import('../answer/findAnswer'),
      this.#fetchNumbers(),
      coming,
      this.#first === 'words' && this.open(),
    ]);
    const makeReady = () => inSlices(readying(names, data, this.#texts));
    const hadText = this.#texts !== undefined;
    const edition = await makeReady();
    let withText: ReturnType<typeof makeReady> | undefined;
    this.#isAnswering = true;
    void this.#openNumbers().catch(() => undefined);
    // The first answer seldom needs them, and does not wait.
    void pause().then(() => inSlices(edition.facts.rest()));
    return async (typed, simplified, said) => {
      const answer = findAnswer(edition, typed, simplified, said);
      // What the text alone tells is made ready when something asks for it.
      return answer || hadText || !this.#texts ? answer : findAnswer(await (withText ??= makeReady()), typed, simplified, said);
    };
  }

  async #fetchNumbers(): Promise<PackedAnswers> {
    const data = await this.#fetch<PackedAnswers>('answers');
    this.#numbers.cells = data.cells;
    return data;
  }

  /** The index in which numbers are looked for. */
  #openNumbers(): Promise<SearchIndex> {
    this.#numbered ??= Promise.all([this.open(), this.#fetchNumbers()])
      .then(async ([index, { cells }]) => inSlices((await loadWords()).withNumbers(index, cells)))
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

const loadWords = () => import('../reading/words');

type Ask = (typed: string, simplified?: ReadonlyMap<string, string>, said?: string | null) => Promise<Answer | null>;
