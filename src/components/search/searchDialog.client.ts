import type { Answer } from '../../search/answer/answer';
import type { Found } from '../../search/reading/findRecords';
import { groupResults } from '../../search/reading/groupResults';
import { kindNames } from '../../search/index/kind';
import type { Result } from '../../search/reading/results';
import { groupedNodes } from '../setting/groupedHtml';
import { onTyped } from '../dom/onTyped';
import { openStore } from './openStore';
import { forgetQueries, keepQuery, recentQueries } from './recentQueries';
import { leaveMarks } from './searchMarks';
import { element } from '../dom/element';
import { base, bodyOf, titleOf, underTable, valueNodes } from './results/searchResult.client';
import { sayFailed, sayFound } from './results/sayFound';

const MOST_A_GROUP = 4;

let dialog: SearchDialog | undefined;

/** Opens the dialog over the page, with `text` in its field; the browser gives the focus back when it closes. */
export function openSearch(page: string, text: string): void {
  dialog ??= new SearchDialog(page);
  dialog.open(text);
}

/** The dialog: a combobox whose list holds results by kind. */
class SearchDialog {
  #dialog = element('dialog', 'search-dialog');
  #input = element('input', '');
  #list = element('div', 'search-list');
  #status = element('p', 'search-status');
  #all = element('a', 'search-all');
  #page: string;
  #turn = 0;
  #active = -1;
  #shown: Found | undefined;
  #answer: Answer | null = null;

  constructor(page: string) {
    this.#page = page;
    const input = this.#input;
    Object.assign(input, {
      type: 'search',
      name: 'q',
      placeholder: '词语、表号、问题',
      autocomplete: 'off',
      spellcheck: false,
      enterKeyHint: 'search',
    });
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-label': '搜索本版',
      'aria-expanded': 'false',
      'aria-controls': 'search-options',
      'aria-autocomplete': 'list',
    })) {
      input.setAttribute(name, value);
    }
    this.#list.id = 'search-options';
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', '搜索结果');
    this.#status.setAttribute('role', 'status');
    this.#dialog.setAttribute('aria-label', '搜索');
    const close = element('button', 'search-close', '关闭');
    close.type = 'button';
    close.addEventListener('click', () => this.#dialog.close());
    const form = element('form', 'search-form', input, close);
    Object.assign(form, { method: 'get', action: page });
    form.setAttribute('role', 'search');
    form.addEventListener('submit', (event) => this.#submit(event));
    this.#dialog.append(form, this.#status, this.#list, this.#all);
    this.#dialog.addEventListener('click', (event) => event.target === this.#dialog && this.#dialog.close());
    onTyped(input, () => void this.#search());
    input.addEventListener('keydown', (event) => this.#move(event));
    this.#list.addEventListener('click', (event) => this.#follow(event));
    this.#list.addEventListener('auxclick', (event) => this.#follow(event));
    document.body.append(this.#dialog);
  }

  open(text: string): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#input.focus();
    // What was searched last stands there to be typed over.
    if (text) this.#input.value = text;
    else this.#input.select();
    // A query that stands there already settles what comes first.
    void this.#search();
    const store = openStore(this.#page);
    store.open().catch(() => undefined);
    void store.prepareAnswers().then(() => this.#rehearse());
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const typed = this.#input.value;
    this.#setActive(-1);
    this.#all.href = `${this.#page}?q=${encodeURIComponent(typed.replace(/\p{Surrogate}/gu, '').slice(0, 200))}`;
    if (!typed.trim()) {
      this.#showRecent();
      return;
    }
    try {
      await openStore(this.#page).search(typed, (found, answer) => {
        if (turn === this.#turn) this.#show(found, answer ?? null);
      });
    } catch (error) {
      if (turn === this.#turn) this.#say(sayFailed(error));
    }
  }

  /** Says it once: the same words again would be read aloud again. */
  #announce(...words: (Node | string)[]): void {
    const said = element('p', '', ...words);
    if (said.textContent !== this.#status.textContent) this.#status.replaceChildren(...said.childNodes);
  }

  #say(words: string): void {
    this.#shown = undefined;
    this.#answer = null;
    this.#status.textContent = words;
    this.#status.classList.remove('hidden');
    this.#list.replaceChildren();
    this.#all.hidden = true;
    this.#setActive(-1);
  }

  #show(found: Found | undefined, answer: Answer | null): void {
    // What stands there already is left alone: whoever is in the list would be on an option that is gone.
    if (found && found === this.#shown && answer === this.#answer) return;
    // Whoever has gone down the list already stays where they are when the numbers come.
    const chosen = this.#optionElements()[this.#active]?.href;
    this.#shown = found;
    this.#answer = answer;
    const results = found?.results ?? [];
    this.#announce(...(answer ? [`答：${answer.lead}`] : found ? sayFound(found) : []));
    // Whoever sees the answer need not read it twice.
    this.#status.classList.toggle('hidden', answer !== null);
    const groups = groupResults(results, MOST_A_GROUP);
    this.#list.replaceChildren(
      ...this.#answerOption(),
      ...groups.map(({ kind, results, count }, i) => {
        const head = element('p', 'search-group', `${kindNames[kind]} `, element('span', '', String(count)));
        head.id = `search-group-${i}`;
        head.setAttribute('role', 'presentation');
        const group = element('div', '', head, ...results.flatMap((result) => this.#options(result)));
        group.setAttribute('role', 'group');
        group.setAttribute('aria-labelledby', head.id);
        return group;
      }),
    );
    this.#all.textContent = `全部 ${results.length} 条结果`;
    this.#all.hidden = results.length === 0;
    this.#optionElements().forEach((option, i) => (option.id = `search-option-${i}`));
    this.#input.setAttribute('aria-expanded', String(results.length > 0 || this.#answer !== null));
    this.#setActive(chosen ? this.#optionElements().findIndex(({ href }) => href === chosen) : -1);
  }

  /** The answer, first of all; it leads to the page that shows its cells and how the question was read. */
  #answerOption(): HTMLElement[] {
    if (!this.#answer) return [];
    const { lead, readAs, sources } = this.#answer;
    const how = [...readAs.map(({ value }) => value), ...sources.map(({ label }) => label)].flatMap((part, i) => [
      i > 0 ? ' · ' : '',
      element('span', '', part),
    ]);
    const made = element(
      'a',
      'search-option search-answer',
      element('span', 'answer-lead', ...groupedNodes(lead)),
      element('span', 'answer-how', ...how),
    );
    made.href = this.#all.href;
    made.setAttribute('role', 'option');
    made.setAttribute('aria-selected', 'false');
    made.tabIndex = -1;
    return [made];
  }

  /** A result, and under a table the row that answers. */
  #options(result: Result): HTMLElement[] {
    const marks = this.#shown!.marks;
    const option = (hit: Result['hit'], className: string, ...children: Node[]) => {
      const made = element('a', className, ...children);
      made.href = base + hit.indexed.record.address;
      made.setAttribute('role', 'option');
      made.setAttribute('aria-selected', 'false');
      made.tabIndex = -1;
      return made;
    };
    const [row] = result.rows;
    const main = option(
      result.hit,
      'search-option',
      element('span', 'found-head', ...titleOf(result.hit, false), ...whereOf(result)),
      ...bodyOf(result, marks),
    );
    return row
      ? [
          main,
          option(
            row,
            'search-option search-row',
            element('span', 'found-head', ...titleOf(underTable(row), false)),
            ...valueNodes(row, marks),
          ),
        ]
      : [main];
  }

  /** An empty box offers what was searched before, and questions that have answers. */
  #showRecent(): void {
    const recent = recentQueries();
    this.#say('');
    if (recent.length > 0) {
      const forget = element('button', 'search-forget', '清除');
      forget.type = 'button';
      forget.addEventListener('click', () => {
        forgetQueries();
        this.#showRecent();
        this.#input.focus();
      });
      this.#status.append('最近查过：', ...recent.map((query) => this.#tryButton(query)), forget);
    } else this.#status.append('可以输入词语、表号、数字、日期（4月9日）、拼音（beijing）。');
    const examples = this.#examples();
    if (examples.length > 0)
      this.#status.append(element('span', 'search-examples', '也可以提问：', ...examples.map((query) => this.#tryButton(query))));
  }

  /** Answers an example unseen while nothing is typed yet, so that the first key finds everything done once before. */
  #rehearse(): void {
    const [example] = this.#examples();
    if (example && !this.#input.value)
      openStore(this.#page)
        .search(example, () => undefined)
        .catch(() => undefined);
  }

  #examples(): string[] {
    return (document.querySelector<HTMLElement>('search-box')?.dataset['examples'] ?? '').split('\n').filter(Boolean);
  }

  #tryButton(query: string): HTMLButtonElement {
    const button = element('button', 'search-try', query);
    button.type = 'button';
    button.addEventListener('click', () => {
      this.#input.value = query;
      this.#input.focus();
      void this.#search();
    });
    return button;
  }

  #optionElements(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  }

  #setActive(at: number): void {
    const options = this.#optionElements();
    this.#active = at;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    const active = options[at];
    if (active) {
      this.#input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }

  #move(event: KeyboardEvent): void {
    const { length } = this.#optionElements();
    const to = { ArrowDown: this.#active + 1, ArrowUp: this.#active - 1 }[event.key];
    if (to === undefined || event.isComposing || length === 0) return;
    event.preventDefault();
    this.#setActive(to < -1 ? length - 1 : to >= length ? -1 : to);
  }

  /** Enter follows the chosen result; without one it opens the search page. */
  #submit(event: SubmitEvent): void {
    const chosen = this.#optionElements()[this.#active];
    keepQuery(this.#input.value);
    if (chosen) {
      event.preventDefault();
      chosen.click();
    } else if (!this.#input.value.trim()) event.preventDefault();
  }

  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a');
    if (!link || event.button > 1) return;
    const marks = this.#shown?.marks ?? [];
    keepQuery(this.#input.value);
    leaveMarks(link.href, marks);
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    this.#dialog.close();
    // On this very page nothing would load, so the words are marked here and now.
    if (new URL(link.href).pathname === location.pathname) {
      event.preventDefault();
      location.hash = new URL(link.href).hash;
      void import('./markPage.client').then(({ markPage }) => markPage(marks));
    }
  }
}

/** Subsections have names that many share; where they stand tells them apart. */
function whereOf({ hit }: Result): Node[] {
  const { kind, where } = hit.indexed.record;
  return kind === 'section' && where.includes('›') ? [element('span', 'found-where', where)] : [];
}
