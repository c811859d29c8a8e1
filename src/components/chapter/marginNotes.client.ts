/**
 * Puts each margin note beside the first mark of its erratum or the first use of its term; a note that would cover the one above moves down, and one that would lie
 * on a map, a figure or a table that uses the margin moves above it, or below where there is no room.
 */
const notes = [...document.querySelectorAll<HTMLElement>('.notes [data-note]')];
const margin = document.querySelector<HTMLElement>('.margin');
const GAP = 12;

function align(): void {
  if (!margin || margin.offsetWidth === 0) return;
  // As wide as they will be: their heights depend on it.
  margin.classList.add('aligned');
  const { top, left } = margin.getBoundingClientRect();
  const wide = [...document.querySelectorAll('main .map, main .table, main .figure, main .province-index')]
    .map((element) => element.getBoundingClientRect())
    .filter(({ right }) => right > left)
    .map((box) => ({ from: box.top - top - GAP, to: box.bottom - top + GAP }));
  const wanted = notes.flatMap((note) => {
    const mark = note.offsetHeight > 0 && document.querySelector(`main a[data-card="${note.dataset['note']}"]`);
    return mark ? [{ note, y: mark.getBoundingClientRect().top - top - 6 }] : [];
  });
  wanted.sort((a, b) => a.y - b.y);
  let free = 0;
  for (const { note, y } of wanted) {
    const place = clearOf(wide, Math.max(y, free), note.offsetHeight, free);
    note.style.top = `${place}px`;
    free = place + note.offsetHeight + GAP;
  }
}

/** The nearest place for a note of that height that lies on nothing wide and not above `free`. */
function clearOf(wide: readonly { from: number; to: number }[], place: number, height: number, free: number): number {
  const under = wide.find(({ from, to }) => place < to && place + height > from);
  if (!under) return place;
  const above = under.from - height;
  return above >= free && !wide.some(({ from, to }) => above < to && above + height > from) ? above : clearOf(wide, under.to, height, free);
}

if (notes.length > 0) {
  new ResizeObserver(align).observe(document.querySelector('main')!);
}
