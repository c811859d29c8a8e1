import type { APIRoute, GetStaticPaths } from 'astro';
import { provinceSeries } from '../../../components/years/provinceSeries';
import { seriesCsv } from '../../../components/years/seriesView';
import { writeCsv } from '../../../download/tableCsv';
import { allEditions, editionNames, ownEditions, type Edition } from '../../../editions';
import { joinedSeries, type JoinedSeries } from '../../../years/joinedSeries';

/** The joined series of a table (`table-3-1`) or a province (`guangdong`). */
const seriesOf = (edition: Edition, id: string): JoinedSeries<Edition>[] => {
  const table = edition.tables.get(id.replace(/^table-/, ''));
  if (table) return joinedSeries(allEditions(), edition, table);
  const province = edition.regions.provinces.find((each) => each.id === id);
  return province ? provinceSeries(edition, province) : [];
};

export const getStaticPaths: GetStaticPaths = () => {
  if (editionNames().length < 2) return [];
  return ownEditions().flatMap((edition) =>
    [...[...edition.tables.keys()].map((id) => `table-${id}`), ...edition.regions.provinces.map(({ id }) => id)]
      .filter((id) => seriesOf(edition, id).length > 0)
      .map((id) => ({ params: { edition: edition.name, id } })),
  );
};

export const GET: APIRoute = ({ params, locals: { edition } }) =>
  new Response(writeCsv(seriesCsv(seriesOf(edition, params['id']!))), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
