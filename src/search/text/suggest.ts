import type { Query } from '../reading/readQuery';
import type { SearchIndex } from '../index/searchIndex';
import { bigrams } from './tokens';

const MOST = 5;

/** What else to try where nothing was found: the nearest table or section numbers, the words that are known, names that look alike. */
export function suggest(index: SearchIndex, query: Query, names: readonly string[]): string[] {
  if (query.reference) {
    const { kinds, id } = query.reference;
    const labels = index.records
      .filter(
        ({ record }) =>
          kinds.some((kind) => kind === record.kind) && record.id[0] === id[0] && record.id.split('-').length === id.split('-').length,
      )
      .map(({ record }) => (record.kind === 'section' ? record.title : record.label));
    // 表 2-1, where only a figure has that number.
    const other = index.records.filter(({ record }) => /^(?:table|figure)$/.test(record.kind) && record.id === id);
    return [...other.map(({ record }) => record.label), ...labels.slice(-MOST)].slice(0, MOST);
  }
  const known = query.words.length > 1 ? query.words.filter((word) => word.length > 1 && index.corpus.includes(word)) : [];
  const pieces = query.words.filter((word) => !known.includes(word)).flatMap((word) => longestKnown(word, index.corpus));
  const asked = new Set(bigrams(query.phrase));
  const alike = names
    .map((name) => ({ name, shared: bigrams(name).filter((pair) => asked.has(pair)).length / Math.max(1, bigrams(name).length) }))
    .filter(({ name, shared }) => shared >= 0.4 && name.length >= 2)
    .sort((a, b) => b.shared - a.shared || a.name.length - b.name.length)
    .map(({ name }) => name);
  const words = [...new Set([...known, ...pieces, ...alike])].filter((word) => word !== query.phrase);
  // 三角 says nothing beside 长三角.
  const tells = (word: string) =>
    known.includes(word) || !words.some((other) => other !== word && other.includes(word) && other.length < word.length + 3);
  return words.filter(tells).slice(0, MOST);
}

/** The longest piece of an unknown word that is known, if it has two characters or more. */
function longestKnown(word: string, corpus: string): string[] {
  for (let length = Math.min(word.length - 1, 12); length >= 2; length--) {
    for (let start = 0; start + length <= word.length; start++) {
      const piece = word.slice(start, start + length);
      if (/^(\p{Script=Han}{2,}|[a-z]{4,})$/u.test(piece) && corpus.includes(piece)) return [piece];
    }
  }
  return [];
}
