import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isDownloadable } from '../../src/download/tableCsv';
import { tableHead } from '../../src/model/table/tableHead';
import { allEditions } from '../../src/editions';
import { PUBLISHED } from './build';
import { describeWith, run } from './tool';

const [edition] = allEditions();
const tables = [...edition!.tables.values()].filter(isDownloadable);

const workbook = join(PUBLISHED, edition!.name, 'data/tables.xlsx');

describeWith(['soffice'], 'LibreOffice opens the workbook', () => {
  let home: string;
  let $: CheerioAPI;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'report-xlsx-'));
    run('soffice', ['--headless', `-env:UserInstallation=file://${home}/user`, '--convert-to', 'fods', '--outdir', home, workbook]);
    $ = load(readFileSync(join(home, 'tables.fods'), 'utf8'), { xml: true });
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const sheets = () => $('office\\:spreadsheet > table\\:table').toArray();

  it('with the cover, the contents, the notes and every table', () => {
    expect(sheets().map((sheet) => $(sheet).attr('table:name'))).toEqual(['封面', '目录', '说明', ...tables.map(({ label }) => label)]);
  });

  it('with numbers as numbers, all of them, and no formula, day or error', () => {
    const printed = tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => Object.values(cells).flatMap(({ number }) => (number ? [number.value] : []))),
    );
    const [, , , ...own] = sheets();
    const read = own.flatMap((sheet) =>
      $(sheet)
        .find('[office\\:value-type="float"], [office\\:value-type="percentage"]')
        .toArray()
        .flatMap((cell) => {
          const times =
            Number($(cell).attr('table:number-columns-repeated') ?? 1) * Number($(cell).parent().attr('table:number-rows-repeated') ?? 1);
          return Array.from({ length: times }, () => Number($(cell).attr('office:value')));
        }),
    );
    expect(printed.length).toBeGreaterThan(3000);
    expect(read.toSorted((a, b) => a - b)).toEqual(printed.toSorted((a, b) => a - b));
    expect($('[table\\:formula], [office\\:value-type="date"], [office\\:value-type="time"], [office\\:value-type="boolean"]').length).toBe(
      0,
    );
  });

  it('with every row as high as its lines of text', () => {
    const points = (length = ''): number => parseFloat(length) * (length.endsWith('in') ? 72 : length.endsWith('cm') ? 72 / 2.54 : 1);
    const styled = (family: string, read: (style: ReturnType<CheerioAPI>) => number): Map<string, number> =>
      new Map(
        $(`style\\:style[style\\:family="${family}"]`)
          .toArray()
          .map((style) => [$(style).attr('style:name')!, read($(style))]),
      );
    const heights = styled('table-row', (style) => points(style.find('[style\\:row-height]').attr('style:row-height')));
    const widths = styled('table-column', (style) => points(style.find('[style\\:column-width]').attr('style:column-width')));
    const sizes = styled('table-cell', (style) => points(style.find('[fo\\:font-size]').attr('fo:font-size') ?? '11pt'));
    const wraps = styled('table-cell', (style) => Number(style.find('[fo\\:wrap-option="wrap"]').length));
    let wrapped = 0;
    const low = sheets().flatMap((sheet) => {
      const columns = $(sheet)
        .find('table\\:table-column')
        .toArray()
        .flatMap((column) =>
          Array.from({ length: Math.min(50, Number($(column).attr('table:number-columns-repeated') ?? 1)) }, () =>
            widths.get($(column).attr('table:style-name')!)!,
          ),
        );
      return $(sheet)
        .find('table\\:table-row')
        .toArray()
        .flatMap((row, index) => {
          const height = heights.get($(row).attr('table:style-name')!)!;
          let at = 0;
          return $(row)
            .children()
            .toArray()
            .flatMap((cell) => {
              const from = at;
              at += Number($(cell).attr('table:number-columns-repeated') ?? 1);
              const text = $(cell).text().trim();
              const [style, span] = [$(cell).attr('table:style-name')!, Number($(cell).attr('table:number-columns-spanned') ?? 1)];
              if (!text || Number($(cell).attr('table:number-rows-spanned') ?? 1) > 1) return [];
              const size = sizes.get(style) ?? 11;
              // A Han character is as wide as its size, others are a little over half.
              const width = [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? size : size * 0.56), 0);
              const lines = wraps.get(style) ? Math.ceil(width / columns.slice(from, from + span).reduce((sum, each) => sum + each, 0)) : 1;
              if (lines > 1) wrapped++;
              return height < lines * size * 1.15 ? [`${$(sheet).attr('table:name')} ${index + 1} ${text}: ${height}`] : [];
            });
        });
    });
    expect(wrapped).toBeGreaterThan(5);
    expect(low).toEqual([]);
  });
});

describeWith(['soffice', 'pdfinfo', 'pdftotext'], 'LibreOffice prints the workbook', () => {
  let home: string;
  let pages: string[];
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'report-xlsx-'));
    run('soffice', ['--headless', `-env:UserInstallation=file://${home}/user`, '--convert-to', 'pdf', '--outdir', home, workbook]);
    pages = run('pdftotext', ['-layout', join(home, 'tables.pdf'), '-'])
      .split('\f')
      .slice(0, -1);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('on A4, each sheet as wide as its page: no page holds the columns that another had no room for', () => {
    const sizes = run('pdfinfo', ['-f', '1', '-l', String(pages.length), join(home, 'tables.pdf')]).matchAll(/size: +([\d.]+) x ([\d.]+)/g);
    expect(
      new Set(
        [...sizes].map(([, width, height]) =>
          [width, height]
            .map((each) => Math.round(Number(each)))
            .sort()
            .join(' × '),
        ),
      ),
    ).toEqual(new Set(['595 × 842']));
    // The longest takes this many pages at the least; a sheet cut in two by its width would double them.
    expect(pages.length).toBeLessThan(1.6 * (3 + tables.length));
  });

  it('with the title of the table and its head on every page of it', () => {
    const bare = tables.flatMap(({ label, title }) => {
      const own = pages.filter((page) => page.trimEnd().split('\n').at(-1)!.trim().startsWith(`${label} `));
      expect(own.length, label).toBeGreaterThan(0);
      return own.filter((page) => !page.replace(/\s/g, '').includes(title.replace(/\s/g, ''))).map(() => label);
    });
    expect(bare).toEqual([]);
  });
});

it('The head of each table in the workbook stands still', () => {
  const files = unzipSync(readFileSync(workbook));
  const [, , , ...own] = Object.keys(files)
    .filter((name) => name.startsWith('xl/worksheets/sheet'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  expect(own).toHaveLength(tables.length);
  own.forEach((name, index) => {
    const rows = Number(/<pane [^>]*ySplit="(\d+)"/.exec(strFromU8(files[name]!))?.[1]);
    expect(rows, tables[index]!.label).toBe(2 + tableHead(tables[index]!).length);
  });
});
