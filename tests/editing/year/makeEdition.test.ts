import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEdition } from '../../../src/editing/year/makeEdition';
import { editionNames, readEdition, type Edition } from '../../../src/editions';

const content = mkdtempSync(join(tmpdir(), 'edition-'));
const from = editionNames('content')[0]!;
const year = String(Number(from) + 1);
let before: Edition;
let after: Edition;

beforeAll(() => {
  cpSync(join('content', from), join(content, from), { recursive: true });
  makeEdition(content, year, '2030-05-01');
  before = readEdition(join(content, from));
  after = readEdition(join(content, year));
}, 60_000);
afterAll(() => rmSync(content, { recursive: true }));

const read = (name: string) => readFileSync(join(content, year, name), 'utf8');

describe('The next edition, made of the newest', () => {
  it('has no problem, and every table, claim and event waits', () => {
    expect(after.problems).toEqual([]);
    const there = [...before.tables.values()].filter(({ status }) => status !== 'lost').length;
    // Errata start empty, and what they work out with them.
    const claims = before.prose.asserted.length - before.errata.flatMap(({ numbers }) => numbers).length;
    const events = before.prose.chapters.flatMap((chapter) => chapter.events).length;
    expect(after.waiting).toEqual({ tables: there, claims, events, errata: 0 });
  });

  it('has the same sections, paragraphs, tables, figures and rows by their ids', () => {
    const places = ({ prose, tables, figures }: Edition) => [
      prose.chapters.map(({ sections, paragraphs, events }) => [...sections, ...paragraphs, ...events].map(({ id }) => id)),
      [...tables].map(([id, table]) => [id, table.rows.length]),
      [...figures.keys()],
    ];
    expect(places(after)).toEqual(places(before));
  });

  it('has every year moved, those of the tables’ heads with those of formulas', () => {
    const heads = (edition: Edition, by: number) =>
      [...edition.tables.values()].flatMap(({ fields }) =>
        fields.map(({ name }) => name.replace(/^\d{4}(?=年)/, (each) => String(Number(each) + by))),
      );
    expect(heads(after, 0)).toEqual(heads(before, 1));
    expect(after.info).toMatchObject({ year: Number(year), covers: Number(year) - 1, released: '2030-05-01', corrections: [], lost: [] });
    expect(after.errata).toEqual([]);
  });

  it('keeps no number of last year in a table, but its rows', () => {
    const measured = [...after.tables.values()].flatMap((table) =>
      table.fields
        .filter(({ name, role, type }) => type !== 'string' && !role && !table.primaryKey.includes(name))
        .flatMap(({ name }) => table.rows.filter((row) => row.cells[name])),
    );
    expect(measured).toEqual([]);
  });

  it('keeps the form of every file: a descriptor differs in the lines that were edited only', () => {
    for (const name of readdirSync(join(content, year, 'tables')).filter((each) => each.endsWith('.yaml'))) {
      const old = readFileSync(join(content, from, 'tables', name), 'utf8').split('\n');
      const blank = (line: string) => line.replace(/\d{4}/g, '____');
      const kept = new Set(old.map(blank));
      expect(
        read(`tables/${name}`)
          .split('\n')
          .filter((line) => !kept.has(blank(line))),
      ).toEqual(old.includes('status: lost') ? [] : ['status: waiting']);
    }
  });

  it('copies neither the addresses published of the old edition nor anything hidden', () => {
    expect(existsSync(join(content, year, 'addresses.txt'))).toBe(false);
    expect(readdirSync(content).sort()).toEqual([from, year]);
  });
});

describe('An edition is not made', () => {
  const told = (make: () => unknown) => {
    try {
      make();
    } catch (error) {
      const { message, advice } = error as Error & { advice: string };
      return `${message}\n${advice}`;
    }
    return '';
  };

  it.each([
    ['二〇二二', '“二〇二二”不是年份。\n写作四位数字，如 npm run edition -- 2022。'],
    ['1', '“1”不是年份。\n写作四位数字，如 npm run edition -- 2022。'],
    ['../x', '“../x”不是年份。\n写作四位数字，如 npm run edition -- 2022。'],
    [
      String(Number(from) - 1),
      `${Number(from) - 1} 不在最新一版（${year}）之后。\n新的一版照最新一版做，写 ${Number(year) + 1} 或更晚的年份。`,
    ],
  ])('of the year %s', (name, message) => expect(told(() => makeEdition(content, name, '2030-05-01'))).toBe(message));

  it('over one that is there', () => {
    expect(told(() => makeEdition(content, year, '2030-05-01'))).toBe(
      `${year} 版已经有了，没有改动它。\n接着录入：npm run import -- ${year} 工作簿.xlsx；要重做，先把 ${join(content, year)} 移到别处。`,
    );
  });

  it('of nothing, or of one with problems; and leaves nothing behind', () => {
    const empty = mkdtempSync(join(tmpdir(), 'edition-'));
    expect(told(() => makeEdition(empty, '2022', '2030-05-01'))).toContain('还没有一版可以照着做。');
    cpSync('tests/fixtures/no-number/2021', join(empty, '2021'), { recursive: true });
    expect(told(() => makeEdition(empty, '2022', '2030-05-01'))).toBe(
      '2021 版有 2 处问题，照它做会把问题带过去。\n先运行 npm run check，把它们改好。',
    );
    writeFileSync(join(empty, 'x'), '');
    expect(readdirSync(empty).sort()).toEqual(['2021', 'x']);
    rmSync(empty, { recursive: true });
  });
});
