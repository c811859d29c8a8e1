import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, write } from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { csvName, isDownloadable, tableCsv } from '../../../src/download/tableCsv';
import { tablesXlsx } from '../../../src/download/tablesXlsx';
import { tidyTable } from '../../../src/editing/tidy/tidyTable';
import { importEdition } from '../../../src/editing/workbook/importEdition';
import { readWorkbooks } from '../../../src/editing/workbook/readWorkbooks';
import { allEditions, contentFolder } from '../../../src/editions';

const [edition] = allEditions();
const folder = join(contentFolder(), edition!.name);
const tables = [...edition!.tables.values()].filter(isDownloadable);
const place = mkdtempSync(join(tmpdir(), 'own-'));
afterAll(() => rmSync(place, { recursive: true }));

const importOf = (paths: readonly string[]) => {
  const {
    tables: found,
    unplaced,
    files,
  } = importEdition(
    edition!,
    folder,
    readWorkbooks(paths, () => {}),
    new Set(),
  );
  return { problems: found.flatMap(({ problems }) => problems.map(({ says }) => says)), unplaced, files: files.map(({ path }) => path) };
};

describe('What a reader downloads goes back as it was', () => {
  it('guards some cells', () => expect(tables.filter((table) => /(^|,)"?'/m.test(tableCsv(table))).length).toBeGreaterThan(0));

  it('through npm run tidy, where it is laid over the table', () => {
    for (const table of tables)
      expect(tidyTable(table, tableCsv(table)), table.id).toBe(readFileSync(join(folder, 'tables', csvName(table.id)), 'utf8'));
  });

  it('through npm run import, as CSV and as a workbook that Excel made of it', () => {
    for (const table of tables) {
      const csv = tableCsv(table);
      writeFileSync(join(place, csvName(table.id)), csv);
      const book = read(csv.replace(/^\uFEFF/, ''), { type: 'string', raw: true });
      book.SheetNames = [table.label];
      book.Sheets = { [table.label]: Object.values(book.Sheets)[0]! };
      writeFileSync(join(place, csvName(table.id).replace('.csv', '.xlsx')), write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    }
    for (const ending of ['csv', 'xlsx'])
      expect(importOf(tables.map(({ id }) => join(place, csvName(id).replace('csv', ending))))).toEqual({
        problems: [],
        unplaced: [],
        files: [],
      });
  });

  it('through npm run import, as the workbook of all tables', async () => {
    const path = join(place, 'tables.xlsx');
    writeFileSync(path, await tablesXlsx(edition!));
    const { problems, files } = importOf([path]);
    expect({ problems, files }).toEqual({ problems: [], files: [] });
  });
});
