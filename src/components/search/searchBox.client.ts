import { onTyped } from '../dom/onTyped';
import { mayAsk } from '../../search/answer/mayAsk';
import { fetchFile, fileBegins } from './fetchFile';
import { takeMarks } from './searchMarks';

/**
 * The search of the bar. `/`, Ctrl-K or ⌘-K, a click or typing opens the dialog; what it needs is fetched on the first sign that
 * someone means to search, so that pages nobody searches from load none of it. Without the script it is a form.
 */
class SearchBox extends HTMLElement {
  #dialog: Promise<typeof import('./searchDialog.client')> | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input')!;
    let isOpening = false;
    /** Hands what was typed here over to the dialog, once that has come. */
    const open = async () => {
      if (isOpening) return;
      isOpening = true;
      const dialog = await this.#load().catch(() => null);
      isOpening = false;
      // A word still being composed in an input method would be torn in two by moving it to another field. Without the dialog the form remains.
      if (!dialog || isComposing()) return;
      dialog.openSearch(this.dataset['page']!, input.value);
      input.value = '';
    };
    this.addEventListener('pointerenter', () => void this.#load().catch(() => undefined));
    input.addEventListener('focus', () => void this.#load().catch(() => undefined));
    input.addEventListener('click', () => void open());
    const isComposing = onTyped(input, () => void open());
    addEventListener('keydown', (event) => {
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
      const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const field = (event.target as HTMLElement | null)?.closest('input, textarea, select, [contenteditable]');
      if ((!isSlash || (field && (field !== input || input.value))) && !isK) return;
      event.preventDefault();
      // The search page has a field of its own.
      const own = document.querySelector<HTMLInputElement>('search-page input');
      if (own) {
        own.focus();
        own.select();
        return;
      }
      // Keys pressed before the dialog stands must not be lost.
      input.focus({ preventScroll: true });
      void open();
    });
    // Scripts come after the page: someone may be in the field already.
    if (document.activeElement === input) void open();
    const words = takeMarks();
    if (words.length > 0) void import('./markPage.client').then(({ markPage }) => markPage(words));
  }

  /** Loads the dialog; the edition’s names travel beside the script, and on their heels what the query that is typed by then needs first. */
  #load(): Promise<typeof import('./searchDialog.client')> {
    const page = this.dataset['page']!;
    fileBegins(page, 'names')
      .then((): Promise<unknown> =>
        mayAsk(this.querySelector('input')!.value)
          ? Promise.all([fetchFile(page, 'answers'), import('../../search/answer/findAnswer')])
          : Promise.all([fetchFile(page, 'texts'), import('../../search/reading/words')]),
      )
      .catch(() => undefined);
    this.#dialog ??= import('./searchDialog.client');
    this.#dialog.catch(() => (this.#dialog = undefined));
    return this.#dialog;
  }
}

customElements.define('search-box', SearchBox);
