/** Offers the section the reader was last in. */
const line = document.querySelector<HTMLElement>('.cover-reading')!;
try {
  const place = JSON.parse(localStorage.getItem('reading') ?? 'null') as { href: string; words: string } | null;
  if (place?.href.startsWith('/')) {
    const link = line.querySelector('a')!;
    link.href = place.href;
    link.textContent = `继续阅读：${place.words}`;
    line.hidden = false;
  }
} catch {
  // No storage, or nothing readable in it: the cover offers nothing.
}
