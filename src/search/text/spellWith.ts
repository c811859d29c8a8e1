import type { Passages } from '../index/passages';

/** Gives the id that a step of a row’s key has in addresses: 广东 → guangdong, 863计划 → 863jihua. */
export function spellWith({ readings, ids }: Pick<Passages, 'readings' | 'ids'>): (step: string) => string {
  const syllables = new Map(readings.flatMap(([syllable, characters]) => [...characters].map((char) => [char, syllable] as const)));
  return (step) =>
    ids[step] ??
    [...step.normalize('NFKC').toLowerCase()]
      .map((char) => syllables.get(char) ?? char)
      .join('')
      .replace(/[^a-z0-9]+/g, '');
}
