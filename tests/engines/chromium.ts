import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { keyNamed, type Engine } from './engine';

/** Old Chromiums and the packages that hold them. They are fetched when they are asked for, never with the project. */
export const CHROMIUMS: Record<string, string> = {
  86: 'chrome-aws-lambda@5.3.1',
  103: '@sparticuz/chromium@103.0.0',
  108: '@sparticuz/chromium@108.0.3',
};

const folderOf = (version: string): string => resolve(`.cache/engines/chromium-${version}`);

export const isUnpacked = (version: string): boolean => existsSync(folderOf(version));

/** Unpacks an old Chromium with the libraries it brings; leaves nothing where the registry does not answer or the system is another. */
export function unpack(version: string): void {
  if (isUnpacked(version) || process.platform !== 'linux' || process.arch !== 'x64') return;
  const folder = `${folderOf(version)}.new`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  try {
    run('tar', 'xzf', run('npm', 'pack', CHROMIUMS[version]!, '--silent').trim());
    const bin = (name: string) => brotliDecompressSync(readFileSync(join(folder, 'package/bin', name)));
    writeFileSync(join(folder, 'chromium'), bin('chromium.br'), { mode: 0o755 });
    for (const name of ['aws', 'swiftshader']) {
      writeFileSync(join(folder, `${name}.tar`), bin(`${name}.tar.br`));
      run('tar', 'xf', `${name}.tar`);
      rmSync(join(folder, `${name}.tar`));
    }
    // Where Chromium 86 looks for what draws without a graphics card.
    if (existsSync(join(folder, 'swiftshader')))
      for (const name of ['libEGL.so', 'libGLESv2.so']) cpSync(join(folder, name), join(folder, 'swiftshader', name));
    rmSync(join(folder, 'package'), { recursive: true });
    renameSync(folder, folderOf(version));
  } catch {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * An old Chromium, driven by Playwright’s plain commands: what it does with elements itself (waiting, seeing, filling) needs a newer one.
 * `fonts` is the file that names the fonts.
 */
export async function startChromium(version: string, fonts: string): Promise<Engine> {
  const folder = folderOf(version);
  const browser = await chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'],
    env: { PATH: process.env['PATH']!, HOME: folder, LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: fonts },
  });
  const page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    resize: (width, height) => page.setViewportSize({ width, height }),
    evaluate: (expression) => page.evaluate<string>(`(async () => JSON.stringify(await (${expression})))()`),
    clickAt: (x, y) => page.mouse.click(x, y),
    type: (text) => (keyNamed(text) ? page.keyboard.press(keyNamed(text)!) : page.keyboard.type(text)),
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
}
