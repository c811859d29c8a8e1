/**
 * Preloaded into every command (`node --import ./src/commands/typescript.mjs FILE.ts`). Node itself takes the types out of our files; this
 * lets them name each other without `.ts`, and keeps what was compiled, so that a command begins in a fifth of a second.
 * Under a Node that cannot do so the program ends with a sentence.
 */
import { existsSync } from 'node:fs';
import * as modules from 'node:module';
import { fileURLToPath } from 'node:url';
import { oldNode } from './needNode.mjs';

const told = oldNode(process.versions.node);
if (told !== undefined) {
  console.error(told);
  process.exit(2);
}
modules.enableCompileCache(fileURLToPath(new URL('../../.cache/compiled', import.meta.url)));
modules.registerHooks({
  resolve(name, context, next) {
    const url = /^\.\.?\//.test(name) && !context.parentURL?.includes('/node_modules/') && new URL(`${name}.ts`, context.parentURL);
    return url && existsSync(url) ? { url: url.href, format: 'module-typescript', shortCircuit: true } : next(name, context);
  },
});
