/** Why a command for editors does nothing: what is wrong and what to do, in whole Chinese sentences. */
export class EditingError extends Error {
  constructor(
    says: string,
    readonly advice: string,
  ) {
    super(says);
  }
}
