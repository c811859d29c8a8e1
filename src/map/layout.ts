import { geoConicEqualArea, type GeoProjection } from 'd3-geo';
import { landUnits } from './landUnits';

/** Rectangle in map units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Size of the whole picture and of its inset, in map units; text, strokes and boxes are measured in the same. */
export const PICTURE = { width: 800, height: 782 };

/** The inset 南海诸岛: in the sea south of Taiwan, where it covers nothing (a test holds this). */
export const INSET: Box = { x: 661.5, y: 594.5, width: 137, height: 186 };

/** What the inset shows, in degrees. */
const INSET_WINDOW = { west: 106.6, east: 122.6, south: 2.9, north: 24.2 };

const multipoint = (coordinates: number[][]) => ({ type: 'MultiPoint' as const, coordinates });

/** Albers for the whole country, fitted to the land units; [longitude, latitude] → map units. */
export const mainProjection: GeoProjection = geoConicEqualArea()
  .parallels([25, 47])
  .rotate([-105, 0])
  .fitWidth(PICTURE.width - 4, multipoint(landUnits.flatMap((unit) => unit.polygons.flat(2))));

mainProjection.translate(mainProjection.translate().map((offset) => offset + 2) as [number, number]);

/** Albers for the South China Sea, with parallels of its own, cut off at the inset's frame. */
export const insetProjection: GeoProjection = geoConicEqualArea()
  .parallels([5, 22])
  .rotate([-114.6, 0])
  .fitExtent(
    [
      [INSET.x, INSET.y],
      [INSET.x + INSET.width, INSET.y + INSET.height],
    ],
    multipoint([
      [INSET_WINDOW.west, (INSET_WINDOW.south + INSET_WINDOW.north) / 2],
      [INSET_WINDOW.east, (INSET_WINDOW.south + INSET_WINDOW.north) / 2],
      [114.6, INSET_WINDOW.south],
      [114.6, INSET_WINDOW.north],
    ]),
  )
  .clipExtent([
    [INSET.x, INSET.y],
    [INSET.x + INSET.width, INSET.y + INSET.height],
  ])
  .precision(0);
