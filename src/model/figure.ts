import { z } from 'zod';

/** Figure numbers as addresses use them: `2-4`. */
export const figureId = z.string().regex(/^\d+-\d+$/);

const series = z.strictObject({
  name: z.string().describe('Name of the series as the reader sees it: 2020 年.'),
  /** One of the three: */
  field: z.string().optional().describe('Column of the figure’s table the values are read from.'),
  formula: z.string().optional().describe('Formula for each row, `{row}` standing for its key: 附表3[{row},金额]/(1+附表3[{row},金额增长]).'),
  formulas: z.record(z.string(), z.string()).optional().describe('Formula by label, where each point has one of its own.'),
  derived: z.boolean().default(false).describe('推算: not printed in the book but computed from what it prints; the reader sees the mark.'),
  color: z.string().optional().describe('Name of a colour token, where it is not the series’ turn: enterprise, institution …'),
});

const panel = z.strictObject({
  title: z.string().optional().describe('Head of the panel, where a figure has two.'),
  kind: z.enum(['bar', 'column', 'stacked', 'share', 'dumbbell', 'line']).describe(
    'bar: horizontal bars; column: upright, for years; stacked: one bar of parts; share: the same as 100 %; dumbbell: two years joined.',
  ),
  unit: z.string().optional().describe('Unit the values are shown in, where it is not the one of the cells.'),
  table: z.string().optional().describe('Table the rows and fields belong to: 附表7.'),
  rows: z.array(z.string()).optional().describe('Keys of the rows, in order; or a selector such as @省份 or *.'),
  labels: z.record(z.string(), z.string()).default({}).describe('Shorter label for a row.'),
  series: z.array(series).min(1),
  sort: z.enum(['as listed', 'descending']).default('as listed'),
  limit: z.number().int().optional().describe('Keep the first n rows after sorting.'),
  tail: z.strictObject({ below: z.number(), label: z.string() }).optional().describe('Group the points below a share into one, its members listed in the note.'),
  remainder: z.strictObject({ label: z.string(), of: z.string() }).optional().describe('Add the unnamed rest: `of` minus the points, 推算.'),
  emphasis: z.array(z.string()).default([]).describe('Labels drawn in the strong colour.'),
});

export const figureSchema = z.strictObject({
  title: z.string().describe('Title as printed, without its number.'),
  part: z.number().int().min(1).max(7),
  section: z.string().optional(),
  grade: z.enum(['printed', 'derived', 'partial']).describe('printed: every point is a printed number; derived: some are computed; partial: some points of the book’s picture cannot be recovered.'),
  takeaway: z.string().regex(/^\D*$/, 'must hold no digit: numbers belong in claims').describe('The finding, one sentence without a number.'),
  lost: z.string().optional().describe('What the book’s picture showed and the source text lost.'),
  note: z.string().optional(),
  panels: z.array(panel).min(1),
});

export type FigureSpec = z.infer<typeof figureSchema> & { id: string };
export type PanelSpec = z.infer<typeof panel>;
export type SeriesSpec = z.infer<typeof series>;

/** `2-4` → `图 2-4`. */
export const figureLabel = (id: string): string => `图 ${id}`;
