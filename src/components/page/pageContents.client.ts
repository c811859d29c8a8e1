/**
 * Marks the section being read in the contents of the page, and remembers a part’s for the cover’s “继续阅读”. Where the contents are a
 * sheet, a press on their name opens it; a choice, Escape and a press beside it close it. (Without this script the address does, by `:target`.)
 */
const contents = document.querySelector<HTMLElement>('.toc')!;
const toggle = document.querySelector<HTMLAnchorElement>('.toc-open')!;
const links = new Map([...contents.querySelectorAll('a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
const places = [...links.keys()].map((id) => document.getElementById(id)!).filter(Boolean);
let current: HTMLAnchorElement | undefined;

/** Brings the marked line into view within what scrolls around it. */
function reveal(): void {
  const frame = contents.classList.contains('open') ? contents : contents.closest<HTMLElement>('.side')!;
  if (!current) return;
  const [line, box] = [current.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (line.top < box.top || line.bottom > box.bottom) frame.scrollTop += line.top - box.top - box.height / 2;
}

function mark(): void {
  const { scrollTop, scrollHeight } = document.documentElement;
  // At the end of the page the last section is being read, however short it is.
  const line = scrollTop + innerHeight >= scrollHeight - 2 ? innerHeight : innerHeight / 3;
  const shown = places.filter((each) => each.getClientRects().length > 0);
  const place = shown.filter((each) => each.getBoundingClientRect().top <= line).pop() ?? shown[0];
  const link = place && links.get(place.id);
  if (!link || link === current) return;
  current?.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'true');
  current = link;
  reveal();
  if (contents.dataset['remembers'] === undefined) return;
  try {
    const words = `${document.querySelector('h1')!.textContent} · ${link.textContent}`;
    localStorage.setItem('reading', JSON.stringify({ href: location.pathname + link.hash, words }));
  } catch {
    // No storage (private window): the cover then offers no place to go on from.
  }
}

let isAsked = false;
addEventListener(
  'scroll',
  () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      mark();
    });
  },
  { passive: true },
);
mark();

function open(isOpen: boolean): void {
  contents.classList.toggle('open', isOpen);
  toggle.setAttribute('aria-expanded', String(isOpen));
  if (isOpen) reveal();
}

open(false);
toggle.addEventListener('click', (event) => {
  event.preventDefault();
  open(!contents.classList.contains('open'));
  if (contents.classList.contains('open')) (current ?? contents.querySelector('a'))?.focus({ preventScroll: true });
});
document.addEventListener('click', ({ target }) => {
  if (!toggle.contains(target as Node) && (!contents.contains(target as Node) || (target as Element).closest('a'))) open(false);
});
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !contents.classList.contains('open')) return;
  open(false);
  toggle.focus();
});
