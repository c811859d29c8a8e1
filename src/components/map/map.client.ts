import type { MeasureData, MeasuresFile, SeriesData } from '../measure/measureData';
import { legendHtml, mapTitle, placeTitle, rankedListHtml, sourceHtml, tileText } from '../measure/measureHtml';

let file: Promise<MeasuresFile> | undefined;

/**
 * The map as a control: another measure or year changes colours, list, legend and words in place, and the address keeps the choice
 * (`?measure=net&year=2019`; a second map of a page writes `measure-2`). Pointing at a province or at its row shows both.
 */
class ProvinceMap extends HTMLElement {
  private readonly figure = this.closest('figure')!;
  private readonly form = this.querySelector('form');
  private readonly readout = this.querySelector<HTMLElement>('.map-readout')!;
  private readonly number = [...document.querySelectorAll('province-map form')].indexOf(this.form!) + 1;
  private tapped: Place | null = null;

  connectedCallback(): void {
    this.takeTitles();
    this.addEventListener('pointerover', (event) => event.pointerType !== 'touch' && this.show(placeAt(event)));
    this.addEventListener('pointerleave', () => this.show(null));
    this.addEventListener('focusin', (event) => this.show(placeAt(event)));
    this.addEventListener('focusout', () => this.show(null));
    document.addEventListener('keydown', (event) => event.key === 'Escape' && this.show(null));
    this.querySelectorAll('svg').forEach((picture) => picture.addEventListener('click', (event) => this.tap(event)));
    if (!this.form) return;
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('change', ({ target }) => {
      if ((target as HTMLInputElement).name === 'form') this.dataset['form'] = this.chosen('form');
      else void this.choose(this.chosen('measure'), Number(this.chosen('year')) || undefined, true);
    });
    const asked = new URLSearchParams(location.search);
    const measure = asked.get(this.key('measure')) ?? this.dataset['measure']!;
    const year = Number(asked.get(this.key('year'))) || undefined;
    if (asked.has(this.key('measure')) || asked.has(this.key('year'))) void this.choose(measure, year, false);
  }

  private key(name: string): string {
    return this.number > 1 ? `${name}-${this.number}` : name;
  }

  private chosen(name: string): string {
    return String(new FormData(this.form!).get(name) ?? '');
  }

  private async choose(id: string, year: number | undefined, byHand: boolean): Promise<void> {
    file ??= fetch(this.dataset['file']!).then((response) => response.json());
    const { measures, provinces } = await file;
    const measure = measures.find((each) => each.id === id);
    if (!measure) return;
    const series = measure.series.find((each) => each.year === year) ?? measure.series.at(-1)!;
    this.draw(measure, series, provinces);
    if (!byHand) return;
    this.querySelector('[role=status]')!.textContent = mapTitle(measure, series);
    const address = new URL(location.href);
    address.searchParams.set(this.key('measure'), id);
    if (series.year === undefined) address.searchParams.delete(this.key('year'));
    else address.searchParams.set(this.key('year'), String(series.year));
    history.replaceState(history.state, '', address);
  }

  private draw(measure: MeasureData, series: SeriesData, provinces: MeasuresFile['provinces']): void {
    const focused = document.activeElement?.closest<HTMLElement>('.map-list [data-unit]')?.dataset['unit'];
    provinces.forEach(({ id, name }, index) => {
      const look = measure.legend[series.classes[index]! - 1]?.look ?? 'none';
      for (const shape of this.querySelectorAll(`svg [data-unit='${id}'], svg [data-label='${id}']`)) shape.setAttribute('class', look);
      const place = this.querySelector<SVGElement>(`svg [data-unit='${id}'][data-words]`);
      if (place) place.dataset['words'] = placeTitle(measure, series, index, name);
      const value = this.querySelector(`.tiles [data-unit='${id}'] .value`);
      if (value) value.textContent = tileText(series.texts[index]!);
    });
    this.figure.querySelector('.map-title')!.textContent = mapTitle(measure, series);
    const list = this.querySelector('.map-list')!;
    list.setAttribute('aria-label', mapTitle(measure, series));
    list.innerHTML = rankedListHtml(measure, series, provinces, this.dataset['base']!);
    const legend = this.querySelector('.map-legend');
    if (legend) legend.innerHTML = legendHtml(measure, series);
    this.querySelector('.map-source')!.innerHTML = sourceHtml(measure, series);
    this.querySelector<HTMLSelectElement>('select')!.value = measure.id;
    this.drawYears(measure, series);
    if (focused) this.querySelector<HTMLElement>(`.map-list [data-unit='${focused}']`)?.focus();
  }

  private drawYears(measure: MeasureData, series: SeriesData): void {
    const years = measure.series.map(({ year }) => {
      const label = document.createElement('label');
      const input = Object.assign(document.createElement('input'), {
        type: 'radio',
        name: 'year',
        value: String(year ?? ''),
        checked: year === series.year,
      });
      const words = document.createElement('span');
      words.textContent = String(year);
      label.append(input, words);
      return year === undefined ? [] : [label];
    });
    const active = document.activeElement instanceof HTMLInputElement && this.contains(document.activeElement);
    this.querySelector('.map-years')!.replaceChildren(...years.flat());
    if (active) this.querySelector<HTMLElement>('.map-years input:checked')?.focus();
  }

  /** Words over each place: the browser’s slow tooltip gives way to the readout. */
  private takeTitles(): void {
    for (const title of this.querySelectorAll('svg title')) {
      title.parentElement!.dataset['words'] = title.textContent!;
      title.remove();
    }
  }

  private show(place: Place | null): void {
    this.querySelectorAll('.on').forEach((each) => each.classList.remove('on'));
    const same = place?.dataset['unit']
      ? [...this.querySelectorAll<Place>(`[data-unit='${place.dataset['unit']}']`)]
      : place
        ? [place]
        : [];
    same.forEach((each) => each.classList.add('on'));
    this.readout.textContent = same.find((each) => each.dataset['words'])?.dataset['words'] ?? '';
    this.readout.hidden = this.readout.textContent === '';
  }

  /** A finger cannot point: its first tap shows the province, a second one opens its page. */
  private tap(event: Event): void {
    if (!matchMedia('(hover: none)').matches) return;
    const place = placeAt(event);
    if (this.tapped !== place) event.preventDefault();
    this.tapped = place;
    this.show(place);
  }
}

type Place = HTMLElement | SVGElement;

const placeAt = (event: Event): Place | null => (event.target as Element).closest<Place>('[data-unit], [data-words]');

customElements.define('province-map', ProvinceMap);
