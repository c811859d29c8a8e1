import { z } from 'zod';
import { checkSchema } from '../check/checkRule';

/** Part, section or table numbers as addresses use them: `3-1`, `a5`, `text-2`. */
export const tableId = z.string().regex(/^(\d+-\d+|a\d+|text-\d)$/);

/** Money in three units, points, and names of things; a scale alone (亿) or before a thing (万项) would be taken for a thing of that name. */
const UNIT = /^(?:[万亿]?元|百分点|(?![十百千万亿％]).*)$/;

export const fieldSchema = z.strictObject({
  name: z.string().describe('Column of the CSV; formulas use it: 2020年成交额.'),
  title: z.string().optional().describe('Head of the column as the reader sees it, where it is not the name: 成交额.'),
  group: z.string().optional().describe('Head above several columns: 输出技术.'),
  type: z.enum(['string', 'number', 'integer']).describe('Frictionless type of the cells.'),
  role: z
    .enum(['group', 'label', 'unit', 'rank'])
    .optional()
    .describe('What the column does, where it does not measure: names a group of rows, labels a row, gives a row its unit, or ranks.'),
  names: z
    .enum(['parent', 'unit', 'institution'])
    .optional()
    .describe(
      'What its words name: the row that this one is a part of, or, in the list of institutions, a unit of the list or an institution.',
    ),
  unit: z
    .string()
    .regex(UNIT, '写的不是我们的单位：金额用元、万元或亿元，百分比用半角的 %，数目只写项、家等')
    .optional()
    .describe('亿元, 项, % …; left out where a column of role `unit` says it row by row.'),
  decimals: z.number().int().min(0).optional().describe('Decimals the column is printed with; exceptions are listed in `irregular`.'),
  key: z.string().optional().describe('In a table of two lists side by side, the column that labels the rows of this one.'),
});

export const tableSchema = z.strictObject({
  title: z.string().describe('Title as printed, without its number.'),
  status: z
    .enum(['complete', 'lost', 'waiting'])
    .default('complete')
    .describe('`lost`: the source text lacks the table; only its place is known. `waiting`: its numbers are still to be imported.'),
  part: z.number().int().min(1).max(7).describe('Part of the book it stands in.'),
  section: z.string().optional().describe('Section it stands in, as in addresses: 2-7-1.'),
  fields: z.array(fieldSchema).default([]),
  primaryKey: z.array(z.string()).default([]).describe('Columns that together name a row.'),
  head: z.string().optional().describe('Word over the labels as printed: 省（区、市）.'),
  notes: z.array(z.string()).default([]).describe('Footnotes of the book and ours, in our words.'),
  irregular: z
    .array(z.strictObject({ row: z.string(), field: z.string(), note: z.string() }))
    .default([])
    .describe('Cells printed with other decimals than their column, and how.'),
  restates: z
    .array(z.strictObject({ field: z.string(), row: z.string().optional(), note: z.string().optional() }))
    .default([])
    .describe(
      'Columns of earlier years (or single cells) that this year’s book revises, and why: they are not held against the edition before.',
    ),
  checks: z.array(checkSchema).default([]),
});
