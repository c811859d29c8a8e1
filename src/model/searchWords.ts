import { z } from 'zod';

const words = z.array(z.string()).min(1);

/** Readers’ words by the book’s: `{ 输出: [卖, 卖出] }`. */
const readersWords = z.record(z.string(), z.array(z.string())).default({});

/** What questions are read by; the first of each list is meant where the reader names none. */
const askingSchema = z.strictObject({
  flows: readersWords.describe('Which way technology goes. The words are looked for in titles and heads of columns too.'),
  crossing: z
    .record(z.string(), z.string())
    .default({})
    .describe('What a word of trade means where no country is named: { 进口: 从境外吸纳 }.'),
  quantities: readersWords.describe('What is counted; looked for in heads of columns too.'),
  scopes: readersWords.describe('Tables that count only some of all contracts, by words of their titles.'),
  kinds: readersWords.describe('Kinds of rows, by the head of the column that names them: 技术领域.'),
  names: readersWords.describe('Rows, groups of rows and institutions, by the name the tables print.'),
  measures: readersWords.describe('Measures of measures.yaml, by id; with - before it, the same the other way round: 净输出.'),
  idle: z.array(z.string()).default([]).describe('Words of a question that say nothing: 技术市场.'),
  examples: z.array(z.string()).default([]).describe('Questions offered in an empty box; each has an answer.'),
});

export type Asking = z.infer<typeof askingSchema>;

/** content/<edition>/search.yaml: names readers may type that the edition’s own text does not use. */
export const searchWordsSchema = z.strictObject({
  tries: z
    .array(z.string())
    .default([])
    .describe(
      'Queries offered to a reader who has typed nothing: a topic, two words, a table’s number, a number (a claim, as in a chapter), a day, a name, pinyin.',
    ),
  lookAlike: z
    .array(z.string().min(2))
    .default([])
    .describe('Groups of characters taken for one another by eye: 冀翼. Those that sound alike are known by their pinyin.'),
  synonyms: z
    .array(z.array(z.string()).min(2))
    .default([])
    .describe('Groups of words that mean the same here: [高校, 高等院校]. Whoever types one finds them all.'),
  called: readersWords.describe(
    'What readers call things that the text calls otherwise: { 平均每项: [均价, 单价] }. Looked for only where the text has not their word.',
  ),
  english: readersWords.describe('English for the book’s words: { 技术转让: [technology transfer] }. Queries are put into Chinese by it.'),
  sections: z
    .record(z.string().regex(/^\d(-\d+){0,3}$/), words)
    .default({})
    .describe('By section number, or part number alone: names and topics it is found by.'),
  tables: z.record(z.string(), words).default({}),
  figures: z.record(z.string(), words).default({}),
  events: z.record(z.string().regex(/^e\d{4}(-\d)?$/), words).default({}),
  asking: askingSchema.prefault({}),
});

export type SearchWords = z.infer<typeof searchWordsSchema>;

export const noSearchWords: SearchWords = searchWordsSchema.parse({});
