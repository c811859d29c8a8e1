import type { Answer } from '../../../search/answer/answer';
import type { Found } from '../../../search/reading/findRecords';
import { KINDS, kindNames, type Kind } from '../../../search/index/kind';
import type { Result } from '../../../search/reading/results';
import { answerCard } from '../results/answerCard.client';
import { keepCopies } from '../keepCopies';
import { onTyped } from '../../dom/onTyped';
import type { Show } from '../../../search/index/memoryStore';
import { openStore } from '../openStore';
import { searchElsewhere } from '../results/searchElsewhere.client';
import { keepQuery } from '../recentQueries';
import { sayFailed, sayFound } from '../results/sayFound';
import { leaveMarks } from '../searchMarks';
import { editionOfYear } from '../../../years/editionOfYear';
import { element } from '../../dom/element';
import { base, bodyOf, titleOf, underTable, valueNodes } from '../results/searchResult.client';

/** Results shown at once, and added by the button. */
const SHOWN = 30;
/** How long results wait for their answer where the address brings the query, lest it push them away under the reader’s eyes; ms. */
const PATIENCE = 1000;

/** What the address says is searched. */
interface Asked {
  q: string;
  kind: Kind | null;
  part: number | null;
  /** Edition; all of them where none is asked for. */
  year: string | null;
}

/**
 * The search page: results while typing, best first, with filters by kind and part; the query and the filters stand in the address,
 * and Back brings them, and the place on the page, again.
 */
class SearchPage extends HTMLElement {
  #input = this.querySelector('input')!;
  #status = this.querySelector<HTMLElement>('.search-status')!;
  #list = this.querySelector<HTMLOListElement>('#search-results')!;
  #answer = this.querySelector<HTMLElement>('#search-answer')!;
  #said = this.querySelector<HTMLElement>('.answer-said')!;
  #filters = this.querySelector<HTMLElement>('.search-filters')!;
  #more = this.querySelector<HTMLButtonElement>('.search-more')!;
  #tries = this.querySelector<HTMLElement>('.search-tries')!;
  #ways = this.querySelector<HTMLElement>('.search-ways')!;
  #store = openStore(this.dataset['page']!);
  #parts = new Map(JSON.parse(this.dataset['parts']!) as [number, string][]);
  /** The editions, newest first, where there are several. */
  #editions = (this.dataset['years']?.split(' ') ?? []).map((each) => {
    const [name, covers] = each.split(':') as [string, string];
    return { name, covers: Number(covers) };
  });
  #years = this.#editions.map(({ name }) => name);
  #turn = 0;
  #found: Found | undefined;
  #answered: Answer | null = null;
  #shown = SHOWN;

  connectedCallback(): void {
    const input = this.#input;
    onTyped(input, () => this.#typed());
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      keepQuery(input.value);
      const asked = { ...this.#asked(), q: input.value };
      if (asked.q !== (history.state as { submitted?: string } | null)?.submitted)
        history.pushState({ submitted: asked.q }, '', this.#addressOf(asked));
      void this.#search();
    });
    this.addEventListener('keydown', (event) => this.#move(event));
    this.#list.addEventListener('click', (event) => this.#follow(event));
    this.#list.addEventListener('auxclick', (event) => event.button === 1 && this.#follow(event));
    this.#more.addEventListener('click', () => {
      const from = this.#list.children.length;
      this.#shown += SHOWN;
      this.#render();
      this.#list.children[from]?.querySelector('a')?.focus();
    });
    addEventListener('popstate', () => this.#read());
    addEventListener('pagehide', () =>
      history.replaceState({ ...(history.state as object | null), scroll: scrollY, shown: this.#shown }, ''),
    );
    this.#read();
    if (!this.#input.value) input.focus({ preventScroll: true });
    keepCopies(base);
  }

  /** Takes the query from the address: on load and on Back. */
  #read(): void {
    const asked = this.#asked();
    const state = history.state as { scroll?: number; shown?: number } | null;
    this.#input.value = asked.q;
    this.#shown = state?.shown ?? SHOWN;
    void this.#search(PATIENCE).then(() => {
      if (state?.scroll) scrollTo({ top: state.scroll, behavior: 'instant' });
    });
  }

  #asked(): Asked {
    const given = new URL(location.href).searchParams;
    const kind = given.get('kind') as Kind | null;
    const year = given.get('year');
    return {
      q: given.get('q') ?? '',
      kind: kind && KINDS.includes(kind) ? kind : null,
      part: Number(given.get('part')) || null,
      year: year && this.#years.includes(year) ? year : null,
    };
  }

  #addressOf({ q, kind, part, year }: Asked): string {
    const to = new URL(this.dataset['page']!, location.href);
    if (q) to.searchParams.set('q', q.replace(/\p{Surrogate}/gu, '').slice(0, 500));
    if (kind) to.searchParams.set('kind', kind);
    if (part) to.searchParams.set('part', String(part));
    if (year) to.searchParams.set('year', year);
    return to.href;
  }

  #typed(): void {
    this.#shown = SHOWN;
    history.replaceState(history.state, '', this.#addressOf({ ...this.#asked(), q: this.#input.value, kind: null, part: null }));
    void this.#search();
  }

  async #search(patience = 0): Promise<void> {
    const turn = ++this.#turn;
    const typed = this.#input.value;
    document.title = document.title.replace(/^(.* – )?搜索/, typed.trim() ? `${typed.trim().slice(0, 30)} – 搜索` : '搜索');
    this.#list.setAttribute('aria-busy', 'true');
    try {
      let waiting = 0;
      const show: Show = (found, answer) => {
        if (turn !== this.#turn) return;
        if (found) {
          this.#found = found;
          this.#render();
        }
        if (answer !== undefined) this.#showAnswer(answer);
      };
      await this.#store.search(typed, (found, answer) => {
        clearTimeout(waiting);
        if (answer === undefined && patience > 0) waiting = window.setTimeout(() => show(found, answer), patience);
        else show(found, answer);
      });
    } catch (error) {
      if (turn === this.#turn) await this.#fail(typed, error);
    }
    if (turn !== this.#turn) return;
    this.#list.setAttribute('aria-busy', 'false');
    this.#showWaysOn(Boolean(typed.trim()));
    this.#pointToYear(typed);
    if (this.#found) this.#searchElsewhere(typed);
  }

  /** Where a question without an answer may be asked: in the edition that prints its year. */
  #pointToYear(typed: string): void {
    const own = this.dataset['edition']!;
    const line = this.querySelector('.search-year-asked')!;
    line.replaceChildren();
    const asked = this.#answered ? undefined : editionOfYear(typed, this.#editions, own);
    if (!asked) return;
    const link = element('a', '', `在 ${asked.edition} 版里问`);
    link.href = this.#addressOf({ q: typed, kind: null, part: null, year: null }).replace(`/${own}/search/`, `/${asked.edition}/search/`);
    line.append(`${asked.year} 年的数印在 ${asked.edition} 版：`, link);
  }

  /** A search that comes to nothing is no dead end: the index pages, and what one may ask. */
  #showWaysOn(isAsked: boolean): void {
    const isNothing = this.#list.children.length === 0 && this.#answer.hidden;
    this.#ways.hidden = !isAsked || !isNothing;
    this.#tries.hidden = isAsked && !isNothing;
  }

  /** The other editions, or the one that is asked for. */
  #searchElsewhere(typed: string): void {
    if (this.#years.length < 2) return;
    const { kind, part, year } = this.#asked();
    const section = this.querySelector<HTMLElement>('.search-elsewhere')!;
    section.querySelector('h2')!.textContent = year ? `${year} 版` : '其他年份';
    const isOwn = year === this.dataset['edition'];
    void searchElsewhere(section, isOwn ? '' : typed, {
      ...(year ? { edition: year } : { except: this.dataset['edition'] }),
      kind: kind ?? undefined,
      part: part ?? undefined,
    });
  }

  /** Without its own text the page asks the store of all editions; without that too it says so. */
  async #fail(typed: string, error: unknown): Promise<void> {
    this.#found = undefined;
    this.#showAnswer(null);
    this.#list.replaceChildren();
    this.#more.hidden = true;
    this.#filters.hidden = true;
    const section = this.querySelector<HTMLElement>('.search-elsewhere')!;
    section.querySelector('h2')!.textContent = '各年份';
    const answered = await searchElsewhere(section, typed);
    this.#status.textContent = answered ? '' : sayFailed(error);
  }

  /** Draws an answer once: whoever reads or copies it keeps their place when the results come. */
  #showAnswer(answer: Answer | null): void {
    if (answer === this.#answered) return;
    this.#answered = answer;
    this.#answer.hidden = !answer;
    this.#answer.replaceChildren(...(answer ? answerCard(answer, (q) => this.#addressOf({ q, kind: null, part: null, year: null })) : []));
    const said = answer ? `答：${answer.lead}` : '';
    if (this.#said.textContent !== said) this.#said.textContent = said;
  }

  #render(): void {
    const { kind, part, year } = this.#asked();
    const found = this.#found!;
    const isEmpty = !this.#input.value.trim();
    const isOther = year !== null && year !== this.dataset['edition'];
    const chosen = isOther
      ? []
      : found.results.filter(({ hit: { indexed } }) => (!kind || indexed.record.kind === kind) && (!part || indexed.record.part === part));
    this.#status.replaceChildren(
      ...(isEmpty || isOther ? [] : kind || part ? [`${found.results.length} 条结果中的 ${chosen.length} 条`] : sayFound(found)),
    );
    this.#renderFilters(found.results, { kind, part, year });
    this.#list.replaceChildren(...chosen.slice(0, this.#shown).map((result) => this.#item(result)));
    this.#more.hidden = chosen.length <= this.#shown;
  }

  #item(result: Result): HTMLLIElement {
    const { marks } = this.#found!;
    const link = (hit: Result['hit'], showsKind: boolean) => {
      const made = element('a', 'found-head', ...titleOf(hit, showsKind));
      made.href = base + hit.indexed.record.address;
      return made;
    };
    const [row, ...others] = result.rows;
    const { record } = result.hit.indexed;
    const head = link(result.hit, true);
    if (this.#years.length > 1) head.append(element('span', 'search-year', this.dataset['edition']!));
    const item = element('li', `found found-${record.kind}`, head, ...bodyOf(result, marks));
    if (row) {
      item.append(
        element(
          'p',
          'found-row',
          link(underTable(row), false),
          ' ',
          ...valueNodes(row, marks),
          ...(others.length > 0 ? [element('span', 'found-others', `另有 ${others.length} 行`)] : []),
        ),
      );
    }
    if (record.where) item.append(element('p', 'found-where', record.where));
    return item;
  }

  #renderFilters(results: Result[], { kind, part, year }: Omit<Asked, 'q'>): void {
    const count = <T>(of: (result: Result) => T) => {
      const counts = new Map<T, number>();
      for (const result of results) counts.set(of(result), (counts.get(of(result)) ?? 0) + 1);
      return counts;
    };
    const kinds = count((result) => result.hit.indexed.record.kind);
    const parts = count((result) => result.hit.indexed.record.part);
    const button = (words: string, number: number | '', isOn: boolean, to: Partial<Asked>) => {
      const made = element('button', 'search-filter', `${words} `, element('span', '', String(number)));
      made.type = 'button';
      made.setAttribute('aria-pressed', String(isOn));
      made.addEventListener('click', () => {
        history.replaceState(history.state, '', this.#addressOf({ ...this.#asked(), q: this.#input.value, ...to }));
        this.#shown = SHOWN;
        this.#render();
        this.#searchElsewhere(this.#input.value);
        this.#filters
          .querySelectorAll<HTMLButtonElement>('button')
          .forEach((each) => each.textContent === made.textContent && each.focus());
      });
      return made;
    };
    const row = (label: string, ...buttons: HTMLButtonElement[]) => {
      const made = element('div', 'search-filter-row', element('span', 'search-filter-label', label), ...buttons);
      made.setAttribute('role', 'group');
      made.setAttribute('aria-label', label);
      return made;
    };
    const own = this.dataset['edition'];
    const years = row(
      '年份',
      ...this.#years.map((each) => button(each, each === own ? results.length : '', each === year, { year: each === year ? null : each })),
    );
    this.#filters.hidden = results.length === 0 && (this.#years.length < 2 || !this.#input.value.trim());
    this.#filters.replaceChildren(
      ...(this.#years.length > 1 ? [years] : []),
      row(
        '种类',
        ...KINDS.filter((each) => kinds.has(each)).map((each) =>
          button(kindNames[each], kinds.get(each)!, each === kind, { kind: each === kind ? null : each }),
        ),
      ),
      row(
        '部分',
        ...[...this.#parts]
          .filter(([number]) => parts.has(number))
          .map(([number, title]) => button(title, parts.get(number)!, number === part, { part: number === part ? null : number })),
      ),
    );
  }

  /** Arrow keys go from the field through the results and back. */
  #move(event: KeyboardEvent): void {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.isComposing) return;
    const stops = [
      this.#input,
      ...this.#answer.querySelectorAll<HTMLElement>('a, button'),
      ...this.#list.querySelectorAll<HTMLElement>('a'),
    ];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  #follow(event: Event): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a');
    if (!link || !this.#found) return;
    keepQuery(this.#input.value);
    leaveMarks(link.href, this.#found.marks);
  }
}

customElements.define('search-page', SearchPage);
