import { z } from 'zod';

const slug = z.string().regex(/^[a-z]+$/, 'must be lower-case pinyin');

export const regionsSchema = z.strictObject({
  provinces: z.array(
    z.strictObject({
      name: z.string().describe('Short name as the tables print it: 内蒙古.'),
      id: slug.describe('Pinyin in addresses: neimenggu; 陕西 is shaanxi.'),
      full: z.string().describe('Full name: 内蒙古自治区.'),
    }),
  ),
  cities: z.array(
    z.strictObject({
      name: z.string(),
      id: slug,
      province: z.string(),
      kinds: z.array(z.enum(['计划单列市', '副省级城市'])).default([]),
    }),
  ),
  regions: z.array(
    z.strictObject({
      name: z.string().describe('Name as 表 4-1 prints it: 东部地区.'),
      id: slug,
      short: z.string().describe('Name formulas use after @: 东部.'),
      table: z.string().optional().describe('Table of the region: 4-2.'),
      members: z.array(z.string()).describe('Provinces or cities, by short name.'),
      definition: z.string().describe('One sentence: who belongs to it, and by which rule.'),
    }),
  ),
});

/** Regions, provinces and cities and who belongs to whom, declared once for an edition. */
export type Regions = z.infer<typeof regionsSchema>;
export type Province = Regions['provinces'][number];
export type City = Regions['cities'][number];
export type Region = Regions['regions'][number];

export const noRegions: Regions = { provinces: [], cities: [], regions: [] };

/** Names that `@name` stands for in a formula: 省份, 计划单列市, 副省级城市, or a region's short name; `null` if there is none. */
export function membersOf(regions: Regions, name: string): string[] | null {
  if (name === '省份') return regions.provinces.map((province) => province.name);
  const cities = regions.cities.filter((city) => (city.kinds as string[]).includes(name));
  if (cities.length > 0) return cities.map((city) => city.name);
  return regions.regions.find((region) => region.short === name || region.name === name)?.members ?? null;
}
