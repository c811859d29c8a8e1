import type { z } from 'zod';
import type { regionsSchema } from './regionsSchema';

export type Regions = z.infer<typeof regionsSchema>;
export type Province = Regions['provinces'][number];
export type Region = Regions['regions'][number];

export const noRegions: Regions = { provinces: [], cities: [], regions: [] };

/** Names that `@name` stands for in a formula: 省份, 计划单列市, 副省级城市, or a region's short name; `null` if there is none. */
export function membersOf(regions: Regions, name: string): string[] | null {
  if (name === '省份') return regions.provinces.map((province) => province.name);
  const cities = regions.cities.filter((city) => (city.kinds as string[]).includes(name));
  if (cities.length > 0) return cities.map((city) => city.name);
  return regions.regions.find((region) => region.short === name || region.name === name)?.members ?? null;
}
