import { z } from 'zod';

/** Figure numbers as addresses use them: `2-4`; of a figure the book does not have, `o4-1`. */
export const figureId = z.string().regex(/^o?\d+-\d+$/);

/** Where the numbers of a column come from: exactly one of the three. `{row}` stands for the row’s key. */
const source = {
  field: z.string().optional().describe('Column of the panel’s table.'),
  formula: z.string().optional().describe('Formula for each row: 附表3[{row},金额]/(1+附表3[{row},金额增长]).'),
  formulas: z.record(z.string(), z.string()).optional().describe('Formula by row, where each has one of its own.'),
};

const series = z.strictObject({
  name: z.string().describe('Name as the reader sees it: 2020 年.'),
  ...source,
  how: z.string().optional().describe('For numbers we computed: how, in words. The reader sees it after the mark 推算.'),
  total: z
    .string()
    .optional()
    .describe('share, stacked: formula of the whole bar, where the book prints it; opposed: of what each number is told as a share of.'),
});

const beside = z.strictObject({
  name: z.string().describe('Head of the column printed beside the bars: 增长.'),
  ...source,
  from: z.string().optional().describe('rank: column or formula of the earlier rank; shown as earlier → later.'),
  as: z.enum(['growth', 'rank', 'share']),
});

const panel = z.strictObject({
  title: z.string().optional().describe('Head of the panel, where a figure has two.'),
  kind: z
    .enum(['bar', 'change', 'column', 'share', 'stacked', 'opposed', 'slope', 'line', 'matrix', 'multiples'])
    .describe(
      'bar: horizontal bars, a row each; change: two years of a row, one on the other, and the growth between them (two series, `beside` of kind growth); column: upright, for years; share: each series one bar of 100 %, the rows its parts; stacked: the same in true length; opposed: two series back to back; slope: places in two years (`beside` of kind rank with `from`); line: rows are years, series lines; matrix: rows against series, tinted by `of`; multiples: a small picture a row, series in pairs, earlier and later.',
    ),
  unit: z.string().optional().describe('Unit of what is counted, where no cell tells it: 家.'),
  table: z.string().optional().describe('Table the rows and fields belong to: 附表7.'),
  rows: z
    .union([z.literal('groups'), z.array(z.string()).min(1)])
    .describe('Keys of rows in order, or selectors (@省份, 企业法人/*); with formulas: any names. groups: every group of the table.'),
  labels: z.record(z.string(), z.string()).default({}).describe('Label of a row, where it is not the table’s.'),
  series: z.array(series).min(1),
  beside: z.array(beside).default([]),
  sort: z.enum(['as listed', 'descending']).default('as listed'),
  limit: z.number().int().min(1).optional().describe('Keep the first n rows after sorting: the ten provinces of a top ten.'),
  emphasis: z.array(z.string()).default([]).describe('Keys of rows drawn in the strong colour.'),
  tail: z
    .strictObject({ label: z.string(), rows: z.array(z.string()).min(2) })
    .optional()
    .describe('Small rows drawn as one; the note lists them.'),
  remainder: z.string().optional().describe('Label of the unnamed rest: the whole minus the rows, 推算.'),
  of: z
    .string()
    .optional()
    .describe('Formula of what shares are shares of, where it is not the bar itself; in a matrix {row} stands for the row’s key.'),
  ofName: z.string().optional().describe('Its name: 企业法人输出成交额.'),
  groups: z
    .array(
      z.strictObject({ label: z.string(), rows: z.array(z.string()).min(1), total: z.string().describe('Formula of the group’s sum.') }),
    )
    .default([])
    .describe('share: rows bracketed together.'),
  missing: z
    .strictObject({ label: z.string(), before: z.string() })
    .optional()
    .describe('Rows the source lost, shown as an empty place before the row of that key.'),
});

export const figureSchema = z.strictObject({
  title: z.string().describe('Title as printed, without its number.'),
  part: z.number().int().min(1).max(7),
  section: z.string().optional().describe('Section it stands in, as in addresses: 2-7-1.'),
  grade: z
    .enum(['printed', 'derived', 'partial'])
    .describe(
      'printed: every point is a printed number; derived: some are computed; partial: some points of the book’s picture cannot be recovered.',
    ),
  takeaway: z.string().regex(/^\D+$/, '不能有数字：数写在正文里，与单元格相连').describe('The finding, one sentence without a number.'),
  lost: z.string().optional().describe('What the book’s picture showed and the source text lost.'),
  note: z.string().optional().describe('What the picture leaves out. {附表7[未涉及知识产权,金额]} is replaced by the number and its unit.'),
  measure: z.string().optional().describe('Measure of measures.yaml that shows the same on the map.'),
  panels: z.array(panel).min(1),
});

export type FigureSpec = z.infer<typeof figureSchema> & { id: string };
export type PanelSpec = z.infer<typeof panel>;
export type SeriesSpec = z.infer<typeof series>;
export type BesideSpec = z.infer<typeof beside>;
export type PanelKind = PanelSpec['kind'];
