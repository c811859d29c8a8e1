import { z } from 'zod';

export const ERRATUM_KINDS = ['印刷错误', '口径不同', '不同批次数据', '四舍五入', '引用错误', '表述错误'] as const;

export const erratumSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('Name in the address /2021/checks/#erratum-…; it never changes.'),
  status: z.literal('waiting').optional().describe('`waiting`: drafted by `npm run errata`, still to be judged.'),
  title: z.string().describe('The contradiction in one line, for a journalist.'),
  kind: z.enum(ERRATUM_KINDS),
  weight: z.enum(['serious', 'moderate', 'slight']).describe('serious: a reader would draw a wrong conclusion.'),
  part: z.number().int().min(1).max(7).describe('Part of the book it is most felt in.'),
  found: z.enum(['check', 'reading']).describe('check: a rule finds it; reading: no rule can see it.'),
  readings: z
    .array(
      z.strictObject({
        cell: z.string().optional().describe('A printed cell: 表4-2[江苏,输出增长].'),
        printed: z
          .string()
          .optional()
          .describe('What the cell holds as this is written; if the cell changes, the erratum has to be judged anew.'),
        section: z.string().optional().describe('Section of the book whose sentence says it: 2-1.'),
        says: z.string().optional().describe('What is said there, in our words; a cell’s value is filled in by itself.'),
        verdict: z.enum(['right', 'doubtful', 'unclear']),
      }),
    )
    .min(1),
  judgement: z.string().describe('Which reading we hold right.'),
  reason: z.string().describe('Why.'),
  numbers: z
    .array(z.string().regex(/^\[[^\]]+\]\(=.+\)$/, '写作 [56.65 亿元](=附表5[重庆,2019年成交额])'))
    .default([])
    .describe('Numbers its words state that neither a reading nor a check does: claims, as in a chapter.'),
  explains: z.array(z.string()).default([]).describe('Ids of the failing checks that this erratum accounts for.'),
});

export type Erratum = z.infer<typeof erratumSchema>;

/** From how many doubted cells on a difference is one of method, not of a cell: said once under a table, not in each cell. */
const SYSTEMATIC = 5;

export const isSystematic = ({ readings }: Pick<Erratum, 'readings'>): boolean =>
  readings.filter(({ cell, verdict }) => cell && verdict !== 'right').length >= SYSTEMATIC;
export const errataSchema = z.array(erratumSchema);
