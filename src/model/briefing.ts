import { z } from 'zod';

const rule = z.strictObject({
  about: z.string().describe('What the sentence is about: 输出增长. Of all rules about one thing, the first that holds is used.'),
  when: z
    .string()
    .optional()
    .describe('Comparisons of formulas joined by 且, all of which must hold: {output-growth} < 0 且 {output-count-growth} > 0.'),
  weight: z.number().int().min(1).max(100).describe('How remarkable it is: where a page has too many sentences, the lightest go.'),
  each: z
    .enum(['city', 'region'])
    .optional()
    .describe('Once for each city or region of the province, at most twice: names it {city}, {region}.'),
  says: z
    .array(z.string())
    .min(1)
    .describe('Wordings, taken in turn by place: prose with claims, whose numbers are patterns: [0.0 亿元](={output}) shows one decimal.'),
});

const paragraphs = z.array(
  z.strictObject({ title: z.string().describe('What stands before the paragraph: 输出.'), rules: z.array(rule).min(1) }),
);

export const briefingSchema = z.strictObject({
  nation: z.string().describe('Row of the tables that stands for the whole country: 合计.'),
  least: z.number().int().min(1).describe('Fewest sentences a page may have.'),
  most: z.number().int().min(1).describe('Most sentences a page may have.'),
  provinces: paragraphs.default([]),
  regions: paragraphs.default([]),
});

/** Rules by which the pages of provinces and regions say what is remarkable about them. */
export type BriefingRules = z.infer<typeof briefingSchema>;
export type BriefingRule = z.infer<typeof rule>;
