/** Marks the section being read in the contents, and remembers it for the cover’s “继续阅读”. */
const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map((link) => [link.hash.slice(1), link]));
const headings = [...links.keys()].map((id) => document.getElementById(id)!).filter(Boolean);
let current: HTMLAnchorElement | undefined;

function mark(): void {
  const { scrollTop, scrollHeight } = document.documentElement;
  // At the end of the page the last section is being read, however short it is.
  const line = scrollTop + innerHeight >= scrollHeight - 2 ? innerHeight : innerHeight / 3;
  const heading = headings.filter((each) => each.getBoundingClientRect().top <= line).pop() ?? headings[0];
  const link = heading && links.get(heading.id);
  if (!link || link === current) return;
  current?.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'true');
  link.closest('.side')?.scrollTo({ top: link.offsetTop - innerHeight / 2 });
  current = link;
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
