import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Left to itself Vitest keeps one core for its own process, which on two leaves one for all tests. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/** Files whose tests walk less where it must be quick (`tests/site/walked.ts`). */
const walking = globSync('tests/site/**/*.test.ts').filter((file) => /from '\.+\/walked'/.test(readFileSync(file, 'utf8')));

/** Tests of the built site in a browser. */
const site = {
  // Files share a browser.
  isolate: false,
  maxWorkers,
  // A browser on a busy machine misses a frame now and then; what is wrong is wrong twice.
  retry: 1,
  globalSetup: 'tests/site/build.ts',
  testTimeout: 180_000,
  hookTimeout: 60_000,
};

/**
 * Five suites: what runs without a site (`--project unit`), what is read in the built one with a browser (`--project site`), the same
 * on every page, at every width and device (`--project whole`: the files that walk less without it), what other programs make of it
 * once it is published: servers, readers of books, spreadsheets (`--project clients`), and how other browsers, old ones among them,
 * show it (`--project engines`).
 */
export default defineConfig({
  test: {
    // `.ci/run` counts from the JSON, a file a run.
    reporters: ['default', ['json', { outputFile: process.env['TEST_RESULTS'] ?? '.cache/tests.json' }]],
    projects: [
      {
        test: {
          name: 'unit',
          // Files share a process and its modules: to start one for each costs more than most of them do.
          isolate: false,
          maxWorkers,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/clients/**', 'tests/engines/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { ...site, name: 'site', include: ['tests/site/**/*.test.ts'], provide: { whole: false } },
      },
      {
        test: { ...site, name: 'whole', include: walking, provide: { whole: true }, sequence: { groupOrder: 2 } },
      },
      {
        test: {
          name: 'clients',
          sequence: { groupOrder: 1 },
          retry: 1,
          include: ['tests/clients/**/*.test.ts'],
          globalSetup: 'tests/clients/build.ts',
          testTimeout: 180_000,
          hookTimeout: 900_000,
        },
      },
      {
        test: {
          name: 'engines',
          sequence: { groupOrder: 1 },
          retry: 1,
          include: ['tests/engines/**/*.test.ts'],
          globalSetup: 'tests/engines/build.ts',
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
