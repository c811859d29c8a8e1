import type { Sense, SenseOf } from './sense';
import type { Deed } from './words';

/** A word with the one meaning it is read by. */
export interface Word {
  text: string;
  sense: Sense;
  parted: boolean;
}

/** The words of a question while it is read: each is used once, and none may be left over. */
export class Words {
  #list: readonly Word[];
  #isUsed: boolean[];

  constructor(list: readonly Word[]) {
    this.#list = list;
    this.#isUsed = list.map(() => false);
  }

  get length(): number {
    return this.#list.length;
  }

  indexes(): number[] {
    return this.#list.map((_, i) => i).filter((i) => !this.#isUsed[i]);
  }

  sense(i: number): Sense | undefined {
    return this.#isUsed[i] ? undefined : this.#list[i]?.sense;
  }

  /** As it was typed, used or not. */
  text(i: number): string {
    return this.#list[i]?.text ?? '';
  }

  isParted(i: number): boolean {
    return this.#list[i]?.parted ?? false;
  }

  isDeed(i: number, ...deeds: Deed[]): boolean {
    const sense = this.sense(i);
    return sense?.is === 'deed' && deeds.includes(sense.deed);
  }

  use(...indexes: number[]): void {
    for (const i of indexes) this.#isUsed[i] = true;
  }

  /** Index of the next word that is not idle. */
  next(i: number): number {
    let at = i + 1;
    while (at < this.length && this.isDeed(at, 'idle')) at++;
    return at;
  }

  /** Index of the word before that is not idle. */
  before(i: number): number {
    let at = i - 1;
    while (at >= 0 && this.isDeed(at, 'idle')) at--;
    return at;
  }

  /** Where unused words do this. */
  at(deed: Deed): number[] {
    return this.indexes().filter((i) => this.isDeed(i, deed));
  }

  /** Is there such a word, used or not? */
  has(deed: Deed): boolean {
    return this.#list.some(({ sense }) => sense.is === 'deed' && sense.deed === deed);
  }

  some(is: Sense['is']): boolean {
    return this.#list.some(({ sense }, i) => !this.#isUsed[i] && sense.is === is);
  }

  find(is: Sense['is']): number {
    return this.indexes().find((i) => this.sense(i)?.is === is) ?? -1;
  }

  takeAll(deed: Deed): number[] {
    const found = this.at(deed);
    this.use(...found);
    return found;
  }

  takeSenses<K extends Sense['is']>(is: K): SenseOf<K>[] {
    const found = this.indexes().filter((i) => this.sense(i)?.is === is);
    const senses = found.map((i) => this.sense(i) as SenseOf<K>);
    this.use(...found);
    return senses;
  }

  /** Is every word used, or one that need not be? */
  isSpent(soft: readonly Deed[]): boolean {
    return this.indexes().every((i) => this.isDeed(i, ...soft));
  }
}
