import type { Edition } from '../editions';

/** Writes the search index of the built site. */
export async function writeSearchIndex(_dist: string, _editions: Edition[]): Promise<void> {}
