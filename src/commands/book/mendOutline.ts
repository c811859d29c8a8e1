/**
 * Chromium names a heading twice in the outline where it is the first thing on its page (`目录目录`). Halves such titles; `headings` are
 * the true ones. Nothing moves inside the file: what is cut is filled with spaces.
 */
export function mendOutline(pdf: Uint8Array, headings: ReadonlySet<string>): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const mended = text.replace(/\/Title <FEFF((?:[0-9A-F]{4})+)>/gi, (whole, hex: string) => {
    const half = hex.slice(0, hex.length / 2);
    const isTwice = half + half === hex && half.length % 4 === 0;
    return isTwice && headings.has(read(half)) && !headings.has(read(hex)) ? `/Title <FEFF${half}>`.padEnd(whole.length) : whole;
  });
  return Buffer.from(mended, 'latin1');
}

const read = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
