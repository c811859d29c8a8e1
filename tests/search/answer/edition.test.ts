import { describe, expect, it } from 'vitest';
import { searchFiles } from '../../../src/components/search/searchFiles';
import { makeAnswerEdition } from '../../../src/search/answer/edition';
import { edition } from '../realStore';

describe('What questions are answered from is what the edition holds', () => {
  const { names, texts, answers } = searchFiles(edition);
  const ready = makeAnswerEdition(names, answers, texts);
  const tables = [...ready.tables.values()];
  const own = (id: string) => edition.tables.get(id)!;

  it('every cell, in its place', () => {
    expect(tables.length).toBeGreaterThan(40);
    for (const { id, rows } of tables) {
      const texts = (each: typeof rows) =>
        each.map(({ key, cells }) => [key, Object.entries(cells).map(([name, { text }]) => [name, text])]);
      expect(texts(rows), id).toEqual(texts(own(id).rows));
    }
  });

  it('every id, though few are sent: the others are spelt', () => {
    for (const { id, rows, fields } of tables) {
      expect(fields.map((field) => field.id)).toEqual(own(id).fields.map((field) => field.id));
      expect(rows.map((row) => [row.id, row.otherIds ?? {}])).toEqual(own(id).rows.map((row) => [row.id, row.otherIds ?? {}]));
    }
    expect(ready.regions.cities).toEqual(edition.regions.cities);
    expect(Object.keys(names.ids).length).toBeLessThan(30);
  });
});
