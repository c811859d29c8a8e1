/** What the printed book holds besides its parts, by the id of its heading. */
export const FRONT_AND_BACK = [
  { id: 'contents', title: '目录' },
  { id: 'plates', title: '图表目录' },
  { id: 'errata', title: '原书存疑之处' },
  { id: 'terms', title: '术语' },
] as const;
