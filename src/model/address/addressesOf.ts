import { address, anchor } from './address';
import type { Chapter } from '../chapter';
import { institutionsOf } from '../institution';
import type { Report } from '../report';
import { rowIdOf, type Table } from '../table/table';

/** An edition as far as its addresses need it. */
export type Addressable = Report & { prose: { chapters: readonly Chapter[] } };

/** Every address of an edition with its fragments, sorted: what content/<edition>/addresses.txt promises for good. */
export function addressesOf(edition: Addressable): string[] {
  const { chapters } = edition.prose;
  const institutions = institutionsOf(edition);
  const tables = [...edition.tables.values()];
  const complete = tables.filter((table) => table.status === 'complete');
  const list = [
    address.edition(edition),
    address.search(edition),
    address.checks(edition),
    address.about(edition),
    address.glossary(edition),
    address.tables(edition),
    address.figures(edition),
    address.print(edition),
    ...edition.glossary.map((term) => address.term(edition, term.id)),
    ...edition.errata.map((erratum) => address.erratum(edition, erratum.id)),
    ...['datapackage.json', 'tables.xlsx', 'all.zip'].map((file) => address.data(edition, file)),
    ...chapters.flatMap((chapter) => {
      const page = address.part(edition, chapter.part);
      return [
        page,
        ...[...chapter.sections, ...chapter.paragraphs.filter((paragraph) => paragraph.id), ...chapter.events].map(
          ({ id }) => `${page}#${id}`,
        ),
        ...chapter.embeds.filter(({ kind }) => kind !== 'map').map((embed) => `${page}#${anchor[embed.kind](embed.id)}`),
        ...chapter.embeds
          .filter((embed) => embed.kind === 'table' && embed.id !== edition.info.roles.directory)
          .flatMap((embed) => rowsOf(edition.tables.get(embed.id)!).map((row) => `${page}#${row}`)),
      ];
    }),
    ...tables.flatMap((table) => [address.table(edition, table.id), `${address.table(edition, table.id)}#${anchor.table(table.id)}`]),
    ...complete.flatMap((table) => [
      address.tableData(edition, table.id),
      ...rowsOf(table).map((row) => `${address.table(edition, table.id)}#${row}`),
      ...table.rows.flatMap((row) =>
        table.fields
          .filter((field) => row.cells[field.name] && field.type !== 'string' && field.role !== 'label')
          .map((field) => address.cell(edition, table.id, rowIdOf(row, field), field.id)),
      ),
    ]),
    ...[...edition.figures.keys()].flatMap((id) => [
      address.figure(edition, id),
      address.embed(edition, id),
      address.figureData(edition, id, 'csv'),
      address.figureData(edition, id, 'svg'),
    ]),
    ...edition.regions.provinces.map((province) => address.province(edition, province.id)),
    ...edition.regions.regions.map((region) => address.region(edition, region.id)),
    ...(institutions.length > 0 ? [address.directory(edition), ...institutions.map(({ id }) => address.institution(edition, id))] : []),
  ];
  return [...new Set(list)].sort();
}

const rowsOf = (table: Table): string[] => table.rows.map((row) => anchor.row(table.id, row.id));
