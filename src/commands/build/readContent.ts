import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, editionNames, packTold, readEdition, unpackTold, type Edition } from '../../editions';
import { findKept, hashOf, hashOfFiles, keep, startKeeping } from './kept';

/** An edition to be built; without problems where its pages are kept: it passed when they were made. */
export interface EditionToBuild extends Pick<Edition, 'problems' | 'waiting'> {
  name: string;
  /** What its pages are made from: equal keys, equal pages. */
  key: string;
  /** What it tells the pages of the others. */
  told: Buffer;
}

/** What a page is made with, whatever it is a page of: code, packages, Node, and what the environment says. */
export function hashOfCode(base: string): string {
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
 * Reads the editions, newest first in what is returned: one after another, so that one is in memory at a time. Those are read whose pages
 * are to be made; the others are as they were, and so is all that they quote.
 */
export function readContent(code: string): EditionToBuild[] {
  const names = editionNames().toReversed();
  const hashes = new Map(names.map((name) => [name, hashOf(code, name, hashOfFiles(join(contentFolder(), name)))]));
  const told = new Map<string, Buffer>();
  const found = new Map<string, Pick<Edition, 'problems' | 'waiting'>>();
  const read = (name: string): Edition => {
    const before = told.get(names[names.indexOf(name) - 1] ?? '');
    const edition = readEdition(join(contentFolder(), name), process.cwd(), before && unpackTold(before));
    found.set(name, { problems: edition.problems, waiting: edition.waiting });
    return edition;
  };
  for (const name of names) {
    const kept = `told-${hashes.get(name)}`;
    const folder = findKept(kept);
    told.set(name, folder ? readFileSync(join(folder, 'told')) : packTold(read(name)));
    if (folder || found.get(name)!.problems.length > 0) continue;
    writeFileSync(join(startKeeping(kept), 'told'), told.get(name)!);
    keep(kept);
  }
  const allTold = hashOf(...names.map((name) => hashOf(told.get(name)!)));
  return names.toReversed().map((name) => {
    const key = hashOf(hashes.get(name)!, allTold);
    if (!found.has(name) && !findKept(`edition-${key}`)) read(name);
    return { name, key, told: told.get(name)!, ...(found.get(name) ?? { problems: [], waiting: { tables: 0, claims: 0 } }) };
  });
}
