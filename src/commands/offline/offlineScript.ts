import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { LOADER } from '../build/finish/lightenPage';

/** Name of the script in the unpacked folder. */
export const SCRIPT = 'offline.js';

const START = LOADER.replace('import(m)', 'offlineModule(m)');

/**
 * The one classic script of an unpacked site: all its modules (`addresses`, as its pages name them, built in `folder` for `base`), each
 * run when it is asked for, and what starts those that a page names. Throws where a module cannot be read.
 */
export async function offlineScript(
  folder: string,
  base: string,
  { modules, names }: { modules: readonly string[]; names: readonly string[] },
): Promise<string> {
  if (START === LOADER) throw new Error('The loader of lightenPage.ts no longer imports as offlineScript.ts expects.');
  const entry = fileURLToPath(new URL('./openedFile.client.ts', import.meta.url));
  const each = modules.map(
    (address) => `${JSON.stringify(address)}: () => import(${JSON.stringify(resolve(folder, address.slice(base.length)))})`,
  );
  const unpacked = `{ base: ${JSON.stringify(base)}, names: ${JSON.stringify(names)}, modules: { ${each.join(', ')} } }`;
  const { outputFiles } = await build({
    stdin: { contents: `import { openFromDisk } from ${JSON.stringify(entry)}; openFromDisk(${unpacked});`, resolveDir: resolve(folder) },
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    target: ['chrome87', 'safari15', 'firefox102'],
    logLevel: 'error',
    plugins: [withoutPreloading],
  });
  const { text } = outputFiles[0]!;
  if (text.includes('vite:preloadError')) throw new Error('Vite’s helper that preloads lies in no file of its own: see withoutPreloading.');
  return `${text}${START}\n`;
}

/** Vite’s helper fetches a module’s imports beforehand: there is nothing to fetch. */
const withoutPreloading: Plugin = {
  name: 'without-preloading',
  setup: ({ onLoad }) =>
    onLoad({ filter: /preload-helper\.[\w-]+\.js$/ }, async ({ path }) => {
      const name = /export\s*\{\s*[\w$]+ as (\w+)\s*\}/.exec(await readFile(path, 'utf8'))?.[1];
      if (!name) throw new Error(`${path} does not export one helper.`);
      return { contents: `export const ${name} = (load) => load();` };
    }),
};
