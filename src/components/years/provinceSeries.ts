import { allEditions, type Edition } from '../../editions';
import { formulaFor, type Measure } from '../../model/measure';
import type { Province } from '../../model/region/region';
import { referenceTo, rowName } from '../../model/table/cellName';
import { differ } from '../../years/datum';
import { joinedSeries, type JoinedSeries } from '../../years/joinedSeries';
import { placeRows } from '../place/placeRows';

type Series = JoinedSeries<Edition>;

/**
 * The courses of a province that editions make together, in the order of its tables; what another table tells for longer is told once, but no
 * measure of the map in the place of another: a small province may register just what it sells.
 */
export function provinceSeries(edition: Edition, { name }: Province): Series[] {
  const all = placeRows(edition, name).flatMap(({ table }) =>
    joinedSeries(allEditions(), edition, table).filter(({ place }) => place === name),
  );
  const measures = new Map(all.map((series) => [series, measureOf(edition, series)]));
  const longest = all.toSorted((a, b) => b.points.length - a.points.length || Number(!!measures.get(b)) - Number(!!measures.get(a)));
  const kept = new Set<Series>();
  for (const series of longest) {
    const measure = measures.get(series);
    if (![...kept].some((other) => tells(other, series) && (!measure || measures.get(other) === measure))) kept.add(series);
  }
  return all.filter((series) => kept.has(series));
}

/** What a course measures, in the words the map offers it under; nothing where no measure of the map is that column. */
export const measureOf = ({ measures }: Edition, { own: { table, row, field } }: Series): Measure | undefined =>
  measures.find(
    (measure) =>
      measure.formula !== undefined &&
      [undefined, ...measure.years].some(
        (year) => formulaFor(measure, row.label, year) === referenceTo(table, rowName(row, field), field.name),
      ),
  );

/** Does one course hold every number of another, in the same years? */
const tells = (one: Series, other: Series): boolean =>
  one.unit === other.unit &&
  other.points.every(({ year, datum }) => {
    const there = one.points.find((point) => point.year === year);
    return there !== undefined && !differ(there.datum, datum);
  });
