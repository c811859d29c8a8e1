import { load, type CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { bookLink } from '../book/bookLink';
import { cleanDocument } from './cleanDocument';

/** One file of the book: a part, or what stands before and after the parts. */
export interface EpubDocument {
  /** Name without ending: `overview`. */
  name: string;
  title: string;
  /** Its content as XHTML. */
  body: string;
  hasSvg: boolean;
  sections: Entry[];
  figures: Entry[];
  tables: Entry[];
}

/** A place of the book with its words, for the contents and the lists. */
export interface Entry {
  id: string;
  title: string;
}

/** What the documents are made from. */
export interface PrintedBook {
  /** The site’s page that holds the whole book. */
  html: string;
  /** Ids of tables that the print page leaves out though claims lead to them. */
  more: readonly string[];
  /** The page of a table by its id, whose cells have addresses. */
  tablePage: (id: string) => string | undefined;
  edition: string;
  /** Id of the table that lists the institutions, where there is one. */
  directory: string | undefined;
  base: string;
  site: string;
  /** A colour of the style sheet by its name, `--ink`. */
  paint: (name: string) => string;
}

/**
 * The whole book as documents of an e-book. What only a screen with scripts can use is left out, custom elements are opened, colours
 * are written out, and links lead inside the book wherever it holds their target, down to the cell.
 */
export function epubDocuments(book: PrintedBook): EpubDocument[] {
  const $ = load(book.html);
  addTables($, book);
  giveCellsIds($, book.tablePage);
  const pieces = $('.book > :not(.book-print, .book-contents, .book-plates)').toArray();
  const names = pieces.map((piece) => piece.attribs['data-page']!);
  const home = new Map<string, string>();
  for (const [index, piece] of pieces.entries()) {
    if ($(piece).attr('id')) home.set($(piece).attr('id')!, names[index]!);
    for (const { attribs } of $(piece).find('[id]').toArray()) home.set(attribs['id']!, names[index]!);
  }
  return pieces.map((piece, index) => {
    const name = names[index]!;
    const of = $(piece);
    relink($, piece, (href) => targetOf(href, name, home, book));
    cleanDocument($, piece, book.paint);
    const title = of.find('h1, h2').first().text().replace(/\s+/g, ' ').trim();
    return {
      name,
      title,
      body: $.xml(piece),
      hasSvg: of.find('svg').length > 0,
      sections: entries($, piece, 'h3[id]'),
      figures: entries($, piece, 'figure.figure[id]', '.figure-title span'),
      tables: entries($, piece, 'figure.table[id]', '.table-title'),
    };
  });
}

const entries = ($: CheerioAPI, piece: Element, selector: string, words?: string): Entry[] =>
  $(piece)
    .find(selector)
    .toArray()
    .map((element) => ({
      id: element.attribs['id']!,
      title: (words ? $(element).find(words) : $(element)).text().replace(/\s+/g, ' ').trim(),
    }));

/** The numbers of the prose have tables too, which stand on no page of the book: here they follow the parts. */
function addTables($: CheerioAPI, { more, tablePage }: PrintedBook): void {
  const figures = more.flatMap((id) => {
    const figure = load(tablePage(id) ?? '')('figure.table').first();
    figure.find('.table-title').removeClass('hidden');
    return figure.length > 0 ? [figure.toString()] : [];
  });
  if (figures.length === 0) return;
  const words = '<h2>正文数据</h2><p>正文中独有而不见于任何一表的数，由本版汇成下列各表；正文里的数由此核对。</p>';
  const last = $('.book > .chapter').last();
  last.after(`<section data-page="numbers">${words}${figures.join('')}</section>`);
}

/** Only a table’s own page gives its cells addresses; in the book a claim leads to them too. */
function giveCellsIds($: CheerioAPI, tablePage: PrintedBook['tablePage']): void {
  for (const figure of $('figure.table[id^="table-"], figure.table[id^="text-"]').toArray()) {
    const page = tablePage(figure.attribs['id']!.replace(/^table-/, ''));
    if (page === undefined) continue;
    const own = load(page);
    for (const row of $(figure).find('tr[id]').toArray()) {
      const cells = own(`tr[id="${row.attribs['id']}"]`).first().children().toArray();
      const printed = $(row).children().toArray();
      if (cells.length !== printed.length) continue;
      for (const [index, cell] of printed.entries()) {
        const id = cells[index]!.attribs['id'];
        if (id) $(cell).attr('id', id);
      }
    }
  }
}

function relink($: CheerioAPI, piece: Element, target: (href: string) => string | null): void {
  for (const link of $(piece).find('a[href]').toArray()) {
    const leads = target($(link).attr('href')!);
    if (leads === null) $(link).replaceWith($(link).contents());
    else $(link).attr('href', leads);
  }
}

/** Where a link of the print page leads in the book: `tables.xhtml#table-3-1`; else to the published site. */
function targetOf(
  href: string,
  from: string,
  home: ReadonlyMap<string, string>,
  { base, edition, site, directory }: PrintedBook,
): string | null {
  const place = (id: string): string => (home.get(id) === from ? `#${id}` : `${home.get(id)}.xhtml#${id}`);
  if (href.startsWith('#')) return home.has(href.slice(1)) ? place(href.slice(1)) : null;
  if (!href.startsWith(base)) return href;
  const address = decodeURI(href.slice(base.length));
  const id = bookLink(address, edition, (candidate) => home.has(candidate), directory);
  return id === null ? new URL(href.slice(base.length), site).href : place(id);
}
