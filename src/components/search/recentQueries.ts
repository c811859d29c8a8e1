const KEY = 'search-recent';
const MOST = 6;

/** Queries whose results the reader followed, newest first; kept in this browser only. */
export function recentQueries(): string[] {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]') as unknown;
    return Array.isArray(kept) ? kept.filter((query): query is string => typeof query === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a query. */
export function keepQuery(query: string): void {
  const trimmed = query.trim().slice(0, 60);
  if (!trimmed) return;
  try {
    localStorage.setItem(KEY, JSON.stringify([trimmed, ...recentQueries().filter((each) => each !== trimmed)].slice(0, MOST)));
  } catch {
    // Storage may be forbidden; nothing is kept then.
  }
}

/** Forgets them all. */
export function forgetQueries(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
