import type { MeasuresFile } from '../../measure/measureData';
import { numberHtml } from '../../setting/groupedHtml';

/** Sets another province beside this one, value by value; the address keeps it: `?with=zhejiang`. */
class ProvinceComparison extends HTMLElement {
  private readonly select = this.querySelector('select')!;
  private readonly table = this.querySelector('table')!;
  /** Columns of the table by itself. */
  private readonly columns = this.querySelector<HTMLTableCellElement>('.heading th')!.colSpan;
  private file: Promise<MeasuresFile> | undefined;

  connectedCallback(): void {
    const asked = new URLSearchParams(location.search).get('with');
    if (asked && this.select.querySelector(`option[value='${CSS.escape(asked)}']`)) {
      this.select.value = asked;
      void this.compare();
    }
    this.select.addEventListener('change', () => {
      const address = new URL(location.href);
      if (this.select.value) address.searchParams.set('with', this.select.value);
      else address.searchParams.delete('with');
      history.replaceState(history.state, '', address);
      void this.compare();
    });
  }

  private async compare(): Promise<void> {
    const id = this.select.value;
    this.file ??= fetch(this.dataset['file']!).then((response) => response.json());
    const { provinces, measures } = await this.file;
    if (id !== this.select.value) return;
    this.table.querySelectorAll('[data-other]').forEach((cell) => cell.remove());
    this.table.querySelectorAll<HTMLTableCellElement>('.heading th').forEach((head) => (head.colSpan = this.columns));
    this.querySelector('[role=status]')!.textContent = '';
    const index = provinces.findIndex((province) => province.id === id);
    if (index < 0) return;
    const { name } = provinces[index]!;
    const own = provinces.find((province) => province.id === this.dataset['province'])!.name;

    // Only the newest year of the other, beside that of this one: two numbers are a comparison, four are a puzzle.
    const [above, below] = [...this.table.tHead!.rows];
    const head = cell('th', `<a href="${this.dataset['base']}${id}/">${name}</a> ${measures[0]?.series.at(-1)?.year ?? ''} 年`);
    head.colSpan = 2;
    head.scope = 'colgroup';
    above!.cells[1]!.after(head);
    below!.cells[1]!.after(...['数值', '位次'].map((words) => Object.assign(cell('th', words), { scope: 'col' })));
    for (const row of this.table.querySelectorAll<HTMLTableRowElement>('[data-measure]')) {
      const series = measures.find((measure) => measure.id === row.dataset['measure'])?.series.at(-1);
      const text = series?.texts[index] ?? '';
      row.cells[2]!.after(
        cell('td', text && `<data value="${text}">${numberHtml(text)}</data>`),
        cell('td', series?.ranks[index] ? String(series.ranks[index]) : ''),
      );
    }
    this.table.querySelectorAll<HTMLTableCellElement>('.heading th').forEach((each) => (each.colSpan = this.columns + 2));
    this.querySelector('[role=status]')!.textContent = `${own}与${name}并列在下表`;
  }
}

function cell(tag: 'th' | 'td', html: string): HTMLTableCellElement {
  const made = document.createElement(tag);
  made.dataset['other'] = '';
  made.innerHTML = html;
  return made;
}

customElements.define('province-comparison', ProvinceComparison);
