import { z } from 'zod';
import type { Cells } from './formula/evaluate';

export const measureSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z-]+$/)
      .describe('Name in addresses: ?measure=output-growth.'),
    title: z.string().describe('What is measured, as a title: 输出技术合同成交额.'),
    group: z.string().describe('Heading it is offered under: 输出.'),
    name: z.string().describe('Its name under that heading: 成交额.'),
    formula: z
      .string()
      .optional()
      .describe(
        'Value of one province in one year; {place} and {year} stand for both, {before} for the year before: 附表5[{place},{year}年成交额].',
      ),
    members: z
      .strictObject({
        table: z.string().describe('Table whose rows are counted: 附表15.'),
        field: z.string(),
        fold: z
          .record(z.string(), z.string())
          .default({})
          .describe('Groups of the table that are neither a province nor one of its cities, and the province they are counted in.'),
      })
      .optional()
      .describe('Counts the rows of a grouped table instead: those of the province and of its cities.'),
    unit: z.string().describe('亿元, 项, %, 倍 …'),
    decimals: z.number().int().min(0).optional().describe('Decimals of computed values; a value that is one cell is shown as printed.'),
    years: z.array(z.number().int()).default([]).describe('Years there are data of, the later last; none where the measure has no year.'),
    neutral: z
      .number()
      .optional()
      .describe('Value that parts two directions (0 for growth and net flow, 1 for a ratio): makes the colours diverge.'),
    note: z.string().optional().describe('How it is counted, in one sentence, where the title does not say it.'),
  })
  .refine((measure) => (measure.formula === undefined) !== (measure.members === undefined), '写 formula 或 members，二者取一');

/** What maps and rankings of provinces can show, declared once for an edition. */
export type Measure = z.infer<typeof measureSchema>;
export const measuresSchema = z.array(measureSchema);

/** The measure's formula for one place and year. */
export const formulaFor = (measure: Measure, place: string, year = measure.years.at(-1)): string =>
  measure
    .formula!.replaceAll('{place}', place)
    .replaceAll('{year}', String(year))
    .replaceAll('{before}', String((year ?? 0) - 1));

/** Groups of a members table that count for a place: itself, its cities, and what is folded into it. */
export function groupsOf(cells: Cells, members: NonNullable<Measure['members']>, place: string): string[] {
  const cities = cells.regions.cities.filter((city) => city.province === place).map((city) => city.name);
  const folded = Object.keys(members.fold).filter((group) => members.fold[group] === place);
  return [place, ...cities, ...folded];
}
