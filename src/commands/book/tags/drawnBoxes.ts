import { operationsOf, markOf, type Operation } from './pageOperations';

/** Left, bottom, right and top, in points from a page’s lower left corner. */
export type Box = [left: number, bottom: number, right: number, top: number];
/** `a b c d e f` of the operator `cm`. */
type Matrix = [number, number, number, number, number, number];
type Point = [number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** How far letters reach above and below their line, as a share of their size. */
const [ASCENT, DESCENT] = [0.9, 0.2];
const NO_BOX: Box = [Infinity, Infinity, -Infinity, -Infinity];
const EVERYWHERE: Box = [-Infinity, -Infinity, Infinity, Infinity];

const times = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];
const at = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];
const around = (points: readonly Point[]): Box => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};
/** The box around both. */
export const joined = (one: Box, other: Box): Box => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
];
const within = (one: Box, other: Box): Box => [
  Math.max(one[0], other[0]),
  Math.max(one[1], other[1]),
  Math.min(one[2], other[2]),
  Math.min(one[3], other[3]),
];
const isEmpty = ([left, bottom, right, top]: Box): boolean => left > right || bottom > top;

const PAINTS_PATH = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);

interface State {
  matrix: Matrix;
  clip: Box;
  /** Of letters. */
  size: number;
}

/** Draws a page’s stream without drawing it: only how far each marked content reaches. */
class Pen {
  readonly boxes = new Map<number, Box>();
  private state: State = { matrix: IDENTITY, clip: EVERYWHERE, size: 0 };
  private readonly kept: State[] = [];
  private readonly marks: (number | undefined)[] = [];
  private line: Matrix = IDENTITY;
  private path: Point[] = [];
  private clips = false;

  private draw(box: Box): void {
    const mark = this.marks.findLast((each) => each !== undefined);
    const seen = within(box, this.state.clip);
    if (mark !== undefined && !isEmpty(seen)) this.boxes.set(mark, joined(this.boxes.get(mark) ?? NO_BOX, seen));
  }

  private endPath(isPainted: boolean): void {
    if (this.path.length > 0) {
      const box = around(this.path);
      if (isPainted) this.draw(box);
      if (this.clips) this.state = { ...this.state, clip: within(this.state.clip, box) };
    }
    this.path = [];
    this.clips = false;
  }

  /** `<00d9>`: letters of two bytes each, nearly always one, set by a move of its own. The width of one is taken for its size. */
  private show(letters: string): void {
    const { matrix, size } = this.state;
    const corners: Point[] = [
      [0, -DESCENT * size],
      [size * ((letters.length - 2) / 4), ASCENT * size],
    ];
    const placed = times(this.line, matrix);
    this.draw(around(corners.map((corner) => at(placed, corner))));
  }

  private add(...points: Point[]): void {
    this.path.push(...points.map((point) => at(this.state.matrix, point)));
  }

  private readonly does: Record<string, (n: number[]) => void> = {
    q: () => void this.kept.push(this.state),
    Q: () => void (this.state = this.kept.pop() ?? this.state),
    cm: (n) => void (this.state = { ...this.state, matrix: times(n as Matrix, this.state.matrix) }),
    m: ([x, y]) => this.add([x!, y!]),
    l: ([x, y]) => this.add([x!, y!]),
    c: ([x1, y1, x2, y2, x3, y3]) => this.add([x1!, y1!], [x2!, y2!], [x3!, y3!]),
    v: ([x2, y2, x3, y3]) => this.add([x2!, y2!], [x3!, y3!]),
    y: ([x1, y1, x3, y3]) => this.add([x1!, y1!], [x3!, y3!]),
    re: ([x, y, w, h]) => this.add([x!, y!], [x! + w!, y!], [x!, y! + h!], [x! + w!, y! + h!]),
    W: () => void (this.clips = true),
    'W*': () => void (this.clips = true),
    n: () => this.endPath(false),
    BT: () => void (this.line = IDENTITY),
    Tf: (n) => void (this.state = { ...this.state, size: n.at(-1)! }),
    Tm: (n) => void (this.line = n as Matrix),
    Td: ([x, y]) => void (this.line = times([1, 0, 0, 1, x!, y!], this.line)),
    // A picture fills the square of one by one.
    Do: () =>
      this.draw(
        around(
          (
            [
              [0, 0],
              [1, 0],
              [0, 1],
              [1, 1],
            ] as Point[]
          ).map((corner) => at(this.state.matrix, corner)),
        ),
      ),
    EMC: () => void this.marks.pop(),
  };

  follow(operation: Operation): void {
    const { operator, operands } = operation;
    if (operator === 'BDC' || operator === 'BMC') this.marks.push(markOf(operation));
    else if (operator === 'Tj') this.show(operands[0]!);
    else if (PAINTS_PATH.has(operator)) this.endPath(true);
    else this.does[operator]?.(operands.map(Number));
  }
}

/** How far each marked content of a page reaches, by its number. */
export function drawnBoxes(stream: string): Map<number, Box> {
  const pen = new Pen();
  for (const operation of operationsOf(stream)) pen.follow(operation);
  return pen.boxes;
}
