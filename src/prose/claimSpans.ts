/** Title of a claim’s link while its number is last year’s: `[28251.5 亿元](=附表1[成交总额,2021年] "待更新")`. */
export const WAITING = '待更新';

/** A claim as it stands in a text: MDX, or a line of edition.yaml. */
export interface ClaimSpan {
  start: number;
  end: number;
  /** What the reader sees. */
  words: string;
  formula: string;
  waiting: boolean;
}

/** Every claim of a text with its place, in order: the words between `[` and `](=`, the formula up to its closing bracket. */
export function claimSpans(text: string): ClaimSpan[] {
  const spans: ClaimSpan[] = [];
  for (let at = text.indexOf('](='); at >= 0; at = text.indexOf('](=', at + 1)) {
    const start = text.lastIndexOf('[', at);
    let depth = 1;
    let end = at + 3;
    for (; end < text.length && depth > 0; end++) depth += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0;
    if (start < 0 || depth > 0) continue;
    const inside = text.slice(at + 3, end - 1);
    const formula = inside.replace(/\s+"[^"]*"$/, '');
    spans.push({ start, end, words: text.slice(start + 1, at), formula, waiting: inside.endsWith(` "${WAITING}"`) });
  }
  return spans;
}

/** The text with something in the place of each claim. */
export const replaceClaims = (text: string, by: (span: ClaimSpan) => string): string =>
  claimSpans(text).reduceRight((left, span) => left.slice(0, span.start) + by(span) + left.slice(span.end), text);

/** The text with each claim as its words alone. */
export const claimWords = (text: string): string => replaceClaims(text, ({ words }) => words);

/** The text with each claim written anew by `write`, which gets it and returns its words and whether it waits. */
export function writeClaims(text: string, write: (span: ClaimSpan) => { words: string; waiting: boolean }): string {
  let written = '';
  let from = 0;
  for (const span of claimSpans(text)) {
    const { words, waiting } = write(span);
    written += `${text.slice(from, span.start)}[${words}](=${span.formula}${waiting ? ` "${WAITING}"` : ''})`;
    from = span.end;
  }
  return written + text.slice(from);
}
