import { placesOf } from './addresses';
import type { Edition } from '../../editions';
import { address, anchor } from '../../model/address';
import { rowIdOf, type Table } from '../../model/table/table';

/** Every address of an edition with its fragments, sorted: what content/<edition>/addresses.txt promises for good. */
export function addressesOf(edition: Edition): string[] {
  const places = placesOf(edition);
  const { chapters } = edition.prose;
  const tables = [...edition.tables.values()];
  const complete = tables.filter((table) => table.status === 'complete');
  const list = [
    address.edition(places),
    address.search(places),
    address.checks(places),
    address.about(places),
    address.glossary(places),
    address.tables(places),
    address.figures(places),
    address.print(places),
    ...edition.glossary.map((term) => address.term(places, term.id)),
    ...edition.errata.map((erratum) => address.erratum(places, erratum.id)),
    ...['datapackage.json', 'tables.xlsx', 'all.zip'].map((file) => address.data(places, file)),
    ...chapters.flatMap((chapter) => {
      const page = address.part(places, chapter.part);
      return [
        page,
        ...[...chapter.sections, ...chapter.paragraphs.filter((paragraph) => paragraph.id), ...chapter.events].map(
          ({ id }) => `${page}#${id}`,
        ),
        ...chapter.embeds.map((embed) => `${page}#${anchor[embed.kind](embed.id)}`),
        ...chapter.embeds
          .filter((embed) => embed.kind === 'table' && embed.id !== 'a15')
          .flatMap((embed) => rowsOf(edition.tables.get(embed.id)!).map((row) => `${page}#${row}`)),
      ];
    }),
    ...tables.flatMap((table) => [address.table(places, table.id), `${address.table(places, table.id)}#${anchor.table(table.id)}`]),
    ...complete.flatMap((table) => [
      address.tableData(places, table.id),
      ...rowsOf(table).map((row) => `${address.table(places, table.id)}#${row}`),
      ...table.rows.flatMap((row) =>
        table.fields
          .filter((field) => row.cells[field.name] && field.type !== 'string' && field.role !== 'label')
          .map((field) => address.cell(places, table.id, rowIdOf(row, field), field.id)),
      ),
    ]),
    ...[...edition.figures.keys()].flatMap((id) => [
      address.figure(places, id),
      address.embed(places, id),
      address.figureData(places, id, 'csv'),
      address.figureData(places, id, 'svg'),
    ]),
    ...edition.regions.provinces.map((province) => address.province(places, province.id)),
    ...edition.regions.regions.map((region) => address.region(places, region.id)),
    ...(edition.tables.get('a15')?.rows.length
      ? [address.directory(places), ...edition.tables.get('a15')!.rows.map((row) => address.institution(places, row.id))]
      : []),
  ];
  return [...new Set(list)].sort();
}

const rowsOf = (table: Table): string[] => table.rows.map((row) => anchor.row(table.id, row.id));
