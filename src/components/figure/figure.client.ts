/**
 * Brings a figure to life when the reader comes to it: one shared chunk (Chart.js, tooltips, keyboard) is fetched when the
 * first figure is looked at, never before the reader moves, and not at all where data are to be saved. Until then, and without
 * JavaScript, the picture of the page stands.
 */
const savesData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
let moved = false;
const waiting: (() => void)[] = [];

const start = (): void => {
  moved = true;
  waiting.splice(0).forEach((begin) => begin());
};
for (const type of ['scroll', 'keydown', 'pointerdown', 'pointermove']) addEventListener(type, start, { once: true, passive: true });

class ReportFigure extends HTMLElement {
  private readonly whole = this.closest('figure')!;

  connectedCallback(): void {
    this.whole.addEventListener('click', (event) => void this.use((event.target as Element).closest('button')));
    const table = this.querySelector('details')!;
    table.addEventListener('toggle', () => table.parentElement!.classList.toggle('as-table', table.open));
    if (savesData || !('IntersectionObserver' in window)) return;
    if (moved) this.watch();
    else waiting.push(() => this.watch());
  }

  private watch(): void {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry!.isIntersecting) return;
        observer.disconnect();
        void import('./figureChart.client').then(({ figureChart }) => figureChart(this));
      },
      { rootMargin: '80px' },
    );
    observer.observe(this);
  }

  /** The buttons of the foot; what they do is fetched with the first click. */
  private async use(button: HTMLButtonElement | null): Promise<void> {
    if (!button || button.dataset['cite']) return;
    const tools = await import('./figureTools.client');
    if ('copyLink' in button.dataset) await tools.copyLink(this.whole, button);
    if ('png' in button.dataset) await tools.savePng(this.whole);
    if (button.dataset['embed']) tools.showEmbedCode(this.whole, button.dataset['embed']);
  }
}

customElements.define('report-figure', ReportFigure);
