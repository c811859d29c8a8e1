import type { Edition } from '../../editions';
import { grouped } from '../../figures/data/shown';
import { provinceRankings, type ProvinceValue } from './rankings/provinceRankings';

/** A measure of a province in two years, drawn as a slope. All of a page share one scale. */
export interface Slope {
  title: string;
  /** Colour token of the line. */
  colour: string;
  before: ProvinceValue;
  now: ProvinceValue;
}

/** Measures whose two years are drawn, with the colours they have in every figure. */
const DRAWN = [
  ['output', '--flow-out'],
  ['absorbed', '--flow-in'],
  ['registered', '--data-3'],
] as const;

/** The slopes of a province; a measure without two years has none. */
export const slopesOf = (edition: Edition, province: string): Slope[] => {
  const rankings = provinceRankings(edition, province);
  return DRAWN.flatMap(([role, colour]) => {
    const ranking = rankings.find(({ measure }) => measure.id === edition.info.roles.measures[role]);
    const [before, now] = ranking?.years.slice(-2) ?? [];
    return ranking && before?.text && now?.text ? [{ title: ranking.measure.group, colour, before, now }] : [];
  });
};

const [WIDTH, HEIGHT] = [200, 96];
const [LEFT, RIGHT, TOP, BOTTOM] = [10, WIDTH - 10, 20, HEIGHT - 18];

/** A slope as SVG: the line from year to year, its values above its ends. `most` is the top of the scale, in the measure’s unit. */
export function slopeSvg({ colour, before, now }: Slope, most: number): string {
  const y = (value: number) => Math.round((BOTTOM - (value / most) * (BOTTOM - TOP)) * 10) / 10;
  const label = (value: ProvinceValue, x: number, anchor: string) =>
    `<text x="${x}" y="${y(value.value) - 8}" text-anchor="${anchor}">${grouped(value.text)}</text>` +
    `<text class="year" x="${x}" y="${HEIGHT - 3}" text-anchor="${anchor}">${value.year}</text>`;
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">`,
    `<path class="base" d="M0 ${BOTTOM}H${WIDTH}"/>`,
    `<path class="slope" stroke="var(${colour})" d="M${LEFT} ${y(before.value)}L${RIGHT} ${y(now.value)}"/>`,
    [before, now]
      .map((value, index) => `<circle fill="var(${colour})" cx="${index === 0 ? LEFT : RIGHT}" cy="${y(value.value)}" r="4"/>`)
      .join(''),
    label(before, 2, 'start'),
    label(now, WIDTH - 2, 'end'),
    '</svg>',
  ].join('');
}

/** What goes out and what comes in, back to back, a row a year; as SVG. */
export function balanceSvg([out, into]: readonly Slope[]): string {
  if (!out || !into) return '';
  const [middle, longest, pitch] = [218, 104, 30];
  const most = Math.max(...[out, into].flatMap(({ before, now }) => [before.value, now.value]));
  const bar = (value: ProvinceValue, side: -1 | 1, y: number, colour: string) => {
    const length = Math.max(1, Math.round((value.value / most) * longest));
    const x = middle + side * (length + 6);
    return (
      `<rect x="${side < 0 ? middle - length : middle}" y="${y}" width="${length}" height="16" fill="var(${colour})"/>` +
      `<text x="${x}" y="${y + 13}" text-anchor="${side < 0 ? 'end' : 'start'}">${grouped(value.text)}</text>`
    );
  };
  const rows = (['before', 'now'] as const).map((when, index) => {
    const y = 6 + index * pitch;
    return (
      `<text class="year" x="0" y="${y + 13}">${out[when].year}</text>` +
      bar(out[when], -1, y, out.colour) +
      bar(into[when], 1, y, into.colour)
    );
  });
  return `<svg viewBox="0 0 ${2 * middle - 36} ${2 * pitch}" aria-hidden="true">${rows.join('')}<path class="axis" d="M${middle} 2V${2 * pitch - 4}"/></svg>`;
}
