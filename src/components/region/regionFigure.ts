import type { Report } from '../../model/report';
import type { Region } from '../../model/region/region';

/** The figure whose rows are the members of a region, where there is one. */
export const regionFigure = ({ figures }: Pick<Report, 'figures'>, { short }: Region): string | undefined =>
  [...figures.values()].find(({ panels }) => panels.some(({ rows }) => Array.isArray(rows) && rows.length === 1 && rows[0] === `@${short}`))
    ?.id;
