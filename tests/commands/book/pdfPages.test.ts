import { expect, test } from 'vitest';
import { pdfPages } from '../../../src/commands/book/pdfPages';

/** What the writer leaves uncompressed, in its order: destinations and a page tree of two levels. */
const PDF = `%PDF-1.4
2 0 obj
<</Type /Page
/Parent 9 0 R>>
endobj
3 0 obj
<</Type /Page
/Parent 9 0 R>>
endobj
4 0 obj
<</Type /Page
/Parent 8 0 R>>
endobj
9 0 obj
<</Type /Pages
/Kids [3 0 R 2 0 R]>>
endobj
8 0 obj
<</Type /Pages
/Kids [9 0 R 4 0 R]>>
endobj
7 0 obj
<</overview [3 0 R /XYZ 6 580.7 0]
/s2-1 [4 0 R /XYZ 6 829.9 0]
/a#20b [2 0 R /XYZ 6 829.9 0]>>
endobj
10 0 obj
<</Type /Catalog
/Pages 8 0 R
/Dests 7 0 R>>
endobj
`;

test('Places stand on the page their object has in the page tree', () => {
  expect(Object.fromEntries(pdfPages(Buffer.from(PDF)))).toEqual({ overview: 1, 'a b': 2, 's2-1': 3 });
});

test('A file by another writer is refused, not misread', () => {
  expect(() => pdfPages(Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /ObjStm>>\nendobj\n'))).toThrow('页目录');
});
