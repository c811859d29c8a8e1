import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';

/** Encodings that spreadsheet programs on the mainland save in. (Short GBK is easily taken for Big5 or Korean.) */
const KNOWN = ['UTF-16LE', 'UTF-16BE', 'GB18030'];

/** The text of a file in whatever encoding it is (UTF-8, UTF-16, GBK and GB18030); `undefined` where it is no text. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } | undefined {
  if (isUtf8(bytes)) return bytes.includes(0) ? undefined : { text: decode(bytes, 'utf-8')!, encoding: 'UTF-8' };
  const guesses = analyse(bytes).map(({ name }) => name as string);
  // A few Chinese words in a table of digits tell little: what the detector leaves out is tried last.
  for (const encoding of [...guesses.filter((name) => KNOWN.includes(name)), 'GB18030']) {
    const text = decode(bytes, encoding);
    if (text !== undefined && !/[\0-\x08\uFFFD]/.test(text)) return { text, encoding };
  }
  return undefined;
}

/** Text without its byte order mark; `undefined` where the bytes are not of that encoding. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
