import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import { contentType } from 'mime-types';
import serveStatic from 'serve-static';

/** A folder on the air. */
export interface Served {
  /** `http://127.0.0.1:4321/report/` */
  url: string;
  server: Server;
  close: () => Promise<void>;
}

/**
 * Serves a built folder under a base path, as plain static hosting does: folders by their index.html, 404.html for the rest, text
 * compressed with brotli or gzip: as it lies there compressed already, else on the way. Answers GET and HEAD. `port` 0 takes a free one. Listens on this machine only.
 */
export async function serveFolder(folder: string, base = '/', port = 0): Promise<Served> {
  const prefix = base.replace(/\/?$/, '/');
  const server = createServer(answer(resolve(folder), prefix));
  await new Promise<void>((listening, reject) => server.once('error', reject).listen(port, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`;
  return { url, server, close: () => new Promise((closed) => (server.closeAllConnections(), server.close(() => closed()))) };
}

type Next = (error?: unknown) => void;
type Step<Request> = (request: Request, response: ServerResponse, next: Next) => void;

/** What answers a request: the folder’s files compressed, else its 404 page. */
function answer(folder: string, prefix: string): (request: IncomingMessage, response: ServerResponse) => void {
  // Bytes asked for by their place are bytes of the file, not of what it is compressed to. The steps want Express’s requests, and read Node’s.
  const compress = compression({
    filter: (request, response) => request.headers.range === undefined && compression.filter(request, response),
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } },
  }) as unknown as Step<IncomingMessage>;
  const files = serveStatic(folder, {
    cacheControl: false,
    setHeaders: (response, path) =>
      response.setHeader('cache-control', path.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  }) as Step<IncomingMessage & { originalUrl: string }>;

  return (request, response) => {
    const originalUrl = request.url ?? '/';
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD', 'content-length': 0 }).end();
      return;
    }
    compress(request, response, () => {
      if (originalUrl === prefix.slice(0, -1)) response.writeHead(301, { location: prefix, 'content-length': 0 }).end();
      else if (!originalUrl.startsWith(prefix)) missing(folder, response);
      else {
        const packed = packedTwin(folder, originalUrl.slice(prefix.length), request);
        // What is encoded already passes the compression as it is.
        if (packed) response.setHeader('content-encoding', 'br').setHeader('content-type', packed.type);
        const url = packed?.url ?? originalUrl.slice(prefix.length - 1);
        files(Object.assign(request, { originalUrl, url }), response, (error) => missing(folder, response, error as HttpError | undefined));
      }
    });
  };
}

const TAKES_BROTLI = /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/;

/** Where the file that is asked for lies compressed beside itself, for who can read it so. */
function packedTwin(folder: string, path: string, { headers }: IncomingMessage): { url: string; type: string } | undefined {
  if (headers.range !== undefined || !TAKES_BROTLI.test(String(headers['accept-encoding'] ?? ''))) return undefined;
  // Only plain paths: what is written in a stranger way is answered as ever.
  const [, plain] = /^([\w./-]*)(?:\?[^#]*)?$/.exec(path) ?? [];
  if (plain === undefined || plain.includes('..')) return undefined;
  const file = `${plain}${plain === '' || plain.endsWith('/') ? 'index.html' : ''}`;
  const type = contentType(extname(file));
  return type && existsSync(join(folder, `${file}.br`)) ? { url: `/${file}.br`, type } : undefined;
}

/** What the server’s steps call an error: a range that the file does not have is one. */
interface HttpError extends Error {
  statusCode?: number;
  headers?: Record<string, string>;
}

function missing(folder: string, response: ServerResponse, error?: HttpError): void {
  const status = error ? (error.statusCode ?? 500) : 404;
  const page = join(folder, '404.html');
  const isPage = status === 404 && existsSync(page);
  response.writeHead(status, {
    ...error?.headers,
    'content-type': `text/${isPage ? 'html' : 'plain'}; charset=utf-8`,
    'cache-control': 'no-cache',
  });
  response.end(isPage ? readFileSync(page) : '没有这一页，或不能这样取。');
}
