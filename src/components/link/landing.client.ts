import { scrolls } from '../dom/scrolls';
import { cleanFragment } from './cleanFragment';

/**
 * An address opens where it says. Browsers scroll to a fragment themselves; here stands what they cannot do: a sentence’s end that a
 * chat has stuck to the address, a place that a filter hides or a fold closes, parts that are drawn only as they come near and push the
 * place away, and the place a reader comes back to.
 */
const covers: { root: Element; lift: () => void }[] = [];

/** `lift` is called when the address names a place inside `root` that is hidden there: the filter yields. */
export function yieldToAddress(root: Element, lift: () => void): void {
  covers.push({ root, lift });
  const place = placeNamed();
  if (place && root.contains(place) && place.closest('[hidden]')) land();
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
  for (const { root, lift } of covers) if (root.contains(place) && place.closest('[hidden]')) lift();
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) if (fold.contains(place)) fold.open = true;
  hold(place);
}

let held = 0;
const letGo = () => cancelAnimationFrame(held);
for (const act of ['wheel', 'touchmove', 'keydown', 'pointerdown']) addEventListener(act, letGo, { passive: true, capture: true });

/**
 * Keeps a place at a height of the window, `top` or where scrolling to it leaves it, while what comes near it is drawn and may push it:
 * until nothing has moved for half a second, five seconds have gone (something moves all the time), or the reader acts. A place that is
 * not shown yet is waited for: it stands nowhere.
 */
function hold(place: Element, top?: number): void {
  letGo();
  const end = performance.now() + 5000;
  let [last, unmoved] = [NaN, performance.now()];
  const step = () => {
    const isShown = place.getClientRects().length > 0;
    if (isShown && top === undefined) {
      place.scrollIntoView();
      top = place.getBoundingClientRect().top;
    }
    const off = isShown ? place.getBoundingClientRect().top - top! : NaN;
    if (Math.abs(off) >= 1) scrollBy(0, off);
    const now = performance.now();
    if (!(Math.abs(off - last) < 1)) unmoved = now;
    last = off;
    if (now < end && now - unmoved < 500) held = requestAnimationFrame(step);
  };
  step();
}

addEventListener('hashchange', land);
// A second click on the same link changes no hash; by the time the click is over the filter may have been lifted.
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="#"]');
  if (link?.hash && link.href === location.href) land();
});

/**
 * What the reader has before the eyes at a line below the bar: the element, as the nth of its kind and words inside of what has an
 * address (a chart or a control that has come to life stands beside it, so a bare count would miss), and its height.
 */
interface Kept {
  id: string;
  like: string;
  nth: number;
  top: number;
  /** Height of what has the address: where the element is gone, as a chart is that was drawn by a script. */
  rootTop: number;
  /** How far a table around it was scrolled in its own box: right and down. */
  within?: [left: number, top: number];
}

const look = (place: Element): string => `${place.tagName} ${place.textContent!.trim().slice(0, 40)}`;
const alike = (root: Element, like: string): Element[] =>
  [root, ...root.querySelectorAll(like.split(' ')[0]!)].filter((each) => look(each) === like);

/** Does it stay at a height of the window? A first column stays beside it alone. */
const sticks = (place: Element | null): boolean => {
  if (place === null) return false;
  const { position, top } = getComputedStyle(place);
  return (position === 'sticky' && top !== 'auto') || sticks(place.parentElement);
};

/** The box around a place that scrolls by itself. */
function scrollerOf(place: Element | null): Element | null {
  if (place === null || place === document.body) return null;
  return scrolls(place) ? place : scrollerOf(place.parentElement);
}

function keep(): Kept | undefined {
  for (let line = Math.min(120, innerHeight / 4); line < innerHeight; line += 16) {
    const place = document.elementFromPoint(innerWidth / 2, line);
    const root = place?.closest('main [id]');
    const box = place?.getBoundingClientRect();
    // Between two paragraphs lies the whole chapter, which says nothing; no more does a head that stays in the window.
    if (!root || box!.height >= innerHeight || sticks(place!)) continue;
    const like = look(place!);
    const scroller = scrollerOf(place!);
    return {
      id: root.id,
      like,
      nth: alike(root, like).indexOf(place!),
      top: box!.top,
      rootTop: root.getBoundingClientRect().top,
      ...(scroller && { within: [scroller.scrollLeft, scroller.scrollTop] }),
    };
  }
  return undefined;
}

addEventListener('pagehide', () => history.replaceState({ ...(history.state as object | null), kept: keep() }, ''));

const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const kept = navigation && navigation.type !== 'navigate' ? (history.state as { kept?: Kept } | null)?.kept : undefined;
const root = kept && document.getElementById(kept.id);
const left = root && alike(root, kept.like)[kept.nth];
// Scripts start late; a reader who has begun to read by then stays where the eyes are.
if (document.documentElement.dataset['touched'] === undefined) {
  if (root && kept.within) {
    const [x, y] = kept.within;
    scrollerOf(left ?? root)?.scrollTo({ left: x, top: y, behavior: 'instant' });
  }
  if (left) hold(left, kept.top);
  else if (root) hold(root, kept.rootTop);
  else land();
}
