import type { SearchIndex } from '../index/searchIndex';

type Readings = ReadonlyMap<string, string[]>;

/** Most Han words one run of letters is taken for. */
const MOST = 4;

/**
 * Han words of the edition that a run of Latin letters spells: in full anywhere in the text (`huawei` → 华为), names first; by
 * initials only for whole names (`jjj` → 京津冀). Empty where it spells nothing.
 */
export function pinyinWords(letters: string, index: SearchIndex, names: readonly string[], readingsOf: Readings): string[] {
  const typed = letters.replaceAll("'", '');
  if (!/^[a-z]{2,40}$/.test(typed)) return [];
  // Addresses spell 陕西 shaanxi; and whoever cannot type ü types v or u.
  const spelt = typed.replace('shaanxi', 'shanxi');
  const isSpelt = spells(spelt, new Set([...readingsOf.values()].flat()));
  const whole = !isSpelt ? [] : names.filter((name) => readsAs([...name], spelt, readingsOf, true));
  if (whole.length > 0) return typed.startsWith('shaanxi') ? whole.filter((name) => name.startsWith('陕')) : whole.slice(0, MOST);
  const begun = typed.length >= 4 ? names.flatMap((name) => prefixRead([...name], spelt, readingsOf)) : [];
  if (begun.length > 0) return [...new Set(begun)].slice(0, MOST);
  const inText = typed.length >= 4 && isSpelt ? spelledIn(index.corpus, spelt, readingsOf) : [];
  if (inText.length > 0) return inText.slice(0, MOST);
  return names
    .filter(
      (name) =>
        name.length === typed.length &&
        [...name].every((char, i) => readingsOf.get(char)?.some((syllable) => syllable.startsWith(typed[i]!))),
    )
    .slice(0, MOST);
}

/** Can the letters be cut into syllables? */
function spells(letters: string, syllables: ReadonlySet<string>): boolean {
  const ends = [true];
  for (let end = 1; end <= letters.length; end++) {
    ends[end] = [1, 2, 3, 4, 5, 6].some((length) => ends[end - length] && syllables.has(letters.slice(end - length, end)));
  }
  return ends[letters.length]!;
}

/** Do the characters read as the letters, all of both where `toEnd`? */
export function readsAs(characters: string[], letters: string, readingsOf: Readings, toEnd: boolean): boolean {
  if (characters.length === 0) return letters === '' || !toEnd;
  return (readingsOf.get(characters[0]!) ?? []).some(
    (syllable) => letters.startsWith(syllable) && readsAs(characters.slice(1), letters.slice(syllable.length), readingsOf, toEnd),
  );
}

/** The beginning of a name that the letters spell, its last syllable perhaps not finished; at least two characters. */
function prefixRead(name: string[], letters: string, readingsOf: Readings): string[] {
  const walk = (at: number, rest: string): number => {
    if (rest === '') return at;
    for (const syllable of readingsOf.get(name[at] ?? '') ?? []) {
      if (rest.startsWith(syllable)) {
        const end = walk(at + 1, rest.slice(syllable.length));
        if (end > 0) return end;
      } else if (syllable.startsWith(rest) && rest.length > 0 && at > 0) return at + 1;
    }
    return 0;
  };
  const end = walk(0, letters);
  return end >= 2 ? [name.slice(0, end).join('')] : [];
}

/** A word so many times rarer than another that reads alike is two neighbours by chance: 及哪 beside 金额. */
const CHANCE = 20;

/** Words of at least two characters that read as the letters, the most frequent first. */
function spelledIn(corpus: string, letters: string, readingsOf: Readings): string[] {
  const counts = new Map<string, number>();
  const starts = new Set(
    [...readingsOf].filter(([, syllables]) => syllables.some((syllable) => letters.startsWith(syllable))).map(([char]) => char),
  );
  const walk = (at: number, rest: string): number => {
    if (rest === '') return at;
    for (const syllable of readingsOf.get(corpus[at] ?? '') ?? []) {
      if (rest.startsWith(syllable)) {
        const end = walk(at + 1, rest.slice(syllable.length));
        if (end > 0) return end;
      }
    }
    return 0;
  };
  for (let at = 0; at < corpus.length; at++) {
    if (!starts.has(corpus[at]!)) continue;
    const end = walk(at, letters);
    if (end - at >= 2) {
      const word = corpus.slice(at, end);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const most = Math.max(...counts.values());
  return [...counts]
    .filter(([, count]) => count * CHANCE > most)
    .sort((a, b) => b[1] - a[1])
    .map(([word]) => word);
}
