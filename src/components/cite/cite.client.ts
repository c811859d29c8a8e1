import { citations, type CitedKind, type CitedReport } from '../../model/address/citation';
import { copyFrom } from '../dom/copy';
import { element } from '../dom/element';
import { citedPlace } from './citedPlace';

/** The reader's own day, as citations write it. */
const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/** Words of an element that name it, without permalinks, buttons and marks. */
function words(element: Element | null | undefined): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  copy.querySelectorAll('a.permalink, a.mark, button, .hidden, .table-row-tools').forEach((each) => each.remove());
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** A caption names a figure or table, a label a row of it, a heading itself; what has no name is named by the heading above it. */
function nameOf(id: string): string {
  const element = document.getElementById(id);
  if (!element) return '';
  if (element.matches('tr'))
    return `${words(element.closest('figure')?.querySelector('.table-title'))}：${words(element.querySelector('th'))}`;
  const named =
    element.querySelector('.table-title, .figure-title span') ??
    element.querySelector('figcaption') ??
    (element.matches('h1, h2, h3, h4') ? element : element.querySelector('h2, h3, h4'));
  if (named) return words(named);
  const above = [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].findLast(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return words(above);
}

/** One dialog for all buttons of the page, made when first asked for. */
class CiteDialog extends HTMLElement {
  private readonly report = JSON.parse(this.dataset['report']!) as CitedReport;
  private dialog: HTMLDialogElement | undefined;

  connectedCallback(): void {
    document.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-cite]');
      if (button) this.show(button);
    });
    for (const day of document.querySelectorAll('[data-today]')) day.textContent = today();
  }

  private show(button: HTMLElement): void {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.replace(/#.*/, '');
    const { cite = '', citeTitle: title, citeUrl: url } = button.dataset;
    const page = { canonical, heading: words(document.querySelector('h1')), nameOf };
    // A place of another page, which names it itself.
    const cited = title && url ? { kind: cite as CitedKind, title, url: new URL(url, canonical).href } : citedPlace(cite, page);
    if (!cited) return;
    this.dialog ??= this.make();
    this.dialog.querySelector('.cite-what')!.textContent =
      cited.kind === 'report' ? `${this.report.title} ${this.report.year}` : cited.title;
    this.dialog
      .querySelector('.cite-forms')!
      .replaceChildren(...citations(this.report, cited, today()).map(({ name, text }) => form(name, text)));
    // The browser gives the focus back to the button when the dialog closes, and closes it on Escape.
    this.dialog.showModal();
  }

  private make(): HTMLDialogElement {
    const dialog = document.createElement('dialog');
    dialog.className = 'cite';
    dialog.setAttribute('aria-labelledby', 'cite-title');
    const close = element('button', 'cite-close', '关闭');
    close.type = 'button';
    close.addEventListener('click', () => dialog.close());
    const title = element('h2', '', '引用');
    title.id = 'cite-title';
    dialog.append(title, close, element('p', 'cite-what'), element('div', 'cite-forms'));
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    this.append(dialog);
    return dialog;
  }
}

function form(name: string, text: string): HTMLElement {
  const copy = element('button', '', '复制');
  copy.type = 'button';
  copy.setAttribute('aria-label', `复制 ${name}`);
  copy.addEventListener('click', () => void copyFrom(copy, text));
  const head = element('h3', '', name);
  const whole = element('section', '');
  whole.append(head, copy, element('pre', '', text));
  return whole;
}

customElements.define('cite-dialog', CiteDialog);
