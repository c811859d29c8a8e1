import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'tests/fixtures';

/** Folder of a case: `tests/fixtures/gbk`. */
export const caseFolder = (name: string): string => join(FOLDER, name);

/** Names of the miniature content folders: each holds `expected.txt`, what `npm run check` prints for it. */
export const fixtureCases = (): string[] => readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'expected.txt')));
