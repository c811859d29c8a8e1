/** What a followed result leaves for the page it leads to: where, which words, when. */
interface LeftMarks {
  /** Path of the page. */
  path: string;
  words: string[];
  at: number;
}

const KEY = 'search-marks';
/** A page opened later than this was not opened from the result. */
const FRESH = 30_000;

/** Leaves the words to be marked on the page of `url`; the address itself stays clean, so that it can be shared. */
export function leaveMarks(url: string, words: string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ path: new URL(url, location.href).pathname, words, at: Date.now() } satisfies LeftMarks));
  } catch {
    // Storage may be forbidden; the page then opens without marks.
  }
}

/** Takes the words left for this page; empty where none were. */
export function takeMarks(): string[] {
  try {
    const left = JSON.parse(localStorage.getItem(KEY) ?? 'null') as LeftMarks | null;
    if (!left || left.path !== location.pathname || Date.now() - left.at > FRESH) return [];
    localStorage.removeItem(KEY);
    return left.words.filter((word) => typeof word === 'string');
  } catch {
    return [];
  }
}
