/** Tells the page around an embedded figure how high it is, with the notice under it, now and whenever that changes. */
const main = document.querySelector('main')!;
const { id } = main.querySelector('figure')!;
const tell = (): void => parent.postMessage({ type: 'report-figure', id, height: Math.ceil(main.getBoundingClientRect().height) + 1 }, '*');
if (parent !== window) new ResizeObserver(tell).observe(main);
