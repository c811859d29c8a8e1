import { figureSchema, type FigureSpec } from '../model/figure';
import type { EditionFolder } from './disk/editionFolder';
import { idsOf } from './disk/idsOf';

/** Reads every figure of an edition. */
export function readFigures(folder: EditionFolder): Map<string, FigureSpec> {
  const figures = new Map<string, FigureSpec>();
  for (const id of idsOf(folder, 'figures')) {
    const spec = folder.yaml(`figures/figure-${id}.yaml`, figureSchema);
    if (spec) figures.set(id, { ...spec, id });
    else folder.unread.add(`figure ${id}`);
  }
  return figures;
}
