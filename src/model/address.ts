/**
 * The public addresses of an edition, relative to the site's base path: `2021/tables/3-1/`. They are a promise to readers:
 * content/<edition>/addresses.txt lists every one ever published, and a test opens them all.
 */
export interface Places {
  edition: string;
  /** Part ids in order: overview, composition … */
  parts: readonly { number: number; id: string }[];
}

const partOf = (places: Places, number: number): string => places.parts.find((part) => part.number === number)?.id ?? '';

/** Element ids: what stands after `#`. */
export const anchor = {
  section: (number: string) => `s${number}`,
  table: (id: string) => (id.startsWith('text-') ? id : `table-${id}`),
  row: (table: string, row: string) => `${anchor.table(table)}-${row}`,
  cell: (table: string, row: string, field: string) => `${anchor.table(table)}-${row}-${field}`,
  figure: (id: string) => `figure-${id}`,
  erratum: (id: string) => `erratum-${id}`,
  institution: (row: string) => `institution-${row}`,
};

/** Addresses of pages and of places on them. */
export const address = {
  edition: (places: Places) => `${places.edition}/`,
  part: (places: Places, number: number) => `${places.edition}/${partOf(places, number)}/`,
  section: (places: Places, number: string) => `${address.part(places, Number(number.split('-')[0]))}#${anchor.section(number)}`,
  table: (places: Places, id: string) => `${places.edition}/tables/${id}/`,
  tableInPart: (places: Places, part: number, id: string) => `${address.part(places, part)}#${anchor.table(id)}`,
  row: (places: Places, table: string, row: string) => `${address.table(places, table)}#${anchor.row(table, row)}`,
  cell: (places: Places, table: string, row: string, field: string) => `${address.table(places, table)}#${anchor.cell(table, row, field)}`,
  figure: (places: Places, id: string) => `${places.edition}/figures/${id}/`,
  figureInPart: (places: Places, part: number, id: string) => `${address.part(places, part)}#${anchor.figure(id)}`,
  embed: (places: Places, id: string) => `${address.figure(places, id)}embed/`,
  province: (places: Places, id: string) => `${places.edition}/provinces/${id}/`,
  region: (places: Places, id: string) => `${places.edition}/regions/${id}/`,
  directory: (places: Places) => `${places.edition}/institutions/directory/`,
  institution: (places: Places, row: string) => `${address.directory(places)}#${anchor.institution(row)}`,
  event: (places: Places, id: string) => `${address.part(places, 7)}#${id}`,
  search: (places: Places) => `${places.edition}/search/`,
  checks: (places: Places) => `${places.edition}/checks/`,
  erratum: (places: Places, id: string) => `${address.checks(places)}#${anchor.erratum(id)}`,
  about: (places: Places) => `${places.edition}/about/`,
  glossary: (places: Places) => `${places.edition}/glossary/`,
  term: (places: Places, id: string) => `${address.glossary(places)}#${id}`,
  tables: (places: Places) => `${places.edition}/tables/`,
  figures: (places: Places) => `${places.edition}/figures/`,
  print: (places: Places) => `${places.edition}/print/`,
  data: (places: Places, file: string) => `${places.edition}/data/${file}`,
  tableData: (places: Places, id: string) => address.data(places, `${anchor.table(id)}.csv`),
  figureData: (places: Places, id: string, type: 'csv' | 'svg') => address.data(places, `${anchor.figure(id)}.${type}`),
};
