import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
  '.pdf': 'application/pdf',
};

/**
 * Serves a built folder under a base path, as plain static hosting does: folders by their index.html, 404.html for the rest, text
 * compressed with brotli. `port` 0 takes a free one. Listens on this machine only.
 */
export async function serveFolder(
  folder: string,
  base = '/',
  port = 0,
): Promise<{ url: string; server: Server; close: () => Promise<void> }> {
  const compressed = new Map<string, Buffer>();
  const prefix = base.replace(/\/?$/, '/');
  const server = createServer((request, response) => {
    const path = safeDecode(new URL(request.url ?? '/', 'http://local').pathname);
    const found = path?.startsWith(prefix) ? fileAt(folder, path.slice(prefix.length)) : null;
    if (found?.kind === 'folder') {
      response.writeHead(301, { location: `${request.url!.replace(/(\?|$)/, '/$1')}` }).end();
      return;
    }
    const file = found?.path ?? join(folder, '404.html');
    if (!existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这一页。');
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const headers = {
      'content-type': type,
      'cache-control': path?.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (/^(text|application\/(json|xml|wasm)|image\/svg)/.test(type) && /\bbr\b/.test(String(request.headers['accept-encoding']))) {
      const key = `${file} ${statSync(file).mtimeMs}`;
      const body = compressed.get(key) ?? brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
      compressed.set(key, body);
      response.writeHead(found ? 200 : 404, { ...headers, 'content-encoding': 'br', 'content-length': body.length }).end(body);
      return;
    }
    response.writeHead(found ? 200 : 404, { ...headers, 'content-length': statSync(file).size });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`;
  return { url, server, close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))) };
}

function fileAt(folder: string, path: string): { kind: 'file' | 'folder'; path: string } | null {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder)) || !existsSync(file)) return null;
  if (!statSync(file).isDirectory()) return { kind: 'file', path: file };
  const index = join(file, 'index.html');
  if (path !== '' && !path.endsWith('/')) return { kind: 'folder', path: file };
  return existsSync(index) ? { kind: 'file', path: index } : null;
}

function safeDecode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
