import { z } from 'zod';

const words = z.array(z.string()).min(1);

/** content/<edition>/search.yaml: names readers may type that the edition’s own text does not use. */
export const searchWordsSchema = z.strictObject({
  tries: z
    .array(z.string())
    .default([])
    .describe('Queries offered to a reader who has typed nothing: a topic, two words, a table’s number, a number, a day, a name, pinyin.'),
  synonyms: z
    .array(z.array(z.string()).min(2))
    .default([])
    .describe('Groups of words that mean the same here: [高校, 高等院校]. Whoever types one finds them all.'),
  sections: z
    .record(z.string().regex(/^\d(-\d+){0,3}$/), words)
    .default({})
    .describe('By section number, or part number alone: names and topics it is found by.'),
  tables: z.record(z.string(), words).default({}),
  figures: z.record(z.string(), words).default({}),
  events: z.record(z.string().regex(/^e\d{4}(-\d)?$/), words).default({}),
});

export type SearchWords = z.infer<typeof searchWordsSchema>;

export const noSearchWords: SearchWords = { tries: [], synonyms: [], sections: {}, tables: {}, figures: {}, events: {} };
