/** Puts each margin note beside the first mark of its erratum; a note that would cover the one above moves down. */
const notes = [...document.querySelectorAll<HTMLElement>('.notes [data-note]')];
const margin = document.querySelector<HTMLElement>('.margin');
const GAP = 12;

function align(): void {
  if (!margin || margin.offsetWidth === 0) return;
  const top = margin.getBoundingClientRect().top;
  const wanted = notes.flatMap((note) => {
    const mark = document.querySelector(`main a.mark[data-card="erratum:${note.dataset['note']}"]`);
    return mark ? [{ note, y: mark.getBoundingClientRect().top - top - 6 }] : [];
  });
  wanted.sort((a, b) => a.y - b.y);
  let free = 0;
  for (const { note, y } of wanted) {
    const place = Math.max(y, free);
    note.style.top = `${place}px`;
    free = place + note.offsetHeight + GAP;
  }
  margin.classList.add('aligned');
}

if (notes.length > 0) {
  new ResizeObserver(align).observe(document.querySelector('main')!);
}
