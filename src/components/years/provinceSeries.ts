import { allEditions, type Edition } from '../../editions';
import type { Province } from '../../model/region';
import { joinedSeries, type JoinedSeries } from '../../years/joinedSeries';
import { placeRows } from '../place/placeRows';

/** The courses of a province that editions make together, in the order of its tables. */
export const provinceSeries = (edition: Edition, { name }: Province): JoinedSeries<Edition>[] =>
  placeRows(edition, name).flatMap(({ table }) => joinedSeries(allEditions(), edition, table).filter(({ place }) => place === name));
