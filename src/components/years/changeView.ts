import type { Edition } from '../../editions';
import type { Change } from '../../years/changes';

/** What kinds of change there are, in the order they are told. */
export const CHANGE_WORDS: Record<Change['what'], string> = {
  table: '表',
  column: '列',
  row: '行',
  section: '章节',
  figure: '图',
  definition: '术语的释义',
  first: '各项首位',
  value: '往年的数',
};

export const CHANGE_KINDS = Object.keys(CHANGE_WORDS) as Change['what'][];

export const HOW_WORDS: Record<Change['how'], string> = { new: '新增', gone: '不再有', changed: '改变' };

/** Rows of the CSV: a change a line. */
export function changesCsv(changes: readonly Change[], before: Edition, after: Edition): string[][] {
  const at = (edition: Edition, address: string | undefined) => (address ? new URL(address, edition.info.site).href : '');
  return [
    ['种类', '变化', '名称', `${before.info.year} 版`, `${after.info.year} 版`, `${before.info.year} 版网址`, `${after.info.year} 版网址`],
    ...changes.map(({ what, how, name, before: was = '', after: is = '', addressBefore, addressAfter }) => [
      CHANGE_WORDS[what],
      HOW_WORDS[how],
      name,
      was,
      is,
      at(before, addressBefore),
      at(after, addressAfter),
    ]),
  ];
}
