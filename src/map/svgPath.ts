import type { Position } from 'geojson';

/** Numbers as a path wants them: a minus sign separates by itself. */
const join = (numbers: number[]): string =>
  numbers.map((number, index) => (index > 0 && number >= 0 ? ` ${number}` : `${number}`)).join('');

/** Lines of whole numbers as one relative path: `M10 20l5-3 4 4`; closed ones (`closed`) lose their repeated last point and end in `z`. */
export function svgPath(lines: readonly (readonly Position[])[], closed: boolean): string {
  return lines
    .map((line) => {
      const points = closed ? line.slice(0, -1) : line;
      const [start, ...more] = points as [Position, ...Position[]];
      const steps = more
        .map(([x, y], index) => [x! - points[index]![0]!, y! - points[index]![1]!])
        .filter(([dx, dy]) => dx !== 0 || dy !== 0);
      return `M${join(start)}${steps.length ? `l${join(steps.flat())}` : ''}${closed ? 'z' : ''}`;
    })
    .join('');
}
