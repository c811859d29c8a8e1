/** The second small file: how characters are read and which traditional ones they stand for. Fetched only when a query needs it. */
export interface Letters {
  /** [['bei', '北背备'], …]: every reading of every character of the edition, and of other common ones. */
  readings: [syllable: string, characters: string][];
  /** Traditional and simplified in turn: 術术體体. Only where the edition has the simplified one. */
  traditional: string;
}

/** Letters ready for use. */
export interface Alphabet {
  readingsOf: ReadonlyMap<string, string[]>;
  simplified: ReadonlyMap<string, string>;
  /** Characters by their blurred sound. */
  soundingLike: ReadonlyMap<string, string[]>;
}

/** Unpacks the file. */
export function readLetters({ readings, traditional }: Letters): Alphabet {
  const readingsOf = new Map<string, string[]>();
  for (const [syllable, characters] of readings) {
    for (const char of characters) readingsOf.set(char, [...(readingsOf.get(char) ?? []), syllable]);
  }
  const soundingLike = new Map<string, string[]>();
  for (const [syllable, characters] of readings)
    soundingLike.set(blurred(syllable), [...(soundingLike.get(blurred(syllable)) ?? []), ...characters]);
  const pairs = [...traditional];
  const simplified = new Map<string, string>();
  for (let i = 0; i + 1 < pairs.length; i += 2) simplified.set(pairs[i]!, pairs[i + 1]!);
  return { readingsOf, simplified, soundingLike };
}

/** A syllable as speakers hear it who do not tell apart zh/z, ch/c, sh/s, n/l, -ng/-n. */
export const blurred = (syllable: string): string =>
  syllable
    .replace(/^(z|c|s)h/, '$1')
    .replace(/^l/, 'n')
    .replace(/(a|e|i)ng$/, '$1n');
