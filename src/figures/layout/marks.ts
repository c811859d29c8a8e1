/** What a picture holds besides Chart.js’ bars: words, rules and boxes, in pixels of the picture. Colours are tokens: `--ink`. */
export type Mark =
  | { kind: 'text'; x: number; y: number; text: string; align: 'left' | 'right' | 'center'; size: number; colour: string; bold?: boolean }
  | { kind: 'line'; points: [x: number, y: number][]; colour: string; width: number }
  | { kind: 'box'; x: number; y: number; width: number; height: number; colour: string }
  | { kind: 'frame'; x: number; y: number; width: number; height: number; colour: string };

export type TextMark = Extract<Mark, { kind: 'text' }>;

/** A token as the canvas takes it: `var(--ink)` in SVG, `#1c2127` on a canvas. */
export type Paint = (token: string) => string;

/** The part of a 2D context that marks are drawn with. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'rect'
  | 'fill'
  | 'stroke'
  | 'fillText'
  | 'setLineDash'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
>;

/** Draws marks in the order given; `family` is the font. */
export function drawMarks(pen: Pen, marks: readonly Mark[], paint: Paint, family: string): void {
  pen.save();
  pen.textBaseline = 'alphabetic';
  for (const mark of marks) {
    if (mark.kind === 'text') {
      pen.font = `${mark.bold ? 'bold ' : ''}${mark.size}px ${family}`;
      pen.textAlign = mark.align;
      pen.fillStyle = paint(mark.colour);
      pen.fillText(mark.text, mark.x, mark.y);
      continue;
    }
    pen.beginPath();
    if (mark.kind === 'line') {
      mark.points.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
      pen.strokeStyle = paint(mark.colour);
      pen.lineWidth = mark.width;
      pen.stroke();
    } else {
      pen.rect(mark.x, mark.y, mark.width, mark.height);
      if (mark.kind === 'box') {
        pen.fillStyle = paint(mark.colour);
        pen.fill();
      } else {
        pen.strokeStyle = paint(mark.colour);
        pen.lineWidth = 1;
        pen.setLineDash([3, 3]);
        pen.stroke();
        pen.setLineDash([]);
      }
    }
  }
  pen.restore();
}

/** Words with their baseline at `y`: from `x` to the right, of 13 pixels, in ink, where `more` does not say otherwise. */
export const words = (x: number, y: number, text: string, more: Partial<TextMark> = {}): TextMark => ({
  kind: 'text',
  x,
  y,
  text,
  align: 'left',
  size: 13,
  colour: '--ink',
  ...more,
});

type Points = [x: number, y: number][];

/** A line through points. */
export const line = (colour: string, width: number, ...points: Points): Mark => ({ kind: 'line', points, colour, width });

/** A fine line through points. */
export const rule = (...points: Points): Mark => line('--hairline', 1, ...points);

/** Baseline that centres a line of text of that size on `y`. */
export const centred = (y: number, size: number): number => y + size * 0.36;
