import { cleanFragment } from './cleanFragment';

/**
 * An address opens where it says. Browsers scroll to a fragment themselves; here stands what they cannot do: a sentence’s end that a
 * chat has stuck to the address, a place that a filter hides or a fold closes, and the place a reader comes back to on a page whose
 * parts are drawn only as they come near.
 */
const covers: { root: Element; lift: () => void }[] = [];

/** `lift` is called when the address names a place inside `root` that is hidden there: the filter yields. */
export function yieldToAddress(root: Element, lift: () => void): void {
  covers.push({ root, lift });
  const place = placeNamed();
  if (place && root.contains(place)) land();
}

/** The element the address names; where none is named so, what its fragment begins with. */
function placeNamed(): HTMLElement | null {
  const { id, clean } = cleanFragment(location.hash);
  return document.getElementById(id) ?? (clean ? document.getElementById(clean) : null);
}

function land(): void {
  const place = placeNamed();
  if (!place) return;
  // `:target` follows a navigation alone.
  if (place.id !== cleanFragment(location.hash).id) location.replace(`#${place.id}`);
  const isHidden = place.closest('[hidden]') !== null;
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')].filter((fold) => fold.contains(place));
  if (!isHidden && folds.length === 0) return;
  for (const { root, lift } of covers) if (root.contains(place)) lift();
  for (const fold of folds) fold.open = true;
  place.scrollIntoView();
  hold(place, place.getBoundingClientRect().top);
}

/** Keeps a place where it is while what comes near is drawn and may push it: for the next frames. */
function hold(place: Element, top: number, frames = 10): void {
  scrollBy(0, place.getBoundingClientRect().top - top);
  if (frames > 0) requestAnimationFrame(() => hold(place, top, frames - 1));
}

addEventListener('hashchange', land);
// A second click on the same link changes no hash; by the time the click is over the filter may have been lifted.
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="#"]');
  if (link?.hash && link.href === location.href) land();
});
land();

/** What the reader has before the eyes: the innermost place with an address at a line below the bar. */
interface Kept {
  id: string;
  top: number;
}

function keep(): Kept | undefined {
  const line = Math.min(120, innerHeight / 4);
  const place = document.elementFromPoint(innerWidth / 2, line)?.closest('main [id]') ?? nextBelow(line);
  return place ? { id: place.id, top: place.getBoundingClientRect().top } : undefined;
}

const nextBelow = (line: number): Element | undefined =>
  [...document.querySelectorAll('main [id]')].find((each) => each.getBoundingClientRect().top > line);

addEventListener('pagehide', () => history.replaceState({ ...(history.state as object | null), kept: keep() }, ''));

const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
if (navigation && navigation.type !== 'navigate') {
  const kept = (history.state as { kept?: Kept } | null)?.kept;
  const place = kept && document.getElementById(kept.id);
  if (place) hold(place, kept.top);
}
