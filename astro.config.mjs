import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { olderEngines } from './src/styles/olderEngines.mjs';

/** Where the editions lie. Tests and benchmarks build other folders. */
const content = process.env.REPORT_CONTENT ?? fileURLToPath(new URL('./content', import.meta.url));

/** Where builds and tests leave what they make. */
const MADE = ['.cache', 'dist'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

/** Reading, map, tables, figures and search work from these on. */
const BASELINE = ['chrome86', 'safari15', 'firefox102'];

export default defineConfig({
  site: process.env.REPORT_SITE ?? 'https://example.org',
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  vite: {
    // Strict Content-Security-Policy: no script and no font is ever inlined.
    // The oldest engines that offices read in: syntax and style sheets are brought down to them.
    build: { assetsInlineLimit: 0, target: BASELINE, cssTarget: BASELINE },
    css: { postcss: { plugins: olderEngines() } },
    server: { fs: { allow: ['.', content] }, watch: { ignored: isMade } },
    // What a module imports is made ready while it is: the first page of the dev server comes a quarter sooner.
    environments: { ssr: { dev: { preTransformRequests: true } } },
    plugins: [reloadOnContent()],
  },
});

/** What builds and tests leave: thousands of files to be watched, each of them seen by a build beside the preview to reload it. */
function isMade(path) {
  return MADE.some((folder) => path.startsWith(folder)) && !path.startsWith(content);
}

/** Shows an edit at once: the dev server reloads the page when a file of content/ changes. */
function reloadOnContent() {
  return {
    name: 'reload-on-content',
    configureServer(server) {
      server.watcher.add(content);
      server.watcher.on('all', (_event, path) => {
        if (path.startsWith(content)) server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
