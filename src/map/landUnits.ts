import china from 'china-geojson/src/geojson/china.json' with { type: 'json' };
import type { Position } from 'geojson';

/** A province, 香港, 澳门 or 台湾: rings of [longitude, latitude] in degrees, polygon by polygon, outer ring first. */
export interface LandUnit {
  /** Short name, as the tables print it: 内蒙古. */
  name: string;
  polygons: Position[][][];
}

/** The feature of the package that is no land unit: a small drawing of the South China Sea, with a ring that winds the wrong way. */
const SOUTH_SEA = '南海诸岛';

const polygonsOf = (feature: (typeof china.features)[number]): Position[][][] =>
  feature.geometry.type === 'Polygon' ? [feature.geometry.coordinates] : feature.geometry.coordinates;

/** The 34 land units, wound as d3-geo wants them (clockwise on the sphere); they must not be rewound. */
export const landUnits: readonly LandUnit[] = china.features
  .filter((feature) => feature.properties.name !== SOUTH_SEA)
  .map((feature) => ({ name: feature.properties.name, polygons: polygonsOf(feature) }));

/** Rings of the package's drawing of the South China Sea, in the drawing's own degrees (east of 132°). */
export const southSeaDrawing: readonly Position[][] = china.features
  .filter((feature) => feature.properties.name === SOUTH_SEA)
  .flatMap(polygonsOf)
  .map((polygon) => polygon[0]!);
