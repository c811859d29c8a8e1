import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withoutSymbols } from './withoutSymbols.mjs';

/**
 * After `npm ci`: takes away 200 MB of what packages bring and nothing here reads, under whatever Node npm started. Licences stay with what
 * they license. Each is a pattern of the paths of files in `node_modules`.
 */
export const LEFT_OUT = [
  // C headers, for building add-ons to Node, and its manual; the program’s other name.
  /^node\/node_modules\/node-[^/]+\/(include|share|bin)\/|^node\/node_modules\/\.bin\//,
  // Source maps, for stepping through a package’s own code; histories and manuals; tests; the compiler’s messages in other languages.
  /\.map$/,
  /\/(readme|changelog|history)\.md$/i,
  /^(@[^/]+\/)?[^/]+\/(docs|test|tests|testdata)\//,
  /\/diagnosticMessages\.generated\.json$/,
  // Astro’s program for making photographs smaller, with its libraries: our pictures are drawings.
  /^(sharp|@img\/sharp[^/]*)\//,
  // Programs for Bare, another runtime.
  /\.bare$/,
  // What was compiled, beside what came of it.
  /^(zod|cheerio|css-what|css-select|htmlparser2|parse5|@cantoo\/pdf-lib)\/src\//,
  /^ajv\/lib\/.*\.ts$/,
  // The same once more: in another module format than is imported, for another engine, for a page’s script element.
  /^@cantoo\/pdf-lib\/(cjs\/.*\.js|ts3\.4\/.*|dist\/pdf-lib\..*)$/,
  /^opencc-js\/dist\/(umd\/.*|esm\/(full|cn2t)\.js)$/,
  /^prettier\/plugins\/[^/]+\.js$/,
  /^(vscode-(css|html|json)-languageservice|yaml-language-server)\/lib\/esm\//,
  /^yaml-language-server\/(out\/server\/test|lib\/umd)\//,
  /^culori\/bundled\//,
  /^prismjs\/components\/.*\.min\.js$/,
  /^axe-core\/(axe\.js|locales\/.*)$/,
  // Playwright’s windows for people who watch a test run.
  /^playwright-core\/lib\/vite\//,
  // Maps of single provinces.
  /^china-geojson\/src\/geojson\/(?!china\.json$)/,
];

/** The Node that came as a package. */
const NODE = 'node_modules/node/bin/node';

/** Takes the names a debugger asks for out of a program, which may be at work. */
function stripProgram(file) {
  const program = readFileSync(file);
  const bare = withoutSymbols(program);
  if (bare.length === program.length) return;
  writeFileSync(`${file}.new`, bare);
  chmodSync(`${file}.new`, 0o755);
  renameSync(`${file}.new`, file);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const name of readdirSync('node_modules', { recursive: true, encoding: 'utf8' })) {
    const path = name.replaceAll(sep, '/');
    if (LEFT_OUT.some((pattern) => pattern.test(path))) rmSync(join('node_modules', name), { recursive: true, force: true });
  }
  if (existsSync(NODE)) stripProgram(NODE);
}
