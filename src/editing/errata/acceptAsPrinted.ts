import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../editions';
import { anchor } from '../../model/address/address';
import type { Comparison } from '../../model/check/comparison';
import type { FileText } from '../file/writeFiles';
import { contradictions } from './contradictions';
import { draftErrata, type Draft } from './draftErrata';
import { addDrafts } from './printDrafts';
import { restate } from './restate';

/** What is taken for printed so: numbers of earlier years as revised, other contradictions as errata to be judged. */
export interface Accepted {
  revised: Comparison[];
  drafts: Draft[];
  files: FileText[];
}

/** Takes every contradiction of an edition that nothing explains for one of the book; nothing is written. */
export function acceptAsPrinted(edition: Edition, folder: string): Accepted {
  const groups = contradictions(edition);
  const revised = groups.flat().filter(({ kind }) => kind === 'edition');
  const others = groups.map((group) => group.filter(({ kind }) => kind !== 'edition')).filter((group) => group.length > 0);
  const drafts = draftErrata(edition, others);
  const errata = join(folder, 'errata.yaml');
  return {
    revised,
    drafts,
    files: [
      ...[...Map.groupBy(revised, ({ table }) => table)].map(([id, cells]) => {
        const path = join(folder, 'tables', `${anchor.table(id)}.yaml`);
        return { path, text: restate(readFileSync(path, 'utf8'), edition.tables.get(id)!, cells) };
      }),
      ...(drafts.length > 0 ? [{ path: errata, text: addDrafts(existsSync(errata) ? readFileSync(errata, 'utf8') : '', drafts) }] : []),
    ],
  };
}
