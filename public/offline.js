// Serves pages, scripts and search files that were loaded before when there is no network. The network always comes first, so that
// nothing shown online is ever old; files whose name holds their hash never change, and are served from here once they are proved whole.
// The build writes in what it is: see src/commands/build/finish/stampWorker.ts.
const BUILD = '';
// Hashed files of this build and the beginning of their SHA-256, by path from the base.
const FILES = {};
// A deployment that wants no copies kept anywhere says false: the worker then clears them and leaves.
const ON = true;

const PREFIX = `report ${new URL(registration.scope).pathname} `;
const CACHE = PREFIX + BUILD;
const TYPES = { json: /json/, js: /javascript/, css: /css/, svg: /svg/, woff2: /font|octet-stream/ };

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
// A page names what it consists of: it was loaded before there was a worker.
self.addEventListener('message', (event) => event.waitUntil(keepAll(event.data)));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // Downloads are the reader's own files, not pages.
  if (!ON || /\.(pdf|zip|xlsx|csv|png|epub)$/.test(url.pathname)) return;
  if (request.method !== 'GET' || url.origin !== location.origin || request.headers.has('range')) return;
  event.respondWith(answer(event, url));
});

/** Copies of other builds are cleared; what a reader had of the last one is fetched anew, so that it is there without a network. */
async function takeOver() {
  const others = (await caches.keys()).filter((name) => name === 'report' || (name.startsWith(PREFIX) && (!ON || name !== CACHE)));
  const had = await Promise.all(others.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
  await Promise.all(others.map((name) => caches.delete(name)));
  if (!ON) return registration.unregister();
  await self.clients.claim();
  await keepAll(had.flat().filter((url) => !url.includes('/_astro/')));
}

async function keepAll(urls) {
  await Promise.allSettled(urls.map(async (url) => keep(keyOf(new URL(url)), await fetch(url, { cache: 'no-cache' }))));
}

async function answer(event, url) {
  const { request } = event;
  const cache = await caches.open(CACHE);
  // The search page is one page whatever is asked of it.
  const key = request.mode === 'navigate' ? keyOf(url) : request.url;
  const hash = FILES[nameOf(url)];
  if (hash) {
    const kept = await cache.match(key);
    if (kept && (await isWhole(kept.clone(), hash))) return kept;
    if (kept) await cache.delete(key);
  }
  try {
    let response = await fetch(request, { cache: hash ? 'default' : 'no-cache' });
    if (hash && !(await isWhole(response.clone(), hash))) response = await fetch(request, { cache: 'reload' });
    event.waitUntil(keep(key, response.clone()).catch(() => undefined));
    return response;
  } catch (error) {
    const kept = await cache.match(key);
    if (kept) return kept;
    throw error;
  }
}

/** Keeps a response if it is what it should be, and with it the hashed files it names. */
async function keep(key, response) {
  const url = new URL(key);
  if (response.status !== 200 || response.type !== 'basic' || response.redirected) return;
  if (/no-store/.test(response.headers.get('cache-control') ?? '')) return;
  const type = response.headers.get('content-type') ?? '';
  const hash = FILES[nameOf(url)];
  const ending = /\.(\w+)$/.exec(url.pathname)?.[1];
  const isPage = /\/$|\.html$/.test(url.pathname);
  if (isPage ? !/html/.test(type) : /html/.test(type) || (TYPES[ending] && !TYPES[ending].test(type))) return;
  const text = isPage || ending === 'js' ? await response.clone().text() : '';
  const needed = Object.keys(FILES).filter((name) => text.includes(name.slice(name.lastIndexOf('/') + 1)));
  // A page that names no file of this build is not ours: a login portal's, or a newer build's.
  // A hashed file this build does not know is another build’s.
  if (!hash && url.pathname.includes('/_astro/')) return;
  if (hash ? !(await isWhole(response.clone(), hash)) : isPage && needed.length === 0) return;
  const cache = await caches.open(CACHE);
  await cache.put(key, response);
  const missing = needed.map((name) => new URL(name, registration.scope).href).filter((each) => each !== key);
  await Promise.allSettled(missing.map(async (each) => (await cache.match(each)) || keep(each, await fetch(each, { cache: 'no-cache' }))));
}

async function isWhole(response, hash) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .startsWith(hash);
}

const nameOf = (url) => url.href.slice(registration.scope.length).replace(/[?#].*$/, '');
const keyOf = (url) => url.origin + url.pathname;
