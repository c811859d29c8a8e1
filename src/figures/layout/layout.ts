import type { FigureData } from '../data/figureData';
import { kindOf } from '../kinds';
import type { Mark } from './marks';

/** Pixel widths the pictures are drawn for: a phone, the column of text, and text and margin together. */
export const WIDTHS = { narrow: 340, wide: 680, spread: 1056 } as const;

export type WidthName = keyof typeof WIDTHS;

/** The widths a figure is drawn for. */
export const widthsOf = ({ panels }: Pick<FigureData, 'panels'>): WidthName[] =>
  panels.some((panel) => kindOf(panel).spreads) ? ['narrow', 'wide', 'spread'] : ['narrow', 'wide'];

/** Pixels between the panels of a figure. */
export const PANEL_GAP = 22;

/** Upper edges of bands that lie one under the other from `top` on, by their heights; pixels. */
export const topsOf = (heights: readonly number[], top: number): number[] =>
  heights.map((_, index) => heights.slice(0, index).reduce((sum, each) => sum + each, top));

/** Is a picture of that width drawn the phone’s way? */
export const isNarrow = (width: number): boolean => width < 500;

/** Where everything of a panel stands, in pixels. */
export interface PanelLayout {
  width: number;
  height: number;
  /** Bars lie along x or stand along y. */
  along: 'x' | 'y';
  /** Ends of the scale of values, in pixels; it goes from `min` to `max`. */
  from: number;
  to: number;
  min: number;
  max: number;
  /** What Chart.js draws: `centres` are the middles of the bars across the scale; `thickness` is its own where it is not the panel’s. */
  bars: { name: string; values: (number | [number, number] | null)[]; centres: number[]; colours: string[]; thickness?: number }[];
  /** Lines Chart.js draws through values that stand at `centres` across the scale. */
  lines: { name: string; values: number[]; centres: number[]; colour: string; width: number }[];
  stacked: boolean;
  thickness: number;
  /** Drawn over the bars. */
  marks: Mark[];
  /** What a reader may point at, in reading order: a row with all its series, or one part (`series`) of a bar of parts. */
  stops: { row: number; series: number | null; x: number; y: number; width: number; height: number }[];
}
