/** On a phone the bar hides while reading on and returns when reading back; the drawer closes when left. */
const bar = document.querySelector<HTMLElement>('.bar')!;
const drawer = bar.querySelector<HTMLDetailsElement>('.drawer')!;
let last = scrollY;

addEventListener(
  'scroll',
  () => {
    const down = scrollY > last + 4 && scrollY > 120;
    if (Math.abs(scrollY - last) > 4) bar.classList.toggle('away', down && !drawer.open && !bar.contains(document.activeElement));
    last = scrollY;
  },
  { passive: true },
);
bar.addEventListener('focusin', () => bar.classList.remove('away'));
drawer.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  drawer.open = false;
  drawer.querySelector('summary')!.focus();
});
document.addEventListener('click', (event) => {
  if (!drawer.contains(event.target as Node) || (event.target as Element).closest('.drawer a')) drawer.open = false;
});
