import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { errataCsv } from '../../../src/download/errataCsv';
import { guarded, unguarded } from '../../../src/model/table/spreadsheetGuard';
import { isDownloadable, tableCsv, writeCsv } from '../../../src/download/tableCsv';
import { allEditions } from '../../../src/editions';
import { figureData } from '../../../src/figures/data/figureData';
import { figureCsv } from '../../../src/figures/render/figureCsv';

describe('A cell of a CSV', () => {
  it.each([
    '5-1',
    '2-7',
    '12-31',
    '1/2',
    '3.5.1',
    '5月1日',
    '2020年3月',
    '9:30',
    '=1+1',
    '+86',
    '-正文5[降幅]',
    '@甲',
    '1e5',
    '007',
    '12345678901234567',
    'TRUE',
  ])('%s is guarded, and read back as it was', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
    expect(unguarded(`'${text}`)).toBe(text);
  });
  it.each(['', '0', '-2.95', '28251.5', '337644.00', '2020-10-13', '2020', '北京', '5-1 节', '四技', '—', '３', '表3-1[北京,成交额]'])(
    '%s stays as it is',
    (text) => expect([guarded(text), unguarded(text), unguarded(`'${text}`)]).toEqual([text, text, `'${text}`]),
  );
});

describe('Every CSV of every edition', () => {
  const csvs = allEditions().flatMap((edition) => [
    ['errata', errataCsv(edition)] as const,
    ...[...edition.tables.values()].filter(isDownloadable).map((table) => [table.id, tableCsv(table)] as const),
    ...[...edition.figures.values()].map((figure) => [figure.id, writeCsv(figureCsv(figureData(edition, figure)))] as const),
  ]);

  it('opens in a spreadsheet without a formula, and with days only where a whole day is written', () => {
    expect(csvs.length).toBeGreaterThan(90);
    const changed = csvs.flatMap(([name, csv]) => {
      const { Sheets, SheetNames } = read(csv.replace(/^\uFEFF/, ''), { type: 'string', cellDates: true, cellFormula: true });
      const cells = Object.entries(Sheets[SheetNames[0]!]!).filter(([at]) => !at.startsWith('!'));
      return cells
        .filter(([, cell]) => (cell as { f?: string; t: string }).f !== undefined || ['d', 'b', 'e'].includes((cell as { t: string }).t))
        .map(([at, cell]) => `${name} ${at}: ${JSON.stringify(cell)}`);
    });
    expect(changed).toEqual([]);
  });
});
