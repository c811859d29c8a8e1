/**
 * Keeps the search page working without a network: a small service worker serves what was once loaded. Called on the search page
 * alone; what the page itself consists of is named to the worker here, because the first visit ran without it.
 */
export function keepCopies(base: string): void {
  if (!('serviceWorker' in navigator) || !('caches' in window) || !import.meta.env.PROD) return;
  const keep = async () => {
    await navigator.serviceWorker.register(`${base}offline.js`, { scope: base, updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    // Scripts that are fetched only when something is searched or followed.
    await Promise.allSettled([
      import('../../search/text/letters'),
      import('../../search/answer/findAnswer'),
      import('../../search/reading/words'),
      import('./searchDialog.client'),
      import('./markPage.client'),
    ]);
    const page = location.origin + location.pathname;
    const own = performance.getEntriesByType('resource').map((entry) => entry.name);
    const files = [page, ...['names', 'texts', 'letters', 'answers'].map((name) => `${page}${name}.json`), ...own].filter((url) =>
      url.startsWith(location.origin),
    );
    active?.postMessage([...new Set(files)]);
  };
  const later = () => setTimeout(() => void keep().catch(() => undefined), 1500);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}
