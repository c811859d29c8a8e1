import type { ProvinceRanking } from './provinceRankings';

/** Pixels from one place to the next, and round the outermost. */
const [STEP, EDGE] = [8, 6];

/** A strip with a tick for each place, first at the left: a ring where the province stood the year before, a dot where it stands. */
export function rankStrip({ years }: Pick<ProvinceRanking, 'years'>, places: number): string {
  const at = (rank: number) => EDGE + (rank - 1) * STEP;
  const [now, before] = [years.at(-1)?.rank, years.length > 1 ? years.at(-2)?.rank : undefined];
  const width = 2 * EDGE + (places - 1) * STEP;
  return [
    `<svg class="rank-strip" viewBox="0 0 ${width} 14" aria-hidden="true">`,
    `<path class="ticks" d="M${EDGE - 0.5} 7H${width - EDGE + 0.5}" stroke-dasharray="1 ${STEP - 1}"/>`,
    before && now && before !== now ? `<path class="way" d="M${at(before)} 7H${at(now)}"/>` : '',
    before && before !== now ? `<circle class="before" cx="${at(before)}" cy="7" r="4"/>` : '',
    now ? `<circle class="now" cx="${at(now)}" cy="7" r="5"/>` : '',
    '</svg>',
  ].join('');
}
