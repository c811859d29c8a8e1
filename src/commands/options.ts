import { parseArgs } from 'node:util';

/** What the commands can be told. */
export interface Options {
  /** Path the site will lie under: `/` or `/report/`. */
  base: string;
  /** Folder the finished site is written to. */
  out: string;
  /** Port to serve on; 0 takes a free one. */
  port: number;
}

/** Reads a command’s options; an unknown or malformed one ends the program with a sentence. */
export function readOptions(args = process.argv.slice(2)): Options {
  try {
    const { values } = parseArgs({ args, options: { base: { type: 'string' }, out: { type: 'string' }, port: { type: 'string' } } });
    const base = values.base ?? '/';
    if (!/^\/([\w.-]+\/)*$/.test(base)) throw new Error(`--base 应以“/”开头和结尾，如 /report/；现为“${base}”。`);
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port 应是 0 到 65535 的整数；现为“${values.port}”。`);
    return { base, out: values.out ?? 'dist', port };
  } catch (error) {
    console.error(`${(error as Error).message}\n可用的选项：--base /report/  --out dist  --port 4321`);
    process.exit(2);
  }
}
