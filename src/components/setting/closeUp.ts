/** What is no prose: kept as it is. */
const VERBATIM = String.raw`<(script|style|pre|textarea)\b.*?<\/\1>`;
/** A full-width mark, and between it and the text it stands before blanks, and tags of elements that stand within a line. */
const GAP = String.raw`[，。、；：！？（）《》“”‘’](?:\s|<\/?(?:a|b|bdi|cite|data|em|i|small|span|strong|time)\b[^>]*>)+(?=[^\s<])`;

const PATTERN = new RegExp(`${VERBATIM}|${GAP}`, 'gs');

/**
 * A page closed up as Han setting asks: without the blanks after full-width marks, which hold their own space. They come from
 * where a line of a template breaks, and would make a hole of an em and a quarter in the line.
 */
export const closeUp = (html: string): string =>
  html.replace(PATTERN, (found: string, verbatim: string | undefined) => (verbatim ? found : found.replaceAll(/\s+(?=<|$)/g, '')));
