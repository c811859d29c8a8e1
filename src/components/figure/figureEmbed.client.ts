/** Tells the page around an embedded figure how high it is, now and whenever that changes. */
const figure = document.querySelector('figure')!;
const tell = (): void =>
  parent.postMessage({ type: 'report-figure', id: figure.id, height: Math.ceil(figure.getBoundingClientRect().height) + 1 }, '*');
if (parent !== window) new ResizeObserver(tell).observe(figure);
