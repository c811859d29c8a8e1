import { hanNumeral } from '../../model/number/hanNumerals';
import type { EditionInfo } from '../../model/edition';
import { FRONT_AND_BACK } from './bookPieces';

const FAMILY = "'Book Serif', 'Noto Serif SC', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, serif";

/** Margins of a page in millimetres: above, at the sides, below. */
export const PRINTED_MARGINS = [27, 21, 22] as const;
const PAPER = `size:A4;margin:${PRINTED_MARGINS.map((margin) => `${margin}mm`).join(' ')}`;

/** Name of the kind of page that a part, or another piece of the book, is printed on. */
export const pageName = (id: string): string => `book-${id}`;

/**
 * Style sheet of the printed book’s running heads: the report’s title on left pages, the part’s on right ones, page numbers at the
 * outer edge. Browsers know no running titles, so every part is printed on a kind of page of its own.
 */
export function runningHeads(info: EditionInfo): string {
  const box = (side: 'left' | 'right', words: string) =>
    `@top-${side}{content:${JSON.stringify(words)};width:100%;text-align:${side};vertical-align:bottom;padding-bottom:1.5mm;margin-bottom:6mm;border-bottom:.4pt solid #999;font:8.5pt/1.4 ${FAMILY};color:#444}`;
  const number = (side: 'left' | 'right') =>
    `@bottom-${side}{content:counter(page);font:9pt/1 ${FAMILY};vertical-align:top;padding-top:6mm}`;
  const piece = ({ id, title }: { id: string; title: string }) => {
    const name = pageName(id);
    const heads = `@page ${name}:left{${box('left', `${info.title} ${info.year}`)}${number('left')}}@page ${name}:right{${box('right', title)}${number('right')}}`;
    return `${heads}@page ${name}{${PAPER};@bottom-center{content:none}}@media print{[data-page="${id}"]{page:${name}}}`;
  };
  const parts = info.parts.map(({ id, number: part, title }) => ({ id, title: `第${hanNumeral(part)}部分　${title}` }));
  const title = `@page book-title{${PAPER};@bottom-center{content:none}}@media print{[data-page="title"]{page:book-title}}`;
  return [title, ...[...parts, ...FRONT_AND_BACK].map(piece)].join('\n');
}
