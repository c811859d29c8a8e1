import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { olderEngines } from './src/styles/olderEngines.mjs';

// Astro tells nobody that it ran here, and asks nobody for newer versions: no command of ours needs a network.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';

/** Where the editions lie. Tests and benchmarks build other folders. */
const content = process.env.REPORT_CONTENT ?? fileURLToPath(new URL('./content', import.meta.url));

/** What the preview does not show: what builds and tests leave, and the tests. */
const UNSEEN = ['.cache', 'dist', 'tests'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

/** Reading, map, tables, figures and search work from these on. */
const BASELINE = ['chrome86', 'safari15', 'firefox102'];

const OF_EVERY_PAGE = [
  'components/(dom|link|setting)/\\w+',
  'components/search/(fetchFile|searchMarks)',
  'search/answer/mayAsk',
  'model/escape',
  'model/number/(digitGroups|rounding)',
];
const OF_SEARCH = [
  'search/text/(fold|spellWith)',
  'search/index/(inSlices|rowsOf|placeOf|printDay)',
  'model/address/address',
  'model/number/hanNumerals',
];

/** What several scripts share lies in two files, else in twenty of some hundred bytes, each a request: what every page needs, and what search and answers do. */
const SHARED = [
  { name: 'shared', test: new RegExp(`/src/(${OF_EVERY_PAGE.join('|')})\\.ts$|@oxc-project.runtime`), minShareCount: 2 },
  { name: 'sharedBySearch', test: new RegExp(`/src/(${OF_SEARCH.join('|')})\\.ts$`), minShareCount: 2 },
];

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
    css: { postcss: { plugins: [] } },
    server: { fs: { allow: ['.', content] }, watch: { ignored: isUnseen } },
    // What a module imports is made ready while it is: the first page of the dev server comes a quarter sooner.
    environments: {
      ssr: { dev: { preTransformRequests: true } },
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: SHARED } } } } },
    },
    plugins: [reloadOnContent(), forOlderEngines()],
  },
});

/** Thousands of files that would be watched, some of them changed by a build beside the preview. */
function isUnseen(path) {
  return UNSEEN.some((folder) => path.startsWith(folder)) && !path.startsWith(content);
}

/** Brings the sheets down to what older engines read, in what is published: the preview is looked at in a current one. */
function forOlderEngines() {
  return { name: 'for-older-engines', apply: 'build', config: () => ({ css: { postcss: { plugins: olderEngines() } } }) };
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
