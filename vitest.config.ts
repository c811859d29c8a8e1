import { defineConfig } from 'vitest/config';

/** Two suites: what runs without a site, and what walks the built one in a browser (`--project unit`, `--project site`). */
export default defineConfig({
  test: {
    // `.ci/run` counts from the JSON.
    reporters: ['default', ['json', { outputFile: '.cache/tests.json' }]],
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/site/**'], testTimeout: 60_000 } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/build.ts',
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
