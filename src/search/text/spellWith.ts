import type { Names } from '../index/passages';

/** Gives the id that a step of a row’s key, a column or a city has in addresses: 广东 → guangdong, 863计划 → 863jihua. */
export function spellWith({ readings, ids }: Pick<Names, 'readings' | 'ids'>): (step: string) => string {
  const syllables = new Map<string, string>();
  for (const [, syllable, characters] of readings.matchAll(/([a-z]+)([^a-z]+)/g))
    for (const char of characters!) syllables.set(char, syllable!);
  const spelt = new Map(Object.entries(ids));
  // Places and classes name rows in many tables.
  return (step) => {
    const known = spelt.get(step);
    if (known !== undefined) return known;
    let id = '';
    for (const char of step.normalize('NFKC').toLowerCase()) id += syllables.get(char) ?? char;
    id = id.replace(/[^a-z0-9]+/g, '');
    spelt.set(step, id);
    return id;
  };
}
