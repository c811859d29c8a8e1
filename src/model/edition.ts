import { z } from 'zod';
import { tableId } from './table/tableSchema';

export const editionSchema = z.strictObject({
  title: z.string().describe('全国技术市场统计年报'),
  englishTitle: z.string(),
  year: z.number().int().describe('Year in the title and in the address: 2021.'),
  covers: z.number().int().describe('Year the data are of: 2020.'),
  publisher: z.string().optional().describe('Publisher of the printed book; left out while no source tells it.'),
  publishedIn: z.number().int().describe('Year the printed book appeared.'),
  site: z.string().url().describe('Where the site will be published: canonical addresses and citations start with it.'),
  released: z.iso.date().describe('Date this online edition appeared.'),
  revised: z.iso.date().describe('Date of the last correction of ours.'),
  corrections: z.array(z.strictObject({ date: z.iso.date(), says: z.string() })).default([]),
  headline: z.string().optional().describe('The year’s number on the cover: one claim.'),
  standfirst: z.string().optional().describe('The sentence under it; numbers are claims.'),
  parts: z
    .array(
      z.strictObject({
        number: z.number().int(),
        id: z.string().describe('Its address: overview.'),
        title: z.string(),
        line: z.string().describe('One line for the contents; numbers are claims, as in a chapter.'),
      }),
    )
    .min(1),
  roles: z
    .strictObject({
      chronicle: z.string().optional().describe('Part that holds the events.'),
      provinces: z.string().optional().describe('Part that ends in the index of provinces.'),
      regions: z.string().optional().describe('Part that ends in the index of regions.'),
      directory: tableId.optional().describe('Table that lists the institutions: a15.'),
      course: z.string().optional().describe('Figure whose first series is the course of the year’s number on the cover: 1-1.'),
      flows: tableId.optional().describe('Table whose row says of a province what it sold and bought: 3-2.'),
      measures: z
        .strictObject({
          output: z.string().optional().describe('What a province sold, in money.'),
          absorbed: z.string().optional().describe('What it bought, in money.'),
          registered: z.string().optional().describe('What was registered in it, in money.'),
          institutions: z.string().optional().describe('How many institutions it has.'),
        })
        .default({})
        .describe('Measures of measures.yaml by id that a province’s page opens with.'),
    })
    .prefault({})
    .describe('Which part, table or measure plays which role; nothing in the code knows their numbers.'),
  licence: z.strictObject({ text: z.string(), data: z.string() }),
  mapReview: z.string().optional().describe('审图号 of the maps, if there is a real one.'),
  caution: z.string().default('').describe('What whoever quotes the report must not mistake, in one sentence.'),
  unchecked: z
    .array(z.strictObject({ words: z.string().min(2), why: z.string() }))
    .default([])
    .describe('Words that hold a number no formula can vouch for, as they stand in the text, and why.'),
  lost: z.array(z.string()).default([]).describe('What the source text lost, sentence by sentence.'),
});

export type EditionInfo = z.infer<typeof editionSchema>;
export type PartInfo = EditionInfo['parts'][number];

/** What stands for an edition.yaml that cannot be read, so that its problems can be shown over a page: no parts, no promises. */
export const noInfo = (name: string): EditionInfo => ({
  title: `${name} 版（edition.yaml 读不懂）`,
  englishTitle: '',
  year: Number(name) || 0,
  covers: 0,
  publishedIn: 0,
  site: 'https://example.org/',
  released: '2000-01-01',
  revised: '2000-01-01',
  corrections: [],
  parts: [],
  roles: { measures: {} },
  licence: { text: '', data: '' },
  caution: '',
  unchecked: [],
  lost: [],
});
