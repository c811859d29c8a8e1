import { z } from 'zod';

const rows = z
  .string()
  .optional()
  .describe('Rows the check is made for, as in a formula: @省份|合计. Left out: every row that has the cells.');
const operand = (what: string) =>
  z
    .string()
    .describe(
      `${what}: a column of this table, or a formula in which {row}, {group} and {field} stand for the row’s key, its group and the column on trial.`,
    );
const fields = z.array(z.string()).min(1).describe('Columns the check is made for.');
const columns = z.union([z.string(), z.array(z.string()).min(1)]).describe('Column the check is made for, or several.');
const why = z.string().optional().describe('Why this must hold, where it is not plain; the reader sees it.');

/**
 * A check an editor declares with a table. A name without brackets is a column or row of the same table; with brackets it is
 * a formula: 附表5[{row},2020年成交额].
 */
export const checkSchema = z.union([
  z.strictObject({
    sum: z.strictObject({
      total: z.string().describe('Row of the total: 合计; {group}/合计 for each group; or several rows.'),
      of: z.string().describe('Rows that add up: *, {group}/*; or a formula of cells to add: 附表5[@{row},2020年成交额].'),
      fields,
      why,
    }),
  }),
  z.strictObject({
    growth: z.strictObject({ field: columns, from: operand('Value of the year before'), to: operand('Value of the year'), rows, why }),
  }),
  z.strictObject({
    whole: z.strictObject({ growth: z.string().describe('Growth of a count.'), of: z.string().describe('The count.'), rows }),
  }),
  z.strictObject({
    share: z.strictObject({
      field: columns,
      of: operand('The part'),
      total: z.string().describe('Row of the whole (合计, {group}/合计), or a formula.'),
      rows,
      why,
    }),
  }),
  z.strictObject({
    rank: z.strictObject({
      field: z.string(),
      by: operand('What is ranked'),
      among: z.string().describe('Rows ranked among each other: @省份, *.'),
    }),
  }),
  z.strictObject({ average: z.strictObject({ fields, amount: operand('Amount'), count: operand('Count'), rows }) }),
  z.strictObject({ parts: z.strictObject({ fields, rows }) }),
  z.strictObject({
    within: z.strictObject({
      fields,
      atMost: operand('Upper bound (of a count, also a count of other things: then say why)').optional(),
      atLeast: operand('Lower bound').optional(),
      rows,
      why,
    }),
  }),
  z.strictObject({
    same: z.strictObject({
      cells: z.record(z.string(), z.string()).describe('Column: formula of the same quantity elsewhere.'),
      rows,
      why,
    }),
  }),
  z.strictObject({
    equal: z.strictObject({
      cells: z.record(z.string(), z.string()).describe('Row: formula it must equal.'),
      field: z.string().optional().describe('Column; left out where the table has one column of values.'),
      why,
    }),
  }),
  z.strictObject({
    backcast: z.strictObject({
      amount: z.string(),
      growth: z.string(),
      of: z.string().describe('Rows that add up: *, {group}/*.'),
      total: z.string().describe('Row whose own value of the year before they must give (合计, {group}/合计), or a formula.'),
      unknown: z
        .string()
        .optional()
        .describe('Row among them whose growth the book does not print: it may have had anything the year before.'),
    }),
  }),
  z.strictObject({
    sequence: z.strictObject({
      field: z.string(),
      within: z.string().optional().describe('Column whose every value starts the numbering anew.'),
    }),
  }),
  z.strictObject({ unique: z.strictObject({ field: z.string(), rows }) }),
]);

export type CheckRule = z.infer<typeof checkSchema>;

type Rules = CheckRule extends infer Each ? (Each extends unknown ? { [K in keyof Each]: Each[K] } : never) : never;
type KeyOf<T> = T extends unknown ? keyof T : never;

/** Name of a rule: `sum`, `growth` … */
export type RuleName = KeyOf<Rules>;
/** What is written under a rule’s name. */
export type RuleOf<Name extends RuleName> = Extract<CheckRule, Record<Name, unknown>>[Name];
