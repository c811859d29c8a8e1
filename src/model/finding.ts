import { z } from 'zod';
import { figureId } from './figure';

/** The main points of an edition: a sentence each, with the figure that shows it. */
export const findingsSchema = z
  .array(
    z.strictObject({
      says: z.string().describe('One sentence; its numbers are claims, as in a chapter.'),
      figure: figureId.describe('Figure drawn small beside it, and where the reader goes on: 2-4.'),
    }),
  )
  .max(8);

export type Finding = z.infer<typeof findingsSchema>[number];
