import { PDFDict, PDFHexString, PDFName, PDFRawStream, PDFStream, PDFString } from '@cantoo/pdf-lib';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/commands/book/pdfPages';
import { bookFile } from '../../../src/components/book/bookFiles';
import { allEditions } from '../../../src/editions';
import { PUBLISHED } from '../build';
import { describeWith, run } from '../tool';

const [edition] = allEditions();
const { info, figures } = edition!;
const file = join(PUBLISHED, edition!.name, bookFile(info, 'pdf'));
const title = `${info.title} ${info.year}`;

describeWith(['qpdf'], 'qpdf', () => {
  it('finds no error in the PDF', () => {
    expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found');
  });
});

describeWith(['pdfinfo', 'pdffonts'], 'Poppler', () => {
  it('reads title, tags and the day of the edition', () => {
    const said = run('pdfinfo', ['-isodates', file]);
    expect(said).toMatch(new RegExp(`^Title: +${title}$`, 'm'));
    expect(said).toMatch(/^Tagged: +yes$/m);
    expect(said).toMatch(new RegExp(`^CreationDate: +${info.revised}`, 'm'));
  });

  it('reads a structure with headings, tables with heads of both directions, pictures, and nothing it does not know', () => {
    const structure = run('pdfinfo', ['-struct', file]);
    expect(structure).not.toMatch(/error/i);
    for (const scope of ['Column', 'Row']) expect(structure.split(`/Scope /${scope}`).length).toBeGreaterThan(200);
    expect(structure.match(/^ *Figure/gm)!.length).toBeGreaterThanOrEqual(figures.size);
    expect(structure.match(/^ *H2/gm)!.length).toBeGreaterThan(info.parts.length);
  });

  it('finds each face of the one family embedded once', () => {
    const [, , ...fonts] = run('pdffonts', [file]).trim().split('\n');
    expect(fonts.map((line) => line.split(/\s+/)[0]!.replace(/^\w+\+/, '')).sort()).toEqual([
      expect.stringMatching(/^NotoSerifSC.*Bold$/),
      expect.stringMatching(/^NotoSerifSC.*Regular$/),
    ]);
    for (const line of fonts) expect(line).toMatch(/ yes yes yes /);
  });
});

describe('The PDF', () => {
  let dicts: PDFDict[];
  let catalog: PDFDict;
  beforeAll(async () => {
    const pdf = await readPdf(readFileSync(file));
    catalog = pdf.catalog;
    dicts = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  });
  const wordsOf = (dict: PDFDict, key: string) => dict.lookup(PDFName.of(key), PDFString, PDFHexString).decodeText();
  const having = (key: string, value: string) => dicts.filter((dict) => dict.get(PDFName.of(key)) === PDFName.of(value));

  it('is smaller than 3 MB', () => expect(statSync(file).size).toBeLessThan(3e6));

  it('says its title and language in XMP and in its catalogue', () => {
    const stream = catalog.lookup(PDFName.of('Metadata'), PDFStream) as PDFRawStream;
    const xmp = load(Buffer.from(stream.getContents()).toString(), { xml: true });
    expect(xmp('dc\\:title rdf\\:li[xml\\:lang="x-default"]').text()).toBe(title);
    expect(xmp('dc\\:language').text()).toBe('zh-CN');
    expect(wordsOf(catalog, 'Lang')).toBe('zh-CN');
    expect(String(catalog.lookup(PDFName.of('ViewerPreferences')))).toContain('/DisplayDocTitle true');
    expect(String(catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Marked true');
  });

  it('describes every figure as the page does, and each map by its title and year', () => {
    const $ = load(readFileSync(join(PUBLISHED, edition!.name, 'print/index.html'), 'utf8'));
    const page = $('.book [role="img"][aria-label]').toArray();
    const said = having('S', 'Figure').map((each) => wordsOf(each, 'Alt'));
    const maps = said.filter((words) => /^地图：.{10}/.test(words));
    expect(said.filter((words) => !maps.includes(words)).sort()).toEqual(page.map((each) => $(each).attr('aria-label')!).sort());
    expect(maps).toHaveLength($('.book figure.map').find('.map-picture > svg, .map-prints svg').length);
  });

  it('says of every link where it leads, in words', () => {
    const links = having('Subtype', 'Link');
    expect(links.length).toBeGreaterThan(2000);
    const said = links.map((link) => wordsOf(link, 'Contents'));
    expect(said.filter((words) => !/^见 \S|https?:|mailto:/.test(words))).toEqual([]);
    expect(said.some((words) => /^见 表.*：合计$/.test(words))).toBe(true);
  });

  it('names each place of its outline once', () => {
    const titles = dicts
      .filter((dict) => dict.has(PDFName.of('Title')) && dict.has(PDFName.of('Parent')))
      .map((each) => wordsOf(each, 'Title'));
    expect(titles.length).toBeGreaterThan(80);
    expect(titles.filter((words) => words.slice(0, words.length / 2).repeat(2) === words)).toEqual([]);
    for (const part of info.parts) expect(titles.filter((words) => words === part.title)).toHaveLength(1);
  });

  it('says of every head which way it reads', () => {
    const heads = having('S', 'TH');
    expect(heads.length).toBeGreaterThan(900);
    const scoped = heads.filter((head) => /\/Scope/.test(String(head.lookup(PDFName.of('A')))));
    expect(scoped.length).toBe(heads.length);
  });
});
