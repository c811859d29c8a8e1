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
      definition: z.string().describe('One sentence: by which rule places belong to it; who does is listed beside it.'),
    }),
  ),
});

/** Regions, provinces and cities and who belongs to whom, declared once for an edition. */
