import type { EditionInfo } from '../edition';

/**
 * The public addresses of an edition, relative to the site's base path: `2021/tables/3-1/`. They are a promise to readers:
 * content/<edition>/addresses.txt lists every one ever published, and a test opens them all.
 */
export interface Addressed {
  /** Name of the edition’s folder: `2021`. */
  name: string;
  info: Pick<EditionInfo, 'parts' | 'roles'>;
}

/** Address of a part by its number or, of the part that plays a role, by its id. */
const partPage = ({ name, info }: Addressed, wanted: number | string | undefined): string =>
  `${name}/${info.parts.find(({ number, id }) => number === wanted || id === wanted)?.id ?? ''}/`;

/** Element ids: what stands after `#`. */
export const anchor = {
  section: (number: string) => `s${number}`,
  table: (id: string) => (id.startsWith('text-') ? id : `table-${id}`),
  row: (table: string, row: string) => `${anchor.table(table)}-${row}`,
  cell: (table: string, row: string, field: string) => `${anchor.table(table)}-${row}-${field}`,
  figure: (id: string) => `figure-${id}`,
  map: (measure: string) => `map-${measure}`,
  erratum: (id: string) => `erratum-${id}`,
  institution: (row: string) => `institution-${row}`,
};

/** Addresses of pages and of places on them. */
export const address = {
  edition: (of: Addressed) => `${of.name}/`,
  part: (of: Addressed, number: number) => partPage(of, number),
  section: (of: Addressed, number: string) => `${address.part(of, Number(number.split('-')[0]))}#${anchor.section(number)}`,
  table: (of: Addressed, id: string) => `${of.name}/tables/${id}/`,
  tableInPart: (of: Addressed, part: number, id: string) => `${address.part(of, part)}#${anchor.table(id)}`,
  row: (of: Addressed, table: string, row: string) => `${address.table(of, table)}#${anchor.row(table, row)}`,
  cell: (of: Addressed, table: string, row: string, field: string) => `${address.table(of, table)}#${anchor.cell(table, row, field)}`,
  figure: (of: Addressed, id: string) => `${of.name}/figures/${id}/`,
  figureInPart: (of: Addressed, part: number, id: string) => `${address.part(of, part)}#${anchor.figure(id)}`,
  embed: (of: Addressed, id: string) => `${address.figure(of, id)}embed/`,
  /** The part that ends in the index of provinces. */
  provinces: (of: Addressed) => partPage(of, of.info.roles.provinces),
  province: (of: Addressed, id: string) => `${of.name}/provinces/${id}/`,
  region: (of: Addressed, id: string) => `${of.name}/regions/${id}/`,
  directory: (of: Addressed) => `${of.name}/institutions/directory/`,
  institution: (of: Addressed, row: string) => `${address.directory(of)}#${anchor.institution(row)}`,
  event: (of: Addressed, id: string) => `${partPage(of, of.info.roles.chronicle)}#${id}`,
  search: (of: Addressed) => `${of.name}/search/`,
  checks: (of: Addressed) => `${of.name}/checks/`,
  erratum: (of: Addressed, id: string) => `${address.checks(of)}#${anchor.erratum(id)}`,
  about: (of: Addressed) => `${of.name}/about/`,
  /** What an edition has otherwise than the one before; there where there is one before. */
  changes: (of: Addressed) => `${of.name}/changes/`,
  glossary: (of: Addressed) => `${of.name}/glossary/`,
  term: (of: Addressed, id: string) => `${address.glossary(of)}#${id}`,
  tables: (of: Addressed) => `${of.name}/tables/`,
  figures: (of: Addressed) => `${of.name}/figures/`,
  print: (of: Addressed) => `${of.name}/print/`,
  data: (of: Addressed, file: string) => `${of.name}/data/${file}`,
  tableData: (of: Addressed, id: string) => address.data(of, `${anchor.table(id)}.csv`),
  figureData: (of: Addressed, id: string, type: 'csv' | 'svg') => address.data(of, `${anchor.figure(id)}.${type}`),
};
