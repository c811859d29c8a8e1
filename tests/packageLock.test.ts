import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Entry {
  optionalDependencies?: Record<string, string>;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };

/** Folders in which Node looks for what the package in `path` needs: its own, then those above. */
function* above(path: string): Generator<string> {
  yield path ? `${path}/node_modules/` : 'node_modules/';
  if (path) yield* above(path.includes('/node_modules/') ? path.slice(0, path.lastIndexOf('/node_modules/')) : '');
}

// `npm ci` refuses a lock that lacks one of them, on whatever system; `npm install` forgets those it cannot fetch.
it('package-lock.json holds the optional packages of every system', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => ![...above(path)].some((folder) => `${folder}${name}` in packages)),
  );
  expect(missing).toEqual([]);
});
