/** What a result can be, in the order groups are offered as filters. */
export const KINDS = [
  'part',
  'section',
  'table',
  'row',
  'figure',
  'province',
  'region',
  'institution',
  'event',
  'term',
  'erratum',
  'page',
] as const;
export type Kind = (typeof KINDS)[number];

/** Names of the kinds as the reader sees them. */
export const kindNames: Readonly<Record<Kind, string>> = {
  part: '部分',
  section: '正文',
  table: '表',
  row: '表中的行',
  figure: '图',
  province: '省份',
  region: '区域',
  institution: '机构',
  event: '大事记',
  term: '术语',
  erratum: '勘误',
  page: '页面',
};
