import { decodePDFRawStream, PDFName, type PDFPage, type PDFRawStream } from '@cantoo/pdf-lib';

/** One operation of a page’s stream with what it is given: `1 0 0 1 40 60 cm`. */
export interface Operation {
  operator: string;
  operands: string[];
  /** Where in the stream it begins with its first operand, and ends. */
  from: number;
  to: number;
}

const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[\dA-Fa-f\s]*>|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;
const OPERATOR = /^(?!true$|false$|null$)[A-Za-z'"][\w*'"]*$/;

/** What a page draws, one Latin-1 character a byte. */
export const streamOf = (page: PDFPage): string =>
  Buffer.from(decodePDFRawStream(page.node.lookup(PDFName.of('Contents')) as PDFRawStream).decode()).toString('latin1');

/** The operations of a page’s stream in order. It holds no pictures of its own: Chromium keeps those beside it. */
export function* operationsOf(stream: string): Generator<Operation> {
  let [operands, from]: [string[], number] = [[], -1];
  for (const { 0: token, index } of stream.matchAll(TOKEN)) {
    if (from < 0) from = index;
    if (OPERATOR.test(token)) {
      yield { operator: token, operands, from, to: index + token.length };
      [operands, from] = [[], -1];
    } else operands.push(token);
  }
}

/** The number of the marked content that an operation begins, where it has one. */
export const markOf = ({ operator, operands }: Operation): number | undefined => {
  const number = operator === 'BDC' ? operands[operands.indexOf('/MCID') + 1] : undefined;
  return operands.includes('/MCID') ? Number(number) : undefined;
};
