import { mkdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import type { AstroIntegration } from 'astro';

/**
 * Bundles the site’s code, in a process of its own whose memory goes with it: `node bundleCode.ts FOLDER BASE` leaves in FOLDER `site/`,
 * what every page loads, and `code/`, with which pages are written. Astro is told by an adapter to stop there.
 */
const [folder, base] = process.argv.slice(2) as [string, string];
const site = join(folder, 'site');

const stopBeforePages: AstroIntegration = {
  name: 'stop-before-pages',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      const input = { pages: resolve('src/commands/build/writePages.ts') };
      const configEnvironment = (name: string) =>
        name === 'prerender' ? { build: { target: 'esnext', rolldownOptions: { input } } } : undefined;
      updateConfig({ vite: { plugins: [{ name: 'pages-entry', configEnvironment }] } });
    },
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'stop-before-pages',
        entrypointResolution: 'auto',
        adapterFeatures: { buildOutput: 'static' },
        supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
      }),
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer({
        name: 'stop-before-pages',
        getStaticPaths: async () => [],
        render: () => Promise.reject(new Error('Pages are written by writePages.ts.')),
        // Astro clears its folder when this returns.
        teardown: async () => renameSync(join(site, '.prerender'), join(folder, 'code')),
      }),
  },
};

mkdirSync(folder, { recursive: true });
await build({ base, outDir: site, logLevel: 'warn', integrations: [stopBeforePages] });
