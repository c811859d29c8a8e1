/** Why a book cannot be made, as a sentence for the editor. */
export class BookError extends Error {}
