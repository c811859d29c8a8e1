import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type Served } from '../../../src/commands/browser/serveFolder';

const LONG = '数'.repeat(2000);
const PAGES: Record<string, string> = {
  'dist/index.html': '<h1>首页</h1>',
  'dist/404.html': '<h1>没有这一页</h1>',
  'dist/2021/index.html': '<h1>2021</h1>',
  'dist/2021/data/table-a5.csv': '\ufeff地区,金额\n北京,1\n',
  'dist/2021/long.md': LONG,
  'dist/_astro/app.AB12.js': 'let a;',
  'dist/附表.txt': '附表',
  'dist/.git/config': 'SECRET',
  'dist.new/secret.txt': 'SECRET',
  'dist-old/secret.txt': 'SECRET',
  'secret.txt': 'SECRET',
};

let home: string;
let root: Served;
let report: Served;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'report-serve-'));
  for (const [file, text] of Object.entries(PAGES)) {
    mkdirSync(join(home, file, '..'), { recursive: true });
    writeFileSync(join(home, file), text);
  }
  writeFileSync(join(home, 'dist/2021/index.html.br'), brotliCompressSync('<h1>2021，压缩好的</h1>'));
  root = await serveFolder(join(home, 'dist'));
  report = await serveFolder(join(home, 'dist'), '/report/');
});

afterAll(async () => {
  await Promise.all([root.close(), report.close()]);
  rmSync(home, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Sends bytes as they are, for no client would send these, and reads one answer until the server closes. */
function send(site: Served, bytes: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(new URL(site.url).port), '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(5000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', fail);
    socket.on('close', () => {
      const all = Buffer.concat(chunks);
      const end = all.indexOf('\r\n\r\n');
      const [first = '', ...lines] = all.subarray(0, end).toString('latin1').split('\r\n');
      const headers = lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]);
      done({ status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), body: all.subarray(end + 4) });
    });
  });
}

const ask = (target: string, headers: Record<string, string> = {}, method = 'GET', site = root): Promise<Answer> => {
  const all = { host: 'here', connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return send(site, `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`);
};

/** Targets, and the status each may have; none leaks, leads away, or ends the server. */
const HOSTILE: [target: string, status: number][] = [
  ['//', 200],
  ['///', 200],
  ['/..%2fdist.new/secret.txt', 404],
  ['/../dist.new/secret.txt', 404],
  ['/%2e%2e/dist.new/secret.txt', 404],
  ['/%2e%2e%2fdist-old%2fsecret.txt', 404],
  ['/2021/..%2f..%2fsecret.txt', 404],
  ['/2021/../../secret.txt', 404],
  ['/..%5csecret.txt', 404],
  ['/..\\secret.txt', 404],
  ['/%c0%ae%c0%ae/secret.txt', 404],
  ['/%252e%252e/secret.txt', 404],
  ['/....//secret.txt', 404],
  ['/link', 200],
  ['/.git/config', 404],
  ['/%2egit/config', 404],
  ['//example.com/x', 404],
  ['//example.com/%2f..', 301],
  ['/\\example.com', 404],
  ['/%5cexample.com/', 404],
  ['//2021', 301],
  ['/2021', 301],
  ['///2021', 301],
  ['/%00', 404],
  ['/index.html%00.txt', 404],
  ['/%', 404],
  ['/%zz', 404],
  ['/%e6', 404],
  ['/%E9%99%84%E8%A1%A8.txt', 200],
  ['/%ff%fe', 404],
  [`/${'a'.repeat(300)}`, 404],
  [`/${'a/'.repeat(4000)}`, 404],
  [`/${'a'.repeat(17_000)}`, 431],
  ['http://example.com/', 404],
  ['http://example.com//', 404],
  ['example.com', 400],
  ['*', 404],
  ['/?', 200],
  ['/?q=%', 200],
  ['/#s1', 200],
  ['/index.html/', 404],
  ['/2021/?//example.com', 200],
  ['/__proto__', 404],
  ['/constructor', 404],
];

describe('The server', () => {
  beforeAll(() => symlinkSync(join(home, 'dist/index.html'), join(home, 'dist/link')));

  it.each(HOSTILE.map(([target, status]) => [target.slice(0, 60), status, target] as const))(
    'answers GET %s by %i',
    async (_, status, target) => {
      const { status: answered, headers, body } = await ask(target);
      expect(answered).toBe(status);
      expect(body.toString()).not.toContain('SECRET');
      expect(headers['location'] ?? '/').toMatch(/^\/(?![/\\])/);
      if (status === 404) expect(body.toString()).toContain('没有这一页');
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('answers no %s', async (method) => {
    const { status, headers, body } = await ask('/', {}, method);
    expect({ status, allow: headers['allow'], size: body.length }).toEqual({ status: 405, allow: 'GET, HEAD', size: 0 });
  });

  it.each([
    ['a request without a host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n', 400],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    ['a NUL in the address', 'GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a header of 17 KB', `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'c'.repeat(17_000)}\r\n\r\n`, 431],
  ])('refuses %s', async (_, bytes, status) => expect((await send(root, bytes)).status).toBe(status));

  it('says of HEAD what it says of GET, without the body', async () => {
    const [head, get] = [await ask('/2021/', {}, 'HEAD'), await ask('/2021/')];
    expect(head.body).toHaveLength(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  });

  it.each([
    ['bytes=0-2', 206, '数'],
    ['bytes=3-5', 206, '数'],
    ['bytes=-3', 206, '数'],
    ['bytes=5997-', 206, '数'],
    ['bytes=5997-99999', 206, '数'],
    ['bytes=6000-', 416, ''],
    ['bytes=5-2', 416, ''],
    ['bytes=a-b', 200, LONG],
    ['bytes=', 200, LONG],
    ['lines=0-2', 200, LONG],
  ])('gives the range %s, packed or not', async (range, status, text) => {
    const answer = await ask('/2021/long.md', { range, 'accept-encoding': 'br, gzip' });
    expect(answer.status).toBe(status);
    if (status === 416) expect(answer.headers['content-range']).toBe('bytes */6000');
    else expect(answer.body.toString()).toBe(text);
  });

  it('knows what a reader has already', async () => {
    const { etag, 'last-modified': modified } = (await ask('/2021/long.md')).headers;
    for (const header of [{ 'if-none-match': etag! }, { 'if-none-match': `"x", ${etag}` }, { 'if-modified-since': modified! }]) {
      const { status, body } = await ask('/2021/long.md', header);
      expect({ status, size: body.length }).toEqual({ status: 304, size: 0 });
    }
    expect((await ask('/2021/long.md', { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await ask('/2021/long.md', { 'if-match': '"other"' })).status).toBe(412);
  });

  it.each(['/2021/', '/2021/index.html?q=1'])('sends the twin that lies there packed of %s, to who can read it', async (path) => {
    const packed = await ask(path, { 'accept-encoding': 'gzip, br', connection: 'close' });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'text/html; charset=utf-8', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(packed.body).toString()).toBe('<h1>2021，压缩好的</h1>');
    for (const accepts of ['gzip', 'br;q=0, gzip']) {
      const { headers, body } = await ask(path, { 'accept-encoding': accepts, connection: 'close' });
      expect(headers['content-encoding']).not.toBe('br');
      expect(body.toString()).toContain('<h1>2021</h1>');
    }
  });

  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
    ['*;q=0', undefined, (body: Buffer) => body],
  ])('packs text for who accepts %s', async (accepts, encoding, unpack) => {
    const { headers, body } = await ask('/2021/long.md', { 'accept-encoding': accepts, connection: 'close' });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['vary']).toMatch(/accept-encoding/i);
    expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
    const whole = headers['transfer-encoding'] === 'chunked' ? unchunked(body) : body;
    expect(unpack(whole).toString()).toBe(LONG);
  });

  it('lets a file whose name holds its content be kept, and everything else be asked for again', async () => {
    expect((await ask('/_astro/app.AB12.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await ask('/2021/data/table-a5.csv')).headers['cache-control']).toBe('no-cache');
    expect((await ask('/nowhere')).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    ['/report/', 200, '首页'],
    ['/report', 301, ''],
    ['/report/2021', 301, ''],
    ['/report/2021/', 200, '2021'],
    ['/report//', 200, '首页'],
    ['/report/../secret.txt', 404, '没有这一页'],
    ['/report/..%2fsecret.txt', 404, '没有这一页'],
    ['/reports/', 404, '没有这一页'],
    ['/2021/', 404, '没有这一页'],
    ['/', 404, '没有这一页'],
  ])('under /report/ answers %s by %i', async (target, status, text) => {
    const answer = await ask(target, {}, 'GET', report);
    expect(answer.status).toBe(status);
    if (status === 301) expect(answer.headers['location']).toBe(`${target}/`);
    else expect(answer.body.toString()).toContain(text);
  });

  it('outlives a reader who hangs up, and still stands after all of this', async () => {
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const socket = connect(Number(new URL(root.url).port), '127.0.0.1', () => {
          socket.write('GET /2021/long.md HTTP/1.1\r\nHost: x\r\n\r\n');
          socket.resetAndDestroy();
        });
        await new Promise((gone) => socket.on('close', gone).on('error', gone));
      }),
    );
    expect((await ask('/')).status).toBe(200);
  });

  it('says which port it could not have', async () => {
    const taken = Number(new URL(root.url).port);
    await expect(serveFolder(join(home, 'dist'), '/', taken)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

/** The body of a chunked answer. */
function unchunked(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; ;) {
    const line = body.indexOf('\r\n', at);
    const size = parseInt(body.subarray(at, line).toString(), 16);
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(body.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}
