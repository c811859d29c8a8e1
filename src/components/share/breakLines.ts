import { unbroken } from '../setting/atWords';

/** A mark of punctuation ends a piece, as it does for browsers. */
const UP_TO_MARK = /[^，。、；：！？）》”]*[，。、；：！？）》”]+|[^，。、；：！？）》”]+/g;

/** A title on lines of at most `width` em, broken between words and evenly full; Latin letters and digits count half. */
export function breakLines(title: string, width: number): string[] {
  const pieces = unbroken(title).flatMap((piece) => piece.match(UP_TO_MARK)!);
  const lines = filled(pieces, width);
  for (let narrower = width - 0.5; narrower > 0; narrower -= 0.5) {
    const even = filled(pieces, narrower);
    if (even.length > lines.length || even.some((line) => widthOf(line) > narrower)) break;
    lines.splice(0, lines.length, ...even);
  }
  return lines;
}

function filled(pieces: string[], width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = (lines.at(-1) ?? '') + piece;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}

const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.56 : 1), 0);
