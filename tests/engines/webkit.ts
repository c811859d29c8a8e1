import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clickActions, keyActions, within, type Engine } from './engine';

/** A display that nobody looks at; its number is told on descriptor 3. */
async function startDisplay(): Promise<{ display: string; server: ChildProcess }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((found, fail) => {
    server.stdio[3]!.on('data', (data: Buffer) => found(data.toString().trim()));
    server.on('exit', () => fail(new Error('Xvfb ended')));
  });
  return { display: `:${number}`, server };
}

/** Settings under which the browser’s own bar lets its window be as narrow as a phone. */
function narrowBar(): string {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0/gtk.css'), '* { min-width: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px; }');
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** WebKitGTK in the driver’s own small browser, by WebDriver’s classic commands. */
export async function startWebkit(program: string, fonts: string): Promise<Engine> {
  const { display, server } = await startDisplay();
  const port = await freePort();
  const settings = narrowBar();
  const driver = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: display, FONTCONFIG_FILE: fonts, XDG_CONFIG_HOME: settings, LIBGL_ALWAYS_SOFTWARE: '1' },
    stdio: 'ignore',
  });
  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
  await within(20, () => call<object>('GET', '/status'), 'WebKitWebDriver');
  const { sessionId } = await call<{ sessionId: string }>('POST', '/session', { capabilities: { alwaysMatch: {} } });
  const session = `/session/${sessionId}`;
  const evaluate = (expression: string) =>
    call<string>('POST', `${session}/execute/async`, {
      script: `const done = arguments[0]; (async () => JSON.stringify(await (${expression})))().then(done, (error) => done('!' + error))`,
      args: [],
    }).then((got) => {
      if (got?.startsWith('!')) throw new Error(got.slice(1));
      return got;
    });
  return {
    open: async (url) => void (await call('POST', `${session}/url`, { url })),
    async resize(width, height) {
      const setTo = (wide: number, high: number) => call('POST', `${session}/window/rect`, { x: 0, y: 0, width: wide, height: high });
      await setTo(width, height);
      // The window has a bar of its own about the page.
      const [inWidth, inHeight] = JSON.parse(await evaluate('[innerWidth, innerHeight]')) as [number, number];
      await setTo(width + width - inWidth, height + height - inHeight);
      await within(5, async () => ((await evaluate('innerWidth')) === String(width) ? true : undefined), `a window ${width} px wide`);
    },
    evaluate,
    clickAt: async (x, y) => void (await call('POST', `${session}/actions`, { actions: clickActions(x, y) })),
    type: async (text) => void (await call('POST', `${session}/actions`, { actions: keyActions(text) })),
    picture: async () => Buffer.from(await call<string>('GET', `${session}/screenshot`), 'base64'),
    async close() {
      await call('DELETE', session).catch(() => undefined);
      driver.kill();
      server.kill();
      rmSync(settings, { recursive: true, force: true });
    },
  };
}
