import { pinyin } from 'pinyin-pro';
import type { Regions } from '../model/region/region';

/** Names whose pinyin in addresses is fixed by regions.yaml (陕西 is shaanxi). */
export type FixedIds = ReadonlyMap<string, string>;

export function fixedIds({ provinces, cities, regions }: Regions): FixedIds {
  return new Map([...provinces, ...cities, ...regions].map(({ name, id }) => [name, id]));
}

/** A label as it stands in an address: `专利/合计` → `zhuanli-heji`, `2020年成交额` → `2020nianchengjiaoe`. ASCII letters, digits and hyphens. */
export function pinyinId(label: string, fixed: FixedIds): string {
  return label
    .split('/')
    .map((part) => fixed.get(part) ?? spell(part))
    .filter(Boolean)
    .join('-');
}

const spelt = new Map<string, string>();

/** The same names stand in many tables: each is spelt once. */
function spell(text: string): string {
  const known = spelt.get(text);
  if (known !== undefined) return known;
  const letters = pinyin(text.normalize('NFKC'), { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
  spelt.set(text, letters);
  return letters;
}

/** What a reader may type for a name: its pinyin closed up, and its initials: `北京理工大学` → `beijingligongdaxue bjlgdx`. */
export function pinyinKeys(text: string): string {
  const syllables = pinyin(text.normalize('NFKC'), { toneType: 'none', type: 'array', v: true, nonZh: 'removed' });
  return `${syllables.join('')} ${syllables.map((syllable) => syllable[0] ?? '').join('')}`;
}
