import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvFormatRows, csvParseRows } from 'd3-dsv';
import { describe, expect, it, test } from 'vitest';
import { editionNamed, readEdition } from '../../../src/editions';
import type { BriefingRules } from '../../../src/model/briefing';
import { parseFormula, referencesOf } from '../../../src/model/formula/formula';
import { briefings } from '../../../src/prose/briefing/briefings';
import { plainBriefing } from '../../../src/prose/briefing/plainBriefing';

const edition = editionNamed('2021');
const { provinces, cities, regions } = edition.regions;
const written = [...edition.prose.briefings].map(([place, briefing]) => ({
  place,
  sentences: plainBriefing(briefing).flatMap(({ sentences }) => sentences.map(({ text }) => text)),
}));
const names = [...provinces, ...cities, ...regions].map(({ name }) => name).sort((a, b) => b.length - a.length);

/** A sentence without its numbers and names: what two sentences of one make have in common. */
const shapeOf = (sentence: string): string =>
  names.reduce((text, name) => text.replaceAll(name, '＿'), sentence).replace(/[+−-]?\d+(?:\.\d+)?/g, '0');

describe('The briefings', () => {
  it('are there for every province and every region', () => {
    expect(written.map(({ place }) => place)).toEqual([
      ...provinces.map(({ id }) => `province ${id}`),
      ...regions.map(({ id }) => `region ${id}`),
    ]);
  });

  it.each(written)('tell of $place in 8 to 16 sentences, each with a number', ({ sentences }) => {
    expect(sentences.length).toBeGreaterThanOrEqual(8);
    expect(sentences.length).toBeLessThanOrEqual(16);
    expect(sentences.filter((sentence) => !/\d/.test(sentence))).toEqual([]);
    expect(sentences.filter((sentence) => /[[\]{}=]|NaN|undefined|--/.test(sentence))).toEqual([]);
  });

  it.each(written)('use no shape of sentence more than twice on the page of $place', ({ sentences }) => {
    const shapes = Map.groupBy(sentences.map(shapeOf), (shape) => shape);
    expect([...shapes].filter(([, same]) => same.length > 2)).toEqual([]);
  });

  it('bind every number to cells', () => {
    for (const [place, briefing] of edition.prose.briefings)
      for (const { text, claims } of briefing.flatMap(({ sentences }) => sentences)) {
        expect(claims.length, text).toBeGreaterThan(0);
        for (const claim of claims) {
          expect(claim.cells.length, `${place} ${claim.formula}`).toBeGreaterThan(0);
          expect(referencesOf(parseFormula(claim.formula)).length).toBeGreaterThan(0);
        }
      }
  });

  it('say that what is first is first, in the cells’ own numbers', () => {
    const sayingOf = (place: string) => written.find((each) => each.place === place)!.sentences.join('');
    expect(sayingOf('province beijing')).toContain('输出技术成交 6316.2 亿元，为各省份最多');
    expect(sayingOf('province hainan')).toContain('增长 121.6%，增幅居各省份之首');
    expect(sayingOf('province shanxi')).toContain('下降 58.9%，在各省份中降幅最大');
    expect(sayingOf('province jilin')).toContain('上年输出还多于吸纳 8.2 亿元，这一年转为吸纳多于输出 67.4 亿元');
    expect(sayingOf('province xizang')).toContain('输出技术成交 0.78 亿元，在 31 个省份中最少');
    expect(sayingOf('region dongbu')).toContain('有 1 个成员的吸纳减少');
  });

  it('call no place first in a growth that all share', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'even-')), '2021');
    cpSync('content/2021', folder, { recursive: true });
    for (const name of ['table-a5.csv', 'table-a6.csv']) {
      const file = join(folder, 'tables', name);
      const [head, ...rows] = csvParseRows(readFileSync(file, 'utf8')) as [string[], ...string[][]];
      const even = rows.map((row) => row.map((text, column) => (head[column]!.endsWith('增长') && text ? '10.00' : text)));
      writeFileSync(file, csvFormatRows([head, ...even]));
    }
    const sentences = [...readEdition(folder).prose.briefings.values()].flatMap((briefing) =>
      plainBriefing(briefing).flatMap((part) => part.sentences.map(({ text }) => text)),
    );
    rmSync(folder, { recursive: true });
    expect(sentences.filter((sentence) => sentence.includes('增幅与全国相同')).length).toBeGreaterThan(31);
    expect(sentences.filter((sentence) => /增幅.*(?:之首|第一)|各省份中增得最快/.test(sentence))).toEqual([]);
  });
});

type Rule = BriefingRules['provinces'][number]['rules'][number];

/** Problems of the real report under other rules for its provinces. */
function problemsWith(rule: Partial<Rule>, ...others: Rule[]): string[] {
  const rules = {
    nation: '合计',
    least: 1,
    most: 16,
    regions: [],
    provinces: [{ title: '输出', rules: [{ about: '输出', weight: 1, says: [], ...rule }, ...others] }],
  };
  const report = { ...edition, regions: { ...edition.regions, regions: [] }, briefing: rules };
  return briefings(report, 'briefing.yaml').problems.map(({ code, says }) => `${code} ${says}`);
}

describe('The check of briefing.yaml', () => {
  test('names the nearest where a measure is unknown', () => {
    expect(problemsWith({ says: ['成交 [0.0 亿元](={ouput})。'] })).toEqual([
      'briefing-rule 没有名为“ouput”的指标或词；最接近的是“output”。',
    ]);
  });

  test('refuses a wording without a number', () => {
    expect(problemsWith({ says: ['居全国前列。'] })).toEqual(['briefing-number “居全国前列。”这句话里没有数。']);
  });

  test('refuses a number that is typed', () => {
    expect(problemsWith({ says: ['成交 [0.0 亿元](={output})，比上年多 20%。'] })).toEqual([expect.stringContaining('bare-number')]);
  });

  test('lets a rule wait for a year that needs it', () => {
    const says = ['成交 [0.0 亿元](={output})。'];
    expect(problemsWith({ when: '{output} < 0', says }, { about: '输出', weight: 1, says })).toEqual([]);
  });

  test('tells of a condition that is no comparison, and of one that compares money with a share', () => {
    expect(problemsWith({ when: '{output}', says: ['成交 [0.0 亿元](={output})。'] })[0]).toContain('不是一个比较');
    expect(problemsWith({ when: '{output} > 50%', says: ['成交 [0.0 亿元](={output})。'] })[0]).toContain(
      'briefing-formula 这一条算不出来',
    );
  });

  test('tells of a unit that the formula does not have', () => {
    expect(problemsWith({ says: ['成交 [0.0 项](={output})。'] })[0]).toContain('“0.0 项”的单位与公式不合');
  });

  test('tells of places with too few sentences', () => {
    const problems = problemsWith({ when: 'rank({output}, {output 各省}) <= 30', says: ['成交 [0.0 亿元](={output})。'] });
    expect(problems).toEqual(['briefing-short province xizang 的简报只有 0 句，少于 least 所定的 1 句。']);
  });
});
