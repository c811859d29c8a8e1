import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Licences under which a dependency may be used and shipped; the address is what one of them gives for “public domain, or MIT”. */
const OPEN =
  /^(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|CC0-1\.0|CC-BY-[34]\.0|BlueOak-1\.0\.0|Python-2\.0|Unlicense|WTFPL|Zlib|LGPL-3\.0(-or-later)?|http:\/\/geraintluff\.github\.io\/tv4\/LICENSE\.txt)$/;

/** The project’s packages, and those of tools fetched when they are asked for. */
const FOLDER = 'src/commands/tools';
const TOOLS = readdirSync(FOLDER, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => join(FOLDER, name, 'package-lock.json'));
const locks = ['package-lock.json', ...TOOLS].map(
  (file) => JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, { version?: string; license?: string; link?: boolean }> },
);
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** `(MIT OR Apache-2.0)` is open when one of its choices is, `MIT AND ISC` when all are. */
const isOpen = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => OPEN.test(each.trim())));

test('every installed package has an open licence', () => {
  const packages = locks.flatMap((lock) => Object.entries(lock.packages)).filter(([path]) => path);
  const closed = packages
    .filter(([, { license }]) => license !== undefined && !isOpen(license))
    .map(([path, { license }]) => `${path}: ${license}`);
  expect(packages.length).toBeGreaterThan(100);
  expect(closed).toEqual([]);
});

test('direct dependencies are pinned to one version', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+/.test(version),
  );
  expect(loose).toEqual([]);
});
