import { defineConfig } from 'vitest/config';

/**
 * Four suites: what runs without a site (`--project unit`), what walks the built one in a browser (`--project site`), what other
 * programs make of it once it is published: servers, readers of books, spreadsheets (`--project clients`), and how other browsers,
 * old ones among them, show it (`--project engines`).
 */
export default defineConfig({
  test: {
    // `.ci/run` counts from the JSON, a file a run.
    reporters: ['default', ['json', { outputFile: process.env['TEST_RESULTS'] ?? '.cache/tests.json' }]],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/clients/**', 'tests/engines/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          // A browser on a busy machine misses a frame now and then; what is wrong is wrong twice.
          retry: 1,
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/build.ts',
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'clients',
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
