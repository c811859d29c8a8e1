import { describe, expect, it } from 'vitest';
import { checkErrata } from '../../src/data/checkErrata';
import { checkTables } from '../../src/data/checkTables';
import { editionNamed } from '../../src/editions';
import { erratumSchema, type Erratum } from '../../src/model/check/erratum';
import { cellsOf, mini } from './checks/table';

const FILES = { tablesFolder: 'content/2021/tables', errataFile: 'content/2021/errata.yaml' };
const checks = [{ growth: { field: '增长', from: '上年金额', to: '金额' } }];
const cells = cellsOf([mini('地区,上年金额,金额,增长\n江苏,1471.52,2087.85,26.7\n上海,1422.35,1583.22,11.3', '4-2', { checks })]);
const { comparisons } = checkTables(cells, FILES.tablesFolder);

const erratum = (change: Partial<Erratum> = {}): Erratum =>
  erratumSchema.parse({
    id: 'jiangsu',
    title: '江苏的增长',
    kind: '印刷错误',
    weight: 'serious',
    part: 4,
    found: 'check',
    readings: [{ cell: '表4-2[江苏,增长]', printed: '26.7', verdict: 'doubtful' }],
    judgement: '以 41.9% 为准。',
    reason: '两年的成交额如此。',
    explains: ['growth 表4-2[江苏,增长]'],
    ...change,
  });
const problemsOf = (...errata: Erratum[]) => checkErrata(cells, comparisons, errata, FILES);

describe('a failing check', () => {
  it('is a problem that says where, both values and what to do, while no erratum explains it', () => {
    expect(problemsOf()).toMatchObject([
      {
        code: 'check-unexplained',
        file: 'content/2021/tables/table-4-2.csv',
        line: 2,
        field: '增长',
        says: expect.stringMatching(/26\.7 %.*41\.9 %/),
        try: expect.stringContaining('growth 表4-2[江苏,增长]'),
      },
    ]);
  });

  it('is told where the text stands that it is about, if it is about no table', () => {
    const order = { ...comparisons[0]!, id: 'order 大事记[e1103]', kind: 'order' as const, table: '', passes: false };
    const found = checkErrata(cells, [{ ...order, place: { file: 'content/2021/chapters/chronicle.mdx', line: 7 } }], [], FILES);
    expect(found).toMatchObject([{ file: 'content/2021/chapters/chronicle.mdx', line: 7, try: expect.not.stringContaining('表格') }]);
    expect(found[0]).not.toHaveProperty('field');
  });

  it('is no problem once an erratum explains it', () => {
    expect(problemsOf(erratum())).toEqual([]);
  });

  it('belongs to one erratum only', () => {
    expect(problemsOf(erratum(), erratum({ id: 'other' })).map(({ code, field }) => [code, field])).toEqual([['erratum-overlap', 'other']]);
  });
});

describe('an erratum', () => {
  it('is stale where the check holds, and shows what is printed now', () => {
    const stale = problemsOf(erratum({ explains: ['growth 表4-2[江苏,增长]', 'growth 表4-2[上海,增长]'] }));
    expect(stale).toMatchObject([{ code: 'erratum-stale', field: 'jiangsu', says: expect.stringContaining('11.3 %') }]);
  });

  it('is stale where there is no such check, and hears which one is nearest', () => {
    const stale = problemsOf(erratum({ explains: ['growth 表4-2[江苏,增长]', 'growth 表4-2[上海,增]'] }));
    expect(stale).toMatchObject([{ code: 'erratum-stale', try: expect.stringContaining('growth 表4-2[上海,增长]') }]);
  });

  it('that a check found must explain something', () => {
    expect(problemsOf(erratum(), erratum({ id: 'idle', explains: [] })).map(({ code }) => code)).toEqual(['erratum-idle']);
  });

  it('found by reading may explain nothing', () => {
    expect(problemsOf(erratum(), erratum({ id: 'read', found: 'reading', explains: [] }))).toEqual([]);
  });

  it('has a name of its own', () => {
    expect(problemsOf(erratum(), erratum({ found: 'reading', explains: [] })).map(({ code }) => code)).toEqual(['erratum-twice']);
  });

  it('is judged anew when the cell it was written about changes', () => {
    const outdated = problemsOf(erratum({ readings: [{ cell: '表4-2[江苏,增长]', printed: '28.7', verdict: 'doubtful' }] }));
    expect(outdated).toMatchObject([{ code: 'erratum-outdated', says: expect.stringMatching(/26\.7.*28\.7/) }]);
  });

  it('names cells that exist', () => {
    const readings = [{ cell: '表4-2[江西,增长]', verdict: 'doubtful' as const }];
    expect(problemsOf(erratum({ readings }))).toMatchObject([{ code: 'erratum-cell', says: expect.stringContaining('江西') }]);
  });
});

describe('the errata of the report', () => {
  const edition = editionNamed('2021');
  const found = edition.errata.filter((each) => each.found === 'check');
  const codes = (errata: Erratum[]) => checkErrata(edition, edition.comparisons, errata, FILES);

  it('account for every failing check, and for nothing else', () => {
    expect(codes(edition.errata)).toEqual([]);
    expect(
      edition.comparisons
        .filter(({ passes }) => !passes)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(found.flatMap(({ explains }) => explains).sort());
  });

  it.each(found.map((each) => [each.id, each] as const))('cannot do without %s: both values are shown', (_, removed) => {
    const problems = codes(edition.errata.filter((each) => each !== removed));
    expect(problems).toHaveLength(removed.explains.length);
    for (const id of removed.explains) {
      const { printed, expected } = edition.comparisons.find((comparison) => comparison.id === id)!;
      const problem = problems.find((each) => each.try.includes(id));
      expect(problem?.code).toBe('check-unexplained');
      expect(problem?.says).toContain(printed);
      expect(problem?.says).toContain(expected);
    }
  });
});
