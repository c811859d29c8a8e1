import { geoPath, type GeoProjection } from 'd3-geo';
import type { Position } from 'geojson';
import { insetProjection, mainProjection } from './layout';
import { landUnits } from './landUnits';
import { placeLabels, type Label } from './placeLabels';
import { simplifyLand, type DrawnLand } from './simplifyLand';
import { dashes, eastIslands, southIslands, tenthDash, type Dash, type Island } from './southSea';
import { svgPath } from './svgPath';

/** How fine a map is drawn: `step` is the grid of its coordinates in map units, `weight` the bend (square map units) that is dropped. */
export interface Fineness {
  step: number;
  weight: number;
}

/** For a map as wide as the text, and for a small one in the margin. */
export const FINE: Fineness = { step: 0.5, weight: 0.3 };
export const COARSE: Fineness = { step: 1, weight: 0.6 };

/** Land as paths in steps of the map's grid. */
export interface LandPaths {
  units: { name: string; path: string }[];
  borders: string;
  outline: string;
}

export interface Mark {
  name: string;
  x: number;
  y: number;
}

/** Everything on the map of China, in map units, but for the paths of land, which count in steps. */
export interface MapPicture extends Fineness {
  main: LandPaths;
  inset: LandPaths;
  labels: Label[];
  mainDashes: [Position, Position][];
  insetDashes: [Position, Position][];
  eastIslands: Mark[];
  southIslands: Mark[];
}

/** The units as the main map shows them, in map units, before simplification. */
export const projectedUnits = () =>
  landUnits.map(({ name, polygons }) => ({
    name,
    polygons: polygons.map((rings) => rings.map((ring) => ring.map((point) => at(mainProjection, point)))),
  }));

/** The parts of units that fall inside the inset's frame, in map units. */
const clippedUnits = () =>
  landUnits
    .map(({ name, polygons }) => ({ name, polygons: polygons.flatMap((rings) => clippedRings(rings)).map((ring) => [ring]) }))
    .filter(({ polygons }) => polygons.length > 0);

/** A mark or dash in map units. */
export const at = (projection: GeoProjection, point: Position): Position => projection([point[0]!, point[1]!])!;

const markOf =
  (projection: GeoProjection) =>
  ({ name, at: place }: Island): Mark => {
    const [x, y] = at(projection, place);
    return { name, x: x!, y: y! };
  };

const strokeOf =
  (projection: GeoProjection) =>
  (dash: Dash): [Position, Position] => [at(projection, dash[0]), at(projection, dash[1])];

/** Rings of one polygon, cut off at the inset's frame. */
function clippedRings(coordinates: Position[][]): Position[][] {
  const rings: Position[][] = [];
  const open = (): Position[] => rings.at(-1)!;
  const recorder = {
    beginPath: () => undefined,
    moveTo: (x: number, y: number) => rings.push([[x, y]]),
    lineTo: (x: number, y: number) => open().push([x, y]),
    closePath: () => open().push([...open()[0]!]),
    arc: () => undefined,
  };
  geoPath(insetProjection, recorder as unknown as CanvasRenderingContext2D)({ type: 'Polygon', coordinates });
  return rings;
}

const pathsOf = ({ units, borders, outline }: DrawnLand): LandPaths => ({
  units: units.filter(({ polygons }) => polygons.length > 0).map(({ name, polygons }) => ({ name, path: svgPath(polygons.flat(), true) })),
  borders: svgPath(borders, false),
  outline: svgPath(outline, false),
});

const drawn = new Map<Fineness, MapPicture>();

/** Draws the map of China; the same picture is drawn once. */
export function drawMap(fineness: Fineness = FINE): MapPicture {
  const known = drawn.get(fineness);
  if (known) return known;
  const units = projectedUnits();
  const picture: MapPicture = {
    ...fineness,
    main: pathsOf(simplifyLand(units, fineness)),
    inset: pathsOf(simplifyLand(clippedUnits(), fineness)),
    labels: placeLabels(units),
    mainDashes: [tenthDash].map(strokeOf(mainProjection)),
    insetDashes: dashes.map(strokeOf(insetProjection)),
    eastIslands: eastIslands.map(markOf(mainProjection)),
    southIslands: southIslands.map(markOf(insetProjection)),
  };
  drawn.set(fineness, picture);
  return picture;
}
