import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Flags for a browser that draws pages of ours and nothing else: no GPU, no sandbox (tests may run as root), no calls home. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
];

/** Path of a browser and the environment it needs. */
export interface BrowserProgram {
  path: string;
  env: Record<string, string>;
}

/**
 * A Chromium that needs nothing installed: on Linux (x64) the one inside the npm package `@sparticuz/chromium`, unpacked once to
 * the temporary folder together with the libraries a bare system lacks; elsewhere an installed Chrome or Edge
 * (`CHROME_PATH` names another). Throws a sentence where there is none.
 */
export async function findBrowser(): Promise<BrowserProgram> {
  const env = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const named = process.env['CHROME_PATH'];
  if (named) return { path: named, env };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const packed = await import('@sparticuz/chromium');
    const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
    const libraries = await packed.inflate(join(bin, 'al2023.tar.br'));
    const path = await packed.default.executablePath();
    const own = (name: string) => env[name];
    return {
      path,
      env: {
        ...env,
        LD_LIBRARY_PATH: [join(libraries, 'lib'), own('LD_LIBRARY_PATH')].filter(Boolean).join(':'),
        FONTCONFIG_PATH: own('FONTCONFIG_PATH') ?? join(tmpdir(), 'fonts'),
      },
    };
  }
  const path = INSTALLED.find((candidate) => existsSync(candidate));
  if (!path) throw new Error('没有找到 Chrome 或 Edge：请安装其一，或用环境变量 CHROME_PATH 指明它的路径。');
  return { path, env };
}

/** Starts the browser, headless; `flags` are added to ours. */
export async function launchBrowser(flags: string[] = []): Promise<Browser> {
  const { path, env } = await findBrowser();
  return chromium.launch({ executablePath: path, args: [...FLAGS, ...flags], env, headless: true });
}
