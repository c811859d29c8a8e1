import type { MultiPolygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Land in map units, ready to be written: every border once, every unit closed. */
export interface DrawnLand {
  units: { name: string; polygons: Position[][][] }[];
  /** Borders between two units. */
  borders: Position[][];
  /** Outer edge of the country: coast and frontier. */
  outline: Position[][];
}

/** Rings below this area (square map units) keep all their points: simplified, 澳门 vanishes. */
const SMALL = 4;

/**
 * Simplifies projected units together, so that neighbours keep one common border. `step` is the grid they are snapped to and
 * `weight` the area (square map units) below which a bend is dropped; both say how fine the drawing is.
 */
export function simplifyLand(
  units: readonly { name: string; polygons: Position[][][] }[],
  { step, weight }: { step: number; weight: number },
): DrawnLand {
  const snap = ([x, y]: Position): Position => [Math.round(x! / step), Math.round(y! / step)];
  const objects = {
    land: {
      type: 'FeatureCollection' as const,
      features: units.map(({ name, polygons }) => ({
        type: 'Feature' as const,
        properties: { name },
        geometry: {
          type: 'MultiPolygon' as const,
          coordinates: polygons.map((rings) => rings.map((ring) => withoutRepeats(ring.map(snap)))).filter(([outer]) => outer!.length > 3),
        },
      })),
    },
  };
  const whole = presimplify(topology(objects) as unknown as Topology<{ land: GeometryCollection<{ name: string }> }>);
  keepSmallRings(whole, step);
  const simple = simplify(whole, weight / step ** 2);
  const { land } = simple.objects;
  return {
    units: feature(simple, land).features.map(({ properties, geometry }) => ({
      name: properties.name,
      polygons: (geometry as MultiPolygon).coordinates,
    })),
    borders: mesh(simple, land, (a, b) => a !== b).coordinates,
    outline: mesh(simple, land, (a, b) => a === b).coordinates,
  };
}

const withoutRepeats = (ring: Position[]): Position[] =>
  ring.filter(([x, y], index) => index === 0 || x !== ring[index - 1]![0] || y !== ring[index - 1]![1]);

/** Marks the points of rings that are one small arc as never to be dropped. */
function keepSmallRings(whole: Topology, step: number): void {
  for (const arc of whole.arcs) {
    const closed = arc[0]![0] === arc.at(-1)![0] && arc[0]![1] === arc.at(-1)![1];
    if (closed && ringArea(arc) * step ** 2 < SMALL) for (const point of arc) point[2] = Infinity;
  }
}

/** Area a ring encloses, in the square of its coordinates' unit. */
export const ringArea = (ring: readonly Position[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => sum + x! * ring[(index + 1) % ring.length]![1]! - ring[(index + 1) % ring.length]![0]! * y!, 0),
  ) / 2;
