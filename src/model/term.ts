import { z } from 'zod';

/** The glossary: terms in our own words. */
export const glossarySchema = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .describe('Address: /2021/glossary/#jishu-kaifa.'),
    term: z.string(),
    also: z.array(z.string()).default([]).describe('Other words for it, for search and for recognising it in the text.'),
    definition: z.string(),
    see: z.array(z.string()).default([]).describe('Ids of related terms.'),
  }),
);
export type Term = z.infer<typeof glossarySchema>[number];
