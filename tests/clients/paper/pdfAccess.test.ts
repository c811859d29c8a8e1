import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/commands/book/pdfPages';
import { accessFaults } from '../../../src/commands/book/tags/accessFaults';
import { streamOf } from '../../../src/commands/book/tags/pageOperations';
import { attributeOf, elementsOf, kidsOf, marksOf } from '../../../src/commands/book/tags/structure';
import { bookFile } from '../../../src/components/book/bookFiles';
import { allEditions } from '../../../src/editions';
import { PUBLISHED } from '../build';
import { describeWith, run } from '../tool';

const [edition] = allEditions();
const file = join(PUBLISHED, edition!.name, bookFile(edition!.info, 'pdf'));
const name = (text: string) => PDFName.of(text);
const first = (pdf: PDFDocument, kind: string) => [...elementsOf(pdf)].find((each) => each.kind === kind)!.element;
const dicts = (pdf: PDFDocument) =>
  pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
const draw = (pdf: PDFDocument, change: (stream: string) => string) => {
  const [page] = pdf.getPages();
  pdf.context.assign(page!.node.get(name('Contents')) as never, pdf.context.flateStream(Buffer.from(change(streamOf(page!)), 'latin1')));
};

describe('The PDF, to those who hear it', () => {
  let bytes: Buffer;
  beforeAll(() => void (bytes = readFileSync(file)));

  it('keeps to what PDF/UA-1 asks, as far as a program can tell, and says so', async () => {
    const pdf = await readPdf(bytes);
    expect(accessFaults(pdf)).toEqual([]);
    const stream = pdf.catalog.lookup(name('Metadata'), PDFStream) as PDFRawStream;
    const xmp = load(Buffer.from(stream.getContents()).toString(), { xml: true });
    expect(xmp('rdf\\:Description').attr('xmlns:pdfuaid')).toBe('http://www.aiim.org/pdfua/ns/id/');
    expect(xmp('pdfuaid\\:part').text()).toBe('1');
  });

  it.each<[string, (pdf: PDFDocument) => void]>([
    ['6.2', (pdf) => void pdf.catalog.delete(name('MarkInfo'))],
    ['7.1 标题', (pdf) => void pdf.catalog.delete(name('ViewerPreferences'))],
    ['7.1 XMP', (pdf) => void pdf.catalog.delete(name('Metadata'))],
    ['7.1 第 1 页：画了', (pdf) => draw(pdf, (stream) => `${stream} 0 0 5 5 re f`)],
    ['7.1 第 1 页：装饰', (pdf) => draw(pdf, (stream) => `${stream} /P <</MCID 900 >> BDC /Artifact BMC EMC EMC`)],
    ['7.1 第 1 页：标记没有', (pdf) => draw(pdf, (stream) => `${stream} /Artifact BMC`)],
    ['7.1 不认识', (pdf) => first(pdf, 'P').set(name('S'), name('Aside'))],
    ['7.2 没有写明语言', (pdf) => void pdf.catalog.delete(name('Lang'))],
    ['7.2 L 里有', (pdf) => first(pdf, 'LI').set(name('S'), name('P'))],
    ['7.2 表的各行', (pdf) => (first(pdf, 'TR').lookup(name('K'), PDFArray) as PDFArray).remove(0)],
    ['7.3 图没有文字', (pdf) => void first(pdf, 'Figure').delete(name('Alt'))],
    ['7.3 图没有写明', (pdf) => void first(pdf, 'Figure').delete(name('A'))],
    ['7.4 H3', (pdf) => first(pdf, 'H2').set(name('S'), name('H3'))],
    ['7.5', (pdf) => void first(pdf, 'TH').delete(name('A'))],
    ['7.18.3', (pdf) => void pdf.getPages()[0]!.node.delete(name('Tabs'))],
    [
      '7.18.5 1 个链接没有文字',
      (pdf) =>
        void dicts(pdf)
          .find((each) => each.get(name('Subtype')) === name('Link'))!
          .delete(name('Contents')),
    ],
    ['7.18.5 1 个链接不在', (pdf) => void kidsOf(first(pdf, 'Link')).forEach((kid) => kid instanceof PDFDict && kid.delete(name('Obj')))],
    ['7.21.4', (pdf) => dicts(pdf).forEach((each) => each.delete(name('FontFile2')))],
    ['7.21.7', (pdf) => dicts(pdf).forEach((each) => each.delete(name('ToUnicode')))],
  ])('would not say so with a fault in %s', async (clause, spoil) => {
    const pdf = await readPdf(bytes);
    spoil(pdf);
    expect(accessFaults(pdf).filter((fault) => fault.startsWith(clause))).not.toEqual([]);
  });
});

describeWith(['pdftotext'], 'The places of the figures in the PDF', () => {
  it('hold every word that is drawn in them', async () => {
    const pdf = await readPdf(readFileSync(file));
    const pages = pdf.getPages();
    const $ = load(readFileSync(join(PUBLISHED, edition!.name, 'print/index.html'), 'utf8'));
    const bare = (text: string) => text.replace(/\s/g, '');
    const missing = [...elementsOf(pdf)]
      .filter(({ kind }) => kind === 'Figure')
      .flatMap(({ element }) => {
        const [left, bottom, right, top] = (attributeOf(element, 'Layout', 'BBox') as PDFArray)
          .asArray()
          .map((each) => (each as PDFNumber).asNumber());
        const page = pages.findIndex(({ ref }) => ref === marksOf(element)[0]!.page);
        const height = pages[page]!.getHeight();
        const box = {
          x: Math.floor(left!),
          y: Math.floor(height - top!),
          W: Math.ceil(right! - left!) + 1,
          H: Math.ceil(top! - bottom!) + 1,
        };
        const words = bare(
          run('pdftotext', [
            '-f',
            `${page + 1}`,
            '-l',
            `${page + 1}`,
            ...Object.entries(box).flatMap(([key, size]) => [`-${key}`, `${size}`]),
            file,
            '-',
          ]),
        );
        const alt = (element.lookup(name('Alt')) as unknown as { decodeText(): string }).decodeText();
        const drawn = $('[role="img"]').filter((_, each) => $(each).attr('aria-label') === alt);
        // A figure stands there in two widths, one of which is printed.
        const lacks = drawn
          .find('svg')
          .toArray()
          .map((svg) =>
            $(svg)
              .find('text')
              .toArray()
              .map((text) => bare($(text).text()))
              .filter((text) => !words.includes(text)),
          );
        const least = lacks.sort((one, other) => one.length - other.length)[0] ?? [];
        return least.map((text) => `page ${page + 1}, ${alt.slice(0, 20)}: ${text}`);
      });
    expect(missing).toEqual([]);
  });
});
