import type { Position } from 'geojson';
import polylabel from 'polylabel';
import type { Box } from './layout';
import { ringArea } from './simplifyLand';

/** Size of province names, in map units. */
const LABEL_SIZE = 13;

/** A province's name on the map, centred on (x, y) in map units. */
export interface Label {
  name: string;
  x: number;
  y: number;
  /** Line from the unit to a name that stands outside it. */
  leader?: [Position, Position];
}

/** Units too small for their names: where the name stands, from the unit's own place, in map units. */
const OUTSIDE: Readonly<Record<string, { dx: number; dy: number }>> = {
  北京: { dx: -31, dy: -41 },
  天津: { dx: 50, dy: 4 },
  上海: { dx: 42, dy: 6 },
  香港: { dx: 31, dy: 17 },
  澳门: { dx: -3, dy: 28 },
};

/** Room a name takes: Han characters are as wide as high. */
export const labelBox = ({ name, x, y }: Pick<Label, 'name' | 'x' | 'y'>): Box => ({
  x: x - (name.length * LABEL_SIZE) / 2,
  y: y - LABEL_SIZE / 2,
  width: name.length * LABEL_SIZE,
  height: LABEL_SIZE,
});

/** Places the name of each unit (rings in map units): at the point of its largest ring that has most room for a box as wide as the name. */
export function placeLabels(units: readonly { name: string; polygons: Position[][][] }[]): Label[] {
  return units.map(({ name, polygons }) => {
    const largest = polygons.reduce((best, polygon) => (ringArea(polygon[0]!) > ringArea(best[0]!) ? polygon : best));
    // Squeezed by the name's width, the roomiest circle of polylabel becomes the roomiest flat ellipse.
    const squeeze = name.length;
    const [x, y] = polylabel(
      largest.map((ring) => ring.map(([px, py]) => [px! / squeeze, py!])),
      0.25,
    );
    const at = { x: x * squeeze, y };
    const outside = OUTSIDE[name];
    if (!outside) return { name, ...at };
    const label = { name, x: at.x + outside.dx, y: at.y + outside.dy };
    return { ...label, leader: [[at.x, at.y], nearestEdge(labelBox(label), at)] };
  });
}

/** Where a line from `at` should end at a box: the middle of the side that faces it, a unit off. */
function nearestEdge(box: Box, at: { x: number; y: number }): Position {
  const inside = (value: number, from: number, to: number) => Math.min(Math.max(value, from), to);
  const end: Position = [inside(at.x, box.x - 1.5, box.x + box.width + 1.5), inside(at.y, box.y + 3, box.y + box.height - 3)];
  if (at.x > box.x && at.x < box.x + box.width) end[1] = at.y < box.y ? box.y - 1 : box.y + box.height + 1;
  return end;
}
