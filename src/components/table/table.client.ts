import { copyFrom } from '../dom/copy';
import { yieldToAddress } from '../link/landing.client';
import { onTyped } from '../dom/onTyped';
import { scrolls } from '../dom/scrolls';
import { rowFilter, type FilterableRow } from '../../model/table/rowFilter';
import { rowOrder, type Direction, type SortableRow } from '../../model/table/rowOrder';
import { clipboardHtml, tabSeparated } from '../../model/table/tableText';

const kindOf = (row: HTMLTableRowElement): SortableRow['kind'] =>
  (['total', 'subtotal', 'part'] as const).find((kind) => row.classList.contains(kind)) ?? 'member';
/** What a cell says, without the marks in it; marks hold no text of their own. */
const textOf = (cell: Element | undefined): string => cell?.textContent.trim() ?? '';

/** The cells that head one column each, left to right: those of the lower row stand under the wide cells of the upper. */
function headsOf(head: HTMLTableSectionElement): HTMLTableCellElement[] {
  const [above, below] = [...head.rows].map((row) => [...row.cells]);
  return above!.flatMap((cell) => (cell.dataset['title'] === undefined ? below!.splice(0, cell.colSpan) : [cell]));
}

/** A table that can be sorted, filtered and copied; what the book's order was is always one step back. */
class DataTable extends HTMLElement {
  private readonly table = this.querySelector('table')!;
  private readonly bodies = [...this.table.tBodies].map((body) => ({
    body,
    heading: textOf(body.querySelector('.heading') ?? undefined),
    rows: [...body.rows].filter((row) => !row.classList.contains('heading')),
  }));
  /** Heads of the columns, left to right. */
  private readonly heads = headsOf(this.table.tHead!);
  private sorted: { column: number; direction: Direction } | undefined;

  connectedCallback(): void {
    if (this.table.dataset['sort'] !== undefined) this.heads.forEach((head, column) => this.makeSortable(head, column));
    this.closest('figure')!
      .querySelector('[data-copy]')
      ?.addEventListener('click', (event) => void this.copy(event.currentTarget as HTMLButtonElement));
    const field = this.querySelector('input');
    if (field) {
      onTyped(field, () => this.filter(field.value));
      yieldToAddress(this, () => this.filter((field.value = '')));
    }
    for (const event of ['pointerover', 'focusin'])
      this.table.addEventListener(event, ({ target }) => this.offerLink((target as Element).closest('tr')));
    this.watchRoom();
  }

  private makeSortable(head: HTMLTableCellElement, column: number): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.title = '排序；再点反序，第三次复原';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => this.sort(column));
  }

  /** Numbers are wanted largest first, ranks and words smallest first; then the other way; then as the book has them. */
  private sort(column: number): void {
    const first: Direction =
      this.heads[column]!.classList.contains('t') || /排名|名次/.test(this.heads[column]!.textContent) ? 'ascending' : 'descending';
    const second: Direction = first === 'ascending' ? 'descending' : 'ascending';
    const step = this.sorted?.column !== column ? first : this.sorted.direction === first ? second : undefined;
    this.sorted = step && { column, direction: step };
    this.heads.forEach((head, index) =>
      index === column && step ? head.setAttribute('aria-sort', step) : head.removeAttribute('aria-sort'),
    );
    for (const { body, rows } of this.bodies) {
      const sortable = rows.map((row): SortableRow => {
        const text = textOf(row.cells[column]);
        return { kind: kindOf(row), value: text === '' ? undefined : Number.isNaN(Number(text)) ? text : Number(text) };
      });
      body.append(...(step ? rowOrder(sortable, step) : rows.map((_, index) => index)).map((index) => rows[index]!));
    }
  }

  private filter(typed: string): void {
    let shown = 0;
    let all = 0;
    for (const { body, heading, rows } of this.bodies) {
      const filterable = rows.map((row): FilterableRow => ({
        kind: kindOf(row),
        words: [row.dataset['words'] ?? '', ...[...row.querySelectorAll('th, .t')].map(textOf)].join(' '),
        group: heading,
      }));
      const visible = rowFilter(filterable, typed);
      rows.forEach((row, index) => (row.hidden = !visible[index]));
      body.hidden = !visible.includes(true);
      shown += visible.filter(Boolean).length;
      all += rows.length;
    }
    this.querySelector('[role=status]')!.textContent = typed.trim() ? `${shown} 行，共 ${all} 行` : '';
  }

  /** Copies what is shown, as a spreadsheet takes it: one row of heads, plain numbers. */
  private async copy(button: HTMLButtonElement): Promise<void> {
    const rows = [
      this.heads.map((head) => head.dataset['title']!),
      ...this.bodies.flatMap(({ body }) =>
        [...body.rows].filter((row) => !row.hidden && !body.hidden).map((row) => [...row.cells].map(textOf)),
      ),
    ];
    await copyFrom(button, tabSeparated(rows), clipboardHtml(rows));
  }

  /** For the row that is pointed at or holds the focus: its address, and how to cite it. */
  private offerLink(row: HTMLTableRowElement | null): void {
    if (!row?.id || row.querySelector('.table-row-tools')) return;
    this.table.querySelector('.table-row-tools')?.remove();
    const tools = document.createElement('span');
    tools.className = 'table-row-tools';
    const link = document.createElement('a');
    link.href = `#${row.id}`;
    link.title = '本行链接';
    const cite = document.createElement('button');
    cite.type = 'button';
    cite.dataset['cite'] = `row:${row.id}`;
    cite.title = '引用本行';
    tools.append(link, cite);
    row.querySelector('th')?.append(tools);
  }

  /** A region that does not scroll is no stop for the keyboard. */
  private watchRoom(): void {
    const region = this.querySelector<HTMLElement>('.table-scroll')!;
    new ResizeObserver(() => {
      if (scrolls(region)) region.tabIndex = 0;
      else region.removeAttribute('tabindex');
    }).observe(region);
  }
}

customElements.define('data-table', DataTable);
