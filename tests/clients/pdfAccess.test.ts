import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, type PDFRawStream } from '@cantoo/pdf-lib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../src/commands/book/pdfPages';
import { bookFile } from '../../src/components/book/bookFiles';
import { allEditions } from '../../src/editions';
import { PUBLISHED } from './build';

const [edition] = allEditions();
const file = join(PUBLISHED, edition!.name, bookFile(edition!.info, 'pdf'));
const name = (text: string) => PDFName.of(text);

/** Points of PDF/UA (ISO 14289-1) that a program can check, besides those of pdf.test.ts. */
describe('The PDF, to those who hear it', () => {
  let pdf: PDFDocument;
  /** Every element of the structure with the one it stands in, in reading order. */
  let elements: { kind: string; within: string; element: PDFDict }[];
  beforeAll(async () => {
    pdf = await readPdf(readFileSync(file));
    elements = [];
    const walk = (object: PDFObject | undefined, within: string): void => {
      if (object instanceof PDFArray) for (const kid of object.asArray()) walk(pdf.context.lookup(kid), within);
      if (!(object instanceof PDFDict) || !object.has(name('S'))) return;
      const kind = object.lookup(name('S'), PDFName).decodeText();
      elements.push({ kind, within, element: object });
      walk(object.lookup(name('K')), kind);
    };
    walk(pdf.catalog.lookup(name('StructTreeRoot'), PDFDict).lookup(name('K')), '');
  });

  it('draws nothing that is neither content with a tag nor an artifact (7.1)', () => {
    const bare = pdf.getPages().flatMap((page, index) => {
      const stream = page.node.lookup(name('Contents')) as PDFRawStream;
      const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
      const operators = text
        .replace(/<[\dA-Fa-f]*>|\((\\.|[^\\)])*\)/g, ' ')
        .replace(/>>/g, ' ')
        .split(/\s+/);
      let depth = 0;
      const drawn = operators.filter((operator) => {
        depth += operator === 'BDC' || operator === 'BMC' ? 1 : operator === 'EMC' ? -1 : 0;
        return depth === 0 && /^(T[jJ]|['"fFSsb]|[fbB]\*?|Do|sh)$/.test(operator);
      });
      return [...drawn.map((operator) => `page ${index + 1}: ${operator}`), ...(depth === 0 ? [] : [`page ${index + 1}: not closed`])];
    });
    expect(bare).toEqual([]);
  });

  it('knows each tag from PDF 1.7 (7.1), and puts entries into lists, bodies into entries, rows into tables (7.2)', () => {
    const known =
      /^(Document|Part|Art|Sect|Div|BlockQuote|Caption|TOC|TOCI|NonStruct|P|H[1-6]|L|LI|Lbl|LBody|Table|TR|TH|TD|Span|Quote|Note|Link|Annot|Figure)$/;
    expect([...new Set(elements.map(({ kind }) => kind))].filter((kind) => !known.test(kind))).toEqual([]);
    const must: Record<string, RegExp> = { L: /^(LI|Caption)$/, LI: /^(Lbl|LBody)$/, Table: /^(TR|Caption)$/, TR: /^T[HD]$/ };
    const odd = elements.filter(({ kind, within }) => must[within] !== undefined && !must[within].test(kind));
    expect(odd.map(({ kind, within }) => `${within} > ${kind}`)).toEqual([]);
    const only: Record<string, string> = { LI: 'L', LBody: 'LI', TR: 'Table', TH: 'TR', TD: 'TR' };
    expect(elements.filter(({ kind, within }) => only[kind] !== undefined && only[kind] !== within).map(({ kind }) => kind)).toEqual([]);
  });

  it('goes down one level of headings at a time (7.4)', () => {
    const levels = elements.flatMap(({ kind }) => (/^H\d$/.test(kind) ? [Number(kind[1])] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('has every link within a link of the structure (7.18.5), and tabs through pages in its order (7.18.3)', () => {
    const links = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict && object.get(name('Subtype')) === name('Link') ? [object] : []));
    expect(links.filter((link) => !link.has(name('StructParent')))).toEqual([]);
    const tagged = elements
      .filter(({ kind }) => kind === 'Link')
      .flatMap(({ element }) => {
        const kids = element.lookup(name('K'));
        return (kids instanceof PDFArray ? kids.asArray() : [kids!]).filter((kid) => {
          const object = pdf.context.lookup(kid);
          return object instanceof PDFDict && object.get(name('Type')) === name('OBJR');
        });
      });
    expect(tagged).toHaveLength(links.length);
    expect(pdf.getPages().filter((page) => page.node.get(name('Tabs')) !== name('S'))).toEqual([]);
  });
});
