/** A kind of page, by the one that stands for it. */
export interface PageKind {
  name: string;
  /** Address relative to the site’s base. */
  address: string;
  /** Most that may travel before scrolling, in bytes, where the project promised it. */
  budget?: number;
}

/** One page of every kind that readers meet; the heaviest where kinds differ much. */
export const pageKinds = (edition: string): PageKind[] => [
  { name: '封面', address: `${edition}/` },
  { name: '第一部分', address: `${edition}/overview/` },
  { name: '第二部分', address: `${edition}/composition/`, budget: 100_000 },
  { name: '第三部分与地图', address: `${edition}/provinces/`, budget: 85_000 },
  { name: '第四部分', address: `${edition}/regions/` },
  { name: '第五部分', address: `${edition}/institutions/` },
  { name: '附表', address: `${edition}/appendix/` },
  { name: '大事记', address: `${edition}/chronicle/` },
  { name: '表格详页', address: `${edition}/tables/a5/` },
  { name: '名录详页', address: `${edition}/tables/a15/` },
  { name: '全部表格', address: `${edition}/tables/` },
  { name: '图详页', address: `${edition}/figures/2-4/` },
  { name: '嵌入的图', address: `${edition}/figures/2-4/embed/` },
  { name: '全部图', address: `${edition}/figures/` },
  { name: '省份', address: `${edition}/provinces/guangdong/` },
  { name: '区域', address: `${edition}/regions/changsanjiao/` },
  { name: '机构名录', address: `${edition}/institutions/directory/` },
  { name: '搜索', address: `${edition}/search/` },
  { name: '校核与勘误', address: `${edition}/checks/` },
  { name: '术语', address: `${edition}/glossary/` },
  { name: '关于', address: `${edition}/about/` },
  { name: '整本打印', address: `${edition}/print/` },
];
