import { chartConfig, type ChartPoint, type PanelChart } from '../../figures/render/chartConfig';
import { describeStop } from '../../figures/render/describeStop';
import type { FigureData } from '../../figures/data/figureData';
import { grouped } from '../../figures/data/shown';
import { kindOf } from '../../figures/kinds';
import { PANEL_GAP, WIDTHS, widthsOf } from '../../figures/layout/layout';
import { Chart } from '../../figures/render/register';

/** Widths of a figure from which a picture is shown, and how wide each may become; the style sheet says the same. */
const FROM = { narrow: 0, wide: 600, spread: 900 };
const MOST = { narrow: 460, wide: 740, spread: Infinity };

interface Drawn extends PanelChart {
  chart: Chart<'bar' | 'line', ChartPoint[]>;
  canvas: HTMLCanvasElement;
}

/** Replaces the static picture of a figure by Chart.js’ one, drawn from the same specification at the same place. */
export async function figureChart(host: HTMLElement): Promise<void> {
  const response = await fetch(host.dataset['figure']!);
  if (response.ok) new LiveFigure(host, (await response.json()) as FigureData);
}

class LiveFigure {
  private readonly picture: HTMLElement;
  private readonly tip = document.createElement('div');
  private readonly said = document.createElement('p');
  private drawn: Drawn[] = [];
  /** Names of the series switched off. */
  private readonly off = new Set<string>();
  private shown: FigureData;
  private active: { panel: number; stop: number } | null = null;
  private width = 0;

  private readonly host: HTMLElement;
  private readonly data: FigureData;

  constructor(host: HTMLElement, data: FigureData) {
    this.host = host;
    this.data = data;
    this.shown = data;
    this.picture = host.querySelector<HTMLElement>('.figure-picture')!;
    this.tip.className = 'figure-tip';
    this.tip.hidden = true;
    this.tip.setAttribute('aria-hidden', 'true');
    this.said.className = 'hidden';
    this.said.setAttribute('role', 'status');
    host.append(this.tip, this.said);
    this.picture.tabIndex = 0;
    this.picture.setAttribute('role', 'application');
    this.picture.setAttribute('aria-roledescription', '图');
    this.picture.setAttribute('aria-label', `${this.picture.getAttribute('aria-label')}按方向键逐点阅读。`);
    this.picture.addEventListener('pointermove', (event) => this.pointAt(event));
    this.picture.addEventListener('pointerdown', (event) => this.pointAt(event));
    this.picture.addEventListener('pointerleave', () => this.go(null));
    this.picture.addEventListener('blur', () => this.go(null));
    this.picture.addEventListener('keydown', (event) => this.press(event));
    this.makeSwitches();
    this.draw();

    new ResizeObserver(() => {
      if (Math.abs(host.clientWidth - this.width) > 1 && host.clientWidth > 0) this.draw();
    }).observe(host);
    const redraw = () => this.draw();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
    new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }

  private draw(): void {
    this.go(null);
    this.width = this.host.clientWidth;
    const name = widthsOf(this.data)
      .filter((each) => this.width >= FROM[each])
      .pop()!;
    const width = WIDTHS[name];
    const style = getComputedStyle(this.host);
    const scale = Math.min(this.width, MOST[name]) / width;
    const old = this.drawn;
    this.drawn = chartConfig(this.shown, width, (token) => style.getPropertyValue(token).trim(), style.fontFamily).map((panel, index) => {
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = Math.ceil(panel.layout.height);
      canvas.style.width = `${width * scale}px`;
      canvas.style.height = `${panel.layout.height * scale}px`;
      if (index > 0) canvas.style.marginTop = `${PANEL_GAP * scale}px`;
      this.picture.append(canvas);
      panel.config.options!.devicePixelRatio = devicePixelRatio * scale;
      return { ...panel, canvas, chart: new Chart(canvas, panel.config) };
    });
    this.picture.classList.add('drawn');
    for (const { chart, canvas } of old) {
      chart.destroy();
      canvas.remove();
    }
  }

  private pointAt(event: PointerEvent): void {
    const panel = this.drawn.findIndex(({ canvas }) => canvas === event.target);
    if (panel < 0) return;
    const { canvas, layout } = this.drawn[panel]!;
    const box = canvas.getBoundingClientRect();
    const x = ((event.clientX - box.left) * layout.width) / box.width;
    const y = ((event.clientY - box.top) * layout.height) / box.height;
    const stop = layout.stops.findIndex((each) => x >= each.x && x <= each.x + each.width && y >= each.y && y <= each.y + each.height);
    this.go(stop < 0 ? null : { panel, stop });
  }

  private press(event: KeyboardEvent): void {
    const all = this.drawn.flatMap(({ layout }, panel) => layout.stops.map((_, stop) => ({ panel, stop })));
    const at = all.findIndex(({ panel, stop }) => panel === this.active?.panel && stop === this.active.stop);
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    const next = steps[event.key];
    if (event.key === 'Escape') this.go(null);
    if (next === undefined) return;
    event.preventDefault();
    this.go(all[Math.max(0, Math.min(next, all.length - 1))]!, true);
  }

  /** Marks a point and tells of it; `aloud` also to screen readers. */
  private go(place: { panel: number; stop: number } | null, aloud = false): void {
    if (place?.panel === this.active?.panel && place?.stop === this.active?.stop) return;
    this.active = place;
    this.drawn.forEach((drawn, index) => {
      const had = drawn.under.splice(0).length > 0;
      const stop = place?.panel === index ? drawn.layout.stops[place.stop] : undefined;
      const halo = stop?.series === null ? 0 : 3;
      if (stop)
        drawn.under.push({
          kind: 'box',
          x: stop.x - halo,
          y: stop.y - halo,
          width: stop.width + 2 * halo,
          height: stop.height + 2 * halo,
          colour: halo ? '--soft' : '--tint',
        });
      if (stop || had) drawn.chart.draw();
    });
    this.tip.hidden = !place;
    if (!place) return;
    const { layout, canvas } = this.drawn[place.panel]!;
    const stop = layout.stops[place.stop]!;
    const words = describeStop(this.shown.panels[place.panel]!, stop);
    if (aloud) this.said.textContent = [words.title, ...words.lines].join('，');
    const title = document.createElement('b');
    title.textContent = words.title;
    const source = document.createElement('small');
    source.textContent = words.source;
    this.tip.replaceChildren(
      title,
      ...words.lines.map((line) => Object.assign(document.createElement('div'), { textContent: line.replace(/\d{5,}(\.\d+)?/g, grouped) })),
      source,
    );
    const scale = canvas.clientWidth / layout.width;
    const top = this.picture.offsetTop + canvas.offsetTop + (stop.y + stop.height) * scale + 6;
    const middle = stop.series === null && layout.along === 'x' ? layout.from + 60 : stop.x + stop.width / 2;
    this.tip.style.top = `${top}px`;
    this.tip.style.left = `${Math.max(0, Math.min(middle * scale - this.tip.offsetWidth / 2, this.host.clientWidth - this.tip.offsetWidth))}px`;
  }

  /** The key becomes switches: each takes its series out of the picture and puts it back; one always stays. */
  private makeSwitches(): void {
    if (!kindOf(this.data.panels[0]!).switches) return;
    const names = this.data.panels[0]!.series.map((series) => series.name);
    this.host.querySelectorAll('.figure-key > span').forEach((label, index) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = label.className;
      button.append(...label.childNodes);
      button.setAttribute('aria-pressed', 'true');
      button.addEventListener('click', () => {
        const name = names[index]!;
        if (!this.off.delete(name) && this.off.size < names.length - 1) this.off.add(name);
        button.setAttribute('aria-pressed', String(!this.off.has(name)));
        this.shown = {
          ...this.data,
          panels: this.data.panels.map((panel) => ({ ...panel, series: panel.series.filter((series) => !this.off.has(series.name)) })),
        };
        this.draw();
      });
      label.replaceWith(button);
    });
  }
}
