import { ANCHORS, readAnchors, type Published } from '../model/address/anchor';
import type { EditionFolder } from './disk/editionFolder';

/** Reads addresses.txt and what stands beside it; `undefined` where the edition has promised nothing yet. */
export function readPublished(folder: EditionFolder): Published | undefined {
  const list = folder.has('addresses.txt') ? folder.text('addresses.txt') : undefined;
  const beside = folder.has(ANCHORS) ? folder.text(ANCHORS) : undefined;
  if (list === undefined && beside === undefined) return undefined;
  const addresses = [...new Set((list ?? '').split('\n').filter(Boolean))];
  return { addresses, ...(beside === undefined ? { anchors: [], count: 0 } : readAnchors(beside)) };
}
