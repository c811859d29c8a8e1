/** Why a command for editors does nothing: what is wrong and what to do, in whole Chinese sentences. */
export class EditingError extends Error {
  readonly advice: string;

  constructor(says: string, advice: string) {
    super(says);
    this.advice = advice;
  }
}
