import { excerpt, markWords, type Piece } from '../../../search/text/excerpt';
import type { Hit } from '../../../search/reading/hit';
import { kindNames } from '../../../search/index/kind';
import type { Result } from '../../../search/reading/results';
import { valuesShown } from '../../../search/index/valuesShown';
import { element } from '../../dom/element';
import { groupedNodes } from '../../setting/groupedHtml';

/** Pieces of a text as nodes, the marked ones in `<mark>`. */
export const pieces = (list: Piece[]): (Node | string)[] =>
  list.flatMap(({ text, isMarked }) => (isMarked ? [element('mark', '', ...groupedNodes(text))] : groupedNodes(text)));

/** Base path of the site, as the page’s own script knows it: `/report/`. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Title line of a result: its number (may be empty), its name with the words that were found, its kind if it is to be told: words apart, as heard too. */
export function titleLine(label: string, title: Piece[], kind?: string): (Node | string)[] {
  return [
    ...(label ? [element('span', 'found-label', label), ' '] : []),
    element('span', 'found-title', ...pieces(title)),
    ...(kind ? [' ', element('span', 'found-kind', kind)] : []),
  ];
}

/** Title line of a hit of the open edition. */
export const titleOf = ({ indexed: { record }, found }: Hit, showsKind: boolean): (Node | string)[] =>
  titleLine(record.label, markWords(record.title, found), showsKind ? kindNames[record.kind] : undefined);

/** What stands under the title: the values of a row, or the passage that answers. */
export function bodyOf({ hit, rows }: Result, marks: string[]): Node[] {
  const { record } = hit.indexed;
  if (record.kind === 'row' || record.kind === 'province') {
    const values = valueNodes(hit, marks);
    if (values.length > 0) return [element('p', 'found-values', ...values)];
  }
  if (rows.length > 0) return [];
  const passage = record.passages[hit.passage];
  return passage ? [element('p', 'found-text', ...pieces(excerpt(passage, hit.found)))] : [];
}

/** 吸纳技术成交额 4306.3 亿元，第 1 位 */
export function valueNodes({ indexed }: Hit, marks: string[]): Node[] {
  return valuesShown(indexed.record, marks).map(({ head, value, rank }) =>
    element('span', 'found-value', `${head} `, element('strong', '', ...groupedNodes(value)), ...(rank ? [`，${rank}`] : [])),
  );
}

/** A row as it stands under its table, which need not be named again: of `表 5-7 第 19 位` the place is left. */
export function underTable(row: Hit): Hit {
  const { record } = row.indexed;
  return { ...row, indexed: { ...row.indexed, record: { ...record, label: /第 \d+ 位$/.exec(record.label)?.[0] ?? '' } } };
}
