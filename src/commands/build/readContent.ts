import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, editionNames, packEdition, packTold, readEdition, unpackEdition, type Edition } from '../../editions';
import { isLeftOpen, NOT_WAITING } from '../../model/check/waiting';
import { findKept, hashOf, hashOfFiles, keep, startKeeping } from './kept';

/** An edition to be built; without problems where its pages are kept: it passed when they were made. */
export interface EditionToBuild extends Pick<Edition, 'problems' | 'waiting'> {
  name: string;
  /** What its pages are made from: equal keys, equal pages. */
  key: string;
  /** What it tells the pages of the others. */
  told: Buffer;
  /** The file that holds all of it as it was read, named as it is; where it has problems, or waits for numbers, there is none. */
  whole: string | undefined;
}

/**
 * What a page is made with, whatever it is a page of: code, packages, Node, what the environment says, and the base. Without one: what a
 * picture or a font is made with, which is the same under any.
 */
export function hashOfCode(base = ''): string {
  const files = [
    'src',
    'public',
    'package.json',
    'package-lock.json',
    'node_modules/.package-lock.json',
    'astro.config.mjs',
    'tsconfig.json',
  ];
  const said = Object.entries(process.env)
    .filter(([name]) => /^(REPORT_(?!CONTENT$|KEPT$)|TZ$|LANG$|LC_)/.test(name))
    .sort()
    .join('\n');
  return hashOf(hashOfFiles(...files), process.version, process.platform, base, said);
}

/**
 * Reads the editions, newest first in what is returned: one after another, so that one is in memory at a time. Those are read of which
 * something changed that they are read from; the others are as they were.
 */
export function readContent(code: string): EditionToBuild[] {
  let before: Buffer | undefined;
  const editions = editionNames()
    .toReversed()
    .map((name) => {
      const folder = join(contentFolder(), name);
      const kept = `read-${hashOf(code, name, hashOfFiles(folder), before ?? '')}`;
      const known = findKept(kept);
      const edition = known ? undefined : readEdition(folder, process.cwd(), before && unpackEdition(before));
      const { problems, waiting } = edition ?? { problems: [], waiting: NOT_WAITING };
      const told = known ? readFileSync(join(known, 'told')) : packTold(edition!);
      const isSound = problems.length === 0 && !isLeftOpen(waiting);
      const read = known ?? (isSound ? keepRead(kept, edition!, told) : undefined);
      before = told;
      return { name, kept, told, whole: read && join(read, name), problems, waiting };
    });
  const allTold = hashOf(...editions.map(({ told }) => hashOf(told)));
  return editions.toReversed().map(({ kept, ...edition }) => ({ ...edition, key: hashOf(kept, allTold) }));
}

/** Keeps what was read of an edition, and what it tells the others; the folder that holds them. */
function keepRead(kept: string, edition: Edition, told: Buffer): string {
  const fresh = startKeeping(kept);
  writeFileSync(join(fresh, 'told'), told);
  writeFileSync(join(fresh, edition.name), packEdition(edition));
  return keep(kept);
}
