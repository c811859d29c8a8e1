import type { SearchWords } from '../../model/searchWords';
import { SELDOM } from '../reading/knownWords';
import { fold } from '../text/fold';

/**
 * What the edition calls what readers call otherwise, as lists of its word and theirs: [计算机软件著作权, 软著]. Words that its text has often need no
 * help, nor do names that it has not; a lone character is no name.
 */
export function calledWords({ asking, called, english }: SearchWords, corpus: string): string[][] {
  const { flows, quantities, scopes, kinds, names } = asking;
  const lists = new Map<string, string[]>();
  for (const group of [called, flows, quantities, scopes, kinds, names, english]) {
    for (const [name, words] of Object.entries(group)) {
      if (!corpus.includes(fold(name)) && group !== english) continue;
      const news = words.filter((word) => word.length > 1 && (group === english || corpus.split(fold(word)).length <= SELDOM));
      lists.set(name, [...new Set([...(lists.get(name) ?? []), ...news])]);
    }
  }
  return [...lists].filter(([, words]) => words.length > 0).map(([name, words]) => [name, ...words]);
}
