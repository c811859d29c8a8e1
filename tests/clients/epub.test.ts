import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { bookFile } from '../../src/components/book/bookFiles';
import { allEditions } from '../../src/editions';
import { PUBLISHED } from './build';
import { describeWith, run } from './tool';

const [edition] = allEditions();
const { info, prose, tables, figures, errata, glossary } = edition!;
const file = join(PUBLISHED, edition!.name, bookFile(info, 'epub'));

describeWith(['java', '/usr/share/java/epubcheck.jar'], 'epubcheck', () => {
  it('finds neither errors nor warnings', () => {
    expect(run('java', ['-jar', '/usr/share/java/epubcheck.jar', file])).toContain('0 fatals / 0 errors / 0 warnings / 0 infos');
  });
});

describe('The EPUB', () => {
  let files: Record<string, string>;
  let pages: Map<string, CheerioAPI>;
  beforeAll(() => {
    files = Object.fromEntries(Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]));
    const documents = Object.entries(files).filter(([name]) => name.endsWith('.xhtml'));
    pages = new Map(documents.map(([name, text]) => [posix.basename(name), load(text, { xml: true })]));
  });
  const all = (selector: string) =>
    [...pages].flatMap(([name, $]) =>
      $(selector)
        .toArray()
        .map((element) => ({ name, $, element: element as Element })),
    );

  it('is smaller than 3 MB, and begins with its type', () => {
    expect(statSync(file).size).toBeLessThan(3e6);
    expect(readFileSync(file).subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  });

  it('holds every part, figure, table, erratum and term that the book prints', () => {
    const ids = new Set(all('[id]').map(({ element }) => element.attribs['id']));
    const embedded = prose.chapters.flatMap(({ embeds }) => embeds.filter(({ kind }) => kind === 'figure' || kind === 'table'));
    const wanted = [
      ...info.parts.map(({ id }) => id),
      ...embedded.map(({ kind, id }) => `${kind}-${id}`),
      ...[...tables.keys()].filter((id) => id.startsWith('text-')),
      ...errata.map(({ id }) => `erratum-${id}`),
      ...glossary.map(({ id }) => id),
    ];
    expect(embedded.filter(({ kind }) => kind === 'figure')).toHaveLength(figures.size);
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('describes every picture, and gives every table its name', () => {
    const pictures = all('figure.figure svg');
    expect(pictures).toHaveLength(figures.size);
    for (const { $, element } of pictures) {
      const around = $(element).closest('[role="img"]');
      expect(around.attr('aria-label')?.length, $(element).closest('figure').attr('id')).toBeGreaterThan(40);
    }
    for (const { $, element } of all('figure.table table')) expect($(`[id="${$(element).attr('aria-labelledby')}"]`).length).toBe(1);
  });

  it('draws no area in the colour of letters for want of a style', () => {
    const painted = [...files['book/book.css']!.matchAll(/([^{}]+)\{[^}]*\bfill:/g)].flatMap(
      ([, selectors]) => selectors!.match(/\.[\w-]+/g) ?? [],
    );
    const own = (element: Element) =>
      [element.attribs['fill'], element.attribs['class']?.split(' ').some((each) => painted.includes(`.${each}`))].some(Boolean);
    const bare = all('svg rect').filter(
      ({ $, element }) =>
        ![element, ...$(element).parentsUntil('figure, div').toArray()].some((each) => own(each)) &&
        $(element).closest('defs').length === 0,
    );
    expect(bare.map(({ name, $, element }) => `${name}: ${$.html(element)}`)).toEqual([]);
    expect(all('.map-tiles')).toEqual([]);
  });

  it('leads nowhere that is not there, and from every claim to a cell or a row of its own', () => {
    const holds = (from: string, href: string): boolean => {
      const [path = '', id] = href.split('#');
      const $ = pages.get(path || from);
      return $ !== undefined && (id === undefined || $(`[id="${id}"]`).length === 1);
    };
    const links = all('a[href]').map(({ name, element }) => ({ name, href: element.attribs['href']! }));
    expect(links.filter(({ name, href }) => !/^https?:/.test(href) && !holds(name, href))).toEqual([]);
    const claims = all('a.claim').map(({ element }) => element.attribs['href']!);
    expect(claims.length).toBeGreaterThan(900);
    expect(claims.filter((href) => !/#(table|text)-/.test(href))).toEqual([]);
    // Totals over a whole column lead to their table.
    expect(claims.filter((href) => /#(table|text)-[a-z\d]+(-\d+)?$/.test(href)).length).toBeLessThan(claims.length / 20);
  });

  it('has a cover picture, upright, for shelves of both kinds of reader', () => {
    const png = unzipSync(readFileSync(file))['book/cover.png']!;
    const size = new DataView(png.buffer, png.byteOffset);
    expect([size.getUint32(16), size.getUint32(20)]).toEqual([1200, 1600]);
    expect(files['book/book.opf']).toContain('properties="cover-image"');
    expect(files['book/book.opf']).toContain('<meta name="cover" content="cover"/>');
  });

  it('says how it can be read, and lists contents, figures, tables and landmarks', () => {
    const text = files['book/book.opf']!;
    for (const property of ['accessMode', 'accessModeSufficient', 'accessibilityFeature', 'accessibilityHazard', 'accessibilitySummary'])
      expect(text).toContain(`<meta property="schema:${property}">`);
    const $ = pages.get('contents.xhtml')!;
    expect(
      $('nav')
        .toArray()
        .map((nav) => $(nav).attr('epub:type')),
    ).toEqual(['toc', 'loi', 'lot', 'landmarks']);
    expect($('nav#loi a')).toHaveLength(figures.size);
  });

  it('holds no script, no control, no variable, nothing from elsewhere', () => {
    expect(all('script, button, input, select, form, iframe, style, img').map(({ name }) => name)).toEqual([]);
    for (const [name, text] of Object.entries(files)) expect(text, name).not.toMatch(/var\(--|url\((?!#)|\son\w+="|data-card/);
  });

  it('is offered where it was made, as the PDF and the offline file are: on the cover, in print, in the citation', () => {
    for (const page of ['', 'print', 'about']) {
      const html = readFileSync(join(PUBLISHED, edition!.name, page, 'index.html'), 'utf8');
      for (const form of ['epub', 'pdf', 'zip'] as const) expect(html, page).toContain(`${bookFile(info, form)}"`);
    }
  });
});
