import type { Position } from 'geojson';
import { southSeaDrawing } from './landUnits';

/** A stroke of the dashed line: its two ends, [longitude, latitude]. */
export type Dash = readonly [Position, Position];

/** An island or group of islands the package lacks. */
export interface Island {
  name: string;
  at: Position;
}

const merc = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
const unmerc = (y: number): number => (Math.atan(Math.exp(y)) * 360) / Math.PI - 90;

/** From the package's drawing, a Mercator map at about half scale standing east of Taiwan, back to true degrees (fitted to 海南, which it repeats). */
const trueDegrees = ([x, y]: Position): Position => [
  108.6152 + (x! - 132.92087) / 0.50039,
  unmerc(merc(18.16934) + (merc(y!) - merc(26.36607)) / 0.5273),
];

/** The nine strokes of the package: its rings of two points that are not the drawing's frame. */
const nineDashes: Dash[] = southSeaDrawing
  .filter((ring) => ring.length === 3)
  .map((ring): Dash => [trueDegrees(ring[0]!), trueDegrees(ring[1]!)])
  .filter(([[west], [east]]) => Math.abs(west! - east!) < 5)
  .filter(([[, south], [, north]]) => Math.abs(south! - north!) < 5);

/** The tenth stroke, east of Taiwan, which the package lacks. */
export const tenthDash: Dash = [
  [122.52, 23.46],
  [122.8, 24.57],
];

/** All ten strokes of the dashed line. */
export const dashes: readonly Dash[] = [...nineDashes, tenthDash];

/**
 * Islands east of Taiwan: positions of the State Oceanic Administration (2012-09-15) and of the statement on the baselines of
 * the territorial sea (2012-09-10).
 */
export const eastIslands: readonly Island[] = [
  { name: '钓鱼岛', at: [123.473, 25.743] },
  { name: '赤尾屿', at: [124.558, 25.923] },
];

/** Island groups of the South China Sea, each by one point of it: enough for a dot on a schematic map, for nothing else. */
export const southIslands: readonly Island[] = [
  { name: '东沙群岛', at: [116.72, 20.7] },
  { name: '西沙群岛', at: [112.33, 16.83] },
  { name: '中沙群岛', at: [114.4, 15.8] },
  { name: '黄岩岛', at: [117.78, 15.13] },
  { name: '南沙群岛', at: [114.4, 10.2] },
  { name: '曾母暗沙', at: [112.28, 3.97] },
];
