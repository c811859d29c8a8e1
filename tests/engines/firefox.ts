import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clickActions, keyActions, type Engine } from './engine';

type Answer = { id?: number; error?: string; message?: string; result?: unknown };

/** WebDriver’s two-way protocol over a socket: one command, one answer. */
async function connect(url: string) {
  const socket = new WebSocket(url);
  const waiting = new Map<number, (answer: Answer) => void>();
  await new Promise((open, fail) => ((socket.onopen = open), (socket.onerror = fail)));
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(data as string) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  };
  let last = 0;
  return <T>(method: string, params: object): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ error, message, result }) => (error ? reject(new Error(`${method}: ${message}`)) : resolve(result as T)));
      socket.send(JSON.stringify({ id, method, params }));
    });
}

/** Firefox ESR, without a window, spoken to directly. */
export async function startFirefox(program: string, fonts: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const process_ = spawn(program, ['--headless', '--remote-debugging-port', '0', '--profile', profile, '--no-remote'], {
    // Inside its sandbox a page may not read a font that lies in a project’s folder.
    env: { ...process.env, HOME: profile, FONTCONFIG_FILE: fonts, MOZ_DISABLE_CONTENT_SANDBOX: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await new Promise<string>((found, fail) => {
    let said = '';
    process_.stderr.on('data', (data: Buffer) => {
      said += data.toString();
      const url = /BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (url) found(url);
    });
    process_.on('exit', () => fail(new Error(said)));
  });
  const send = await connect(`${address}/session`);
  await send('session.new', { capabilities: {} });
  const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' });
  return {
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    resize: async (width, height) => void (await send('browsingContext.setViewport', { context, viewport: { width, height } })),
    async evaluate(expression) {
      const asked = {
        functionDeclaration: `async () => JSON.stringify(await (${expression}))`,
        awaitPromise: true,
        target: { context },
        userActivation: true,
      };
      const { type, result, exceptionDetails } = await send<{
        type: string;
        result: { value: string };
        exceptionDetails: { text: string };
      }>('script.callFunction', asked);
      if (type === 'exception') throw new Error(exceptionDetails.text);
      return result.value;
    },
    clickAt: async (x, y) => void (await send('input.performActions', { context, actions: clickActions(x, y) })),
    type: async (text) => void (await send('input.performActions', { context, actions: keyActions(text) })),
    picture: async () => Buffer.from((await send<{ data: string }>('browsingContext.captureScreenshot', { context })).data, 'base64'),
    async close() {
      process_.removeAllListeners('exit');
      const ended = new Promise((end) => process_.on('exit', end));
      await send('browser.close', {}).catch(() => process_.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
