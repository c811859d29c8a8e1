import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('No module that a browser may load looks behind in a regular expression: Safari before 16.4 would not load it at all', () => {
  const found = ['src/components', 'src/search', 'src/figures', 'src/model'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && /\(\?<[=!]/.test(readFileSync(join(folder, file), 'utf8')))
      .map((file) => join(folder, file)),
  );
  expect(found).toEqual([]);
});
