import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/editing/file/decodeText';

/** Bytes of a text in GBK: what Excel saves as CSV on a Chinese Windows. */
const GBK = Buffer.from('b5d8c7f82cb3c9bdbbb6ee0d0ab1b1beA92c363331362e320d0a'.toLowerCase(), 'hex');
const text = '地区,成交额\r\n北京,6316.2\r\n';

describe('decodeText', () => {
  it('reads UTF-8 with and without byte order mark', () => {
    expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: 'UTF-8' });
    expect(decodeText(Buffer.from(`\uFEFF${text}`))!.text).toBe(text);
  });
  it('reads GBK', () => expect(decodeText(GBK)!.text).toBe(text));
  it('reads what GB18030 alone can write', () => {
    expect(decodeText(Buffer.concat([GBK, Buffer.from('95328236', 'hex')]))!.text).toBe(`${text}𠀀`);
  });
  it('reads UTF-16 with byte order mark, either way round', () => {
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect(decodeText(little)!.text).toBe(text);
    expect(decodeText(Buffer.from(little).swap16())!.text).toBe(text);
  });
  it('takes a picture for no text', () => {
    expect(decodeText(Buffer.from('89504e470d0a1a0a0000000d49484452ff', 'hex'))).toBeUndefined();
  });
});
