import { expect, test } from 'vitest';
import { mendOutline } from '../../../src/commands/book/mendOutline';

const title = (words: string) => `<</Title <FEFF${Buffer.from(words, 'utf16le').swap16().toString('hex').toUpperCase()}>\n/Dest 1>>`;
const mend = (words: string, headings: string[]) =>
  Buffer.from(mendOutline(Buffer.from(title(words), 'latin1'), new Set(headings))).toString('latin1');

test('A title written twice is written once, and the file keeps its length', () => {
  const mended = mend('目录目录', ['目录']);
  expect(mended.replace(/ +\n/, '\n')).toBe(title('目录'));
  expect(mended).toHaveLength(title('目录目录').length);
});

test('A heading that repeats itself keeps its name', () => expect(mend('谢谢', ['谢谢', '谢'])).toBe(title('谢谢')));
test('Any other title stays as it is', () => expect(mend('第一部分', ['第一部分'])).toBe(title('第一部分')));
