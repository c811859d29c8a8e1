// Serves pages, scripts and search files that were loaded before when there is no network. The network always comes first, so that
// nothing shown online is ever old; files whose name holds their hash never change and need not be asked for again.
const CACHE = 'report';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // Downloads are the reader's own files, not pages.
  if (/\.(pdf|zip|xlsx|csv|png)$/.test(url.pathname)) return;
  if (request.method !== 'GET' || url.origin !== self.location.origin || request.headers.has('range')) return;
  event.respondWith(answer(request, url));
});

async function answer(request, url) {
  const cache = await caches.open(CACHE);
  // The search page is one page whatever is asked of it.
  const key = request.mode === 'navigate' ? url.origin + url.pathname : request.url;
  if (url.pathname.includes('/_astro/')) {
    const kept = await cache.match(key);
    if (kept) return kept;
  }
  try {
    const response = await fetch(request);
    if (response.ok && response.type === 'basic') void cache.put(key, response.clone()).catch(() => undefined);
    return response;
  } catch (error) {
    const kept = await cache.match(key);
    if (kept) return kept;
    throw error;
  }
}
