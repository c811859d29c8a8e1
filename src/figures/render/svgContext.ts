import { escape } from '../../model/escape';

/**
 * A 2D context that writes SVG instead of pixels, as far as Chart.js’ bars and our marks use one: rectangles, lines and
 * words. The kept libraries that do this (svgcanvas) need a DOM and write every element with all its style; here elements
 * alike share theirs, numbers have one decimal, and a picture is under a kilobyte when compressed.
 */
export class SvgContext {
  fillStyle = '';
  strokeStyle = '';
  lineWidth = 1;
  font = '13px inherit';
  textAlign: CanvasTextAlign = 'left';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  globalAlpha = 1;
  lineCap = 'butt';
  lineJoin = 'miter';
  lineDashOffset = 0;
  readonly canvas: { width: number; height: number; getContext: () => SvgContext };

  /** `top` moves everything down: the place of a panel in its picture. `size` is the font size the picture has anyway. */
  constructor(width: number, height: number, top = 0, size = 13) {
    this.top = top;
    this.size = size;
    this.canvas = { width, height, getContext: () => this };
  }

  private readonly top: number;
  private readonly size: number;
  private path = '';
  private dashed = false;
  private at: [x: number, y: number] = [0, 0];
  private readonly saved: Pick<SvgContext, 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'font' | 'textAlign' | 'textBaseline'>[] = [];
  /** Runs of elements with the same style. */
  private readonly runs: { open: string; body: string; close: string }[] = [];

  private put(open: string, body: string, close: string): void {
    const last = this.runs.at(-1);
    if (last?.open === open) last.body += body;
    else this.runs.push({ open, body, close });
  }

  /** The elements drawn so far. */
  toString(): string {
    return this.runs.map(({ open, body, close }) => open + body + close).join('');
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline } = this;
    this.saved.push({ fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline });
  }
  restore(): void {
    Object.assign(this, this.saved.pop());
  }
  beginPath(): void {
    this.path = '';
  }
  rect(x: number, y: number, width: number, height: number): void {
    const [left, top] = [round(x), round(y + this.top)];
    const [w, h] = [round(round(x + width) - left), round(round(y + this.top + height) - top)];
    this.path += `M${pair(left, top)}h${w}v${h}h${-w}z`;
  }
  moveTo(x: number, y: number): void {
    this.at = [round(x), round(y + this.top)];
    this.path += `M${pair(...this.at)}`;
  }
  lineTo(x: number, y: number): void {
    const next: [number, number] = [round(x), round(y + this.top)];
    const [dx, dy] = [round(next[0] - this.at[0]), round(next[1] - this.at[1])];
    this.path += dx === 0 ? `v${dy}` : dy === 0 ? `h${dx}` : `l${pair(dx, dy)}`;
    this.at = next;
  }
  /** A whole circle: the point of a line. */
  arc(x: number, y: number, radius: number): void {
    const [left, middle, r] = [round(x - radius), round(y + this.top), round(radius)];
    this.path += `M${pair(left, middle)}a${r} ${r} 0 1 0 ${round(2 * r)} 0a${r} ${r} 0 1 0 ${round(-2 * r)} 0z`;
  }
  closePath(): void {
    this.path += 'z';
  }
  fill(): void {
    if (this.path) this.put(`<path fill="${this.fillStyle}" d="`, this.path, '"/>');
  }
  stroke(): void {
    const width = this.lineWidth === 1 ? '' : ` stroke-width="${this.lineWidth}"`;
    if (this.path)
      this.put(`<path fill="none" stroke="${this.strokeStyle}"${width}${this.dashed ? ' stroke-dasharray="3"' : ''} d="`, this.path, '"/>');
  }
  setLineDash(segments: number[]): void {
    this.dashed = segments.length > 0;
  }
  fillText(text: string, x: number, y: number): void {
    const size = Number(/(\d+)px/.exec(this.font)![1]);
    const anchor = { left: '', start: '', center: ' text-anchor="middle"', right: ' text-anchor="end"', end: ' text-anchor="end"' }[
      this.textAlign
    ];
    const style = `${this.fillStyle === 'var(--ink)' ? '' : ` fill="${this.fillStyle}"`}${anchor}${size === this.size ? '' : ` font-size="${size}"`}${this.font.startsWith('bold') ? ' font-weight="700"' : ''}`;
    this.put(`<g${style}>`, `<text x="${round(x)}" y="${round(y + this.top)}">${svgWords(text)}</text>`, '</g>');
  }
  measureText(): { width: number } {
    return { width: 0 };
  }

  // Chart.js calls these; in a picture of its own size, clipped to nothing, they change nothing.
  clip(): void {}
  clearRect(): void {}
  resetTransform(): void {}
  setTransform(): void {}
}

/** One decimal, half up. */
const round = (value: number): number => Math.round(value * 10) / 10 || 0;

/** Two numbers as path data: a minus parts them by itself. */
const pair = (a: number, b: number): string => `${a}${b < 0 ? '' : ' '}${b}`;

/** Words as SVG text; a thin space becomes a gap that is not copied, so that `28 251.5` pastes as 28251.5. */
export const svgWords = (text: string): string => escape(text).replace(/\u2009([\d.]+)/g, '<tspan dx=".2em">$1</tspan>');
