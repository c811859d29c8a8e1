import { run } from '../tool';

/** Points by which two words may reach into each other: a mark of punctuation is set half an em wide. */
const SLACK = 9;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
  text: string;
}

/** Words of a PDF that stand on other words: `page 30: 成交额 on 合同数/项`. */
export function wordsOnWords(file: string): string[] {
  const [, ...pages] = run('pdftotext', ['-bbox', file, '-']).split('<page ');
  return pages.flatMap((page, index) => {
    const boxes = boxesOf(page);
    return boxes.flatMap((one, at) =>
      boxes.slice(at + 1).flatMap((other) => (standsOn(one, other) ? [`page ${index + 1}: ${one.text} on ${other.text}`] : [])),
    );
  });
}

const boxesOf = (page: string): Box[] =>
  Array.from(
    page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g),
    ([, left, top, right, bottom, text]) => ({
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
      text: text!,
    }),
  );

/** Boxes are higher than letters, so that those of neighbouring lines reach into each other: their middles do not. A name on a map stands on its own edge. */
function standsOn(one: Box, other: Box): boolean {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const apart = Math.abs(one.top + one.bottom - other.top - other.bottom) / 2;
  return one.text !== other.text && wide > SLACK && apart < 0.4 * Math.min(one.bottom - one.top, other.bottom - other.top);
}
