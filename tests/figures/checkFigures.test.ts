import { describe, expect, it } from 'vitest';
import { checkFigures } from '../../src/figures/checkFigures';
import type { FigureSpec } from '../../src/model/figure';
import type { Report } from '../../src/model/report';
import { cells, specOf } from './cases';

const problemsOf = (spec: FigureSpec) =>
  checkFigures({
    ...cells,
    name: '2021',
    figures: new Map([[spec.id, spec]]),
    regions: cells.regions,
    measures: [{ id: 'output' }],
  } as unknown as Report);
const bar = { kind: 'bar', table: '附表3', rows: ['农业', '核应用'] } as const;

describe('checkFigures', () => {
  it('is content with a sound figure', () => {
    expect(
      problemsOf(specOf([{ ...bar, rows: [...bar.rows], series: [{ name: '成交额', field: '金额' }] }], { grade: 'printed' })),
    ).toEqual([]);
  });

  it('finds a row or a series that stands twice', () => {
    const series = { name: '成交额', field: '金额' };
    const says = (rows: string[], list: (typeof series)[]) => problemsOf(specOf([{ ...bar, rows, series: list }])).map((each) => each.says);
    expect(says(['农业', '核应用', '农业'], [series])).toEqual(['图 9-1 里有两个叫“农业”的行。']);
    expect(says(['农业', '核应用'], [series, series])).toEqual(['图 9-1 里有两个叫“成交额”的系列。']);
  });

  it('names a column that is not there, once, with the nearest', () => {
    const problems = problemsOf(specOf([{ ...bar, rows: [...bar.rows], series: [{ name: '成交额', field: '成交金额' }] }]));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'figure-formula', file: 'content/2021/figures/figure-9-1.yaml' });
    expect(problems[0]!.says).toContain('附表 3 没有名为“成交金额”的列；最接近的是“金额”。');
  });

  it('names a table that is not there', () => {
    const [problem] = problemsOf(specOf([{ ...bar, table: '附表33', rows: [...bar.rows], series: [{ name: '成交额', field: '金额' }] }]));
    expect(problem!.says).toContain('没有“附表33”这张表');
  });

  it('does not let derived numbers pass for printed ones', () => {
    const derived = specOf(
      [{ ...bar, rows: [...bar.rows], series: [{ name: '2019 年', formula: '附表3[{row},金额]/(1+附表3[{row},增长])', how: '倒推' }] }],
      { grade: 'printed' },
    );
    expect(problemsOf(derived).map((problem) => problem.code)).toEqual(['figure-grade']);
  });

  it('asks how derived numbers were derived', () => {
    const silent = specOf([
      { ...bar, rows: [...bar.rows], series: [{ name: '2019 年', formula: '附表3[{row},金额]/(1+附表3[{row},增长])' }] },
    ]);
    expect(problemsOf(silent).map((problem) => problem.code)).toEqual(['figure-how']);
  });

  it('asks two years and their growth of a comparison of years', () => {
    const series = [{ name: '成交额', field: '金额' }];
    const beside = [{ name: '增长', field: '增长', as: 'growth' as const }];
    const codes = (list: typeof series, besides: typeof beside) =>
      problemsOf(specOf([{ ...bar, kind: 'change', rows: [...bar.rows], series: list, beside: besides }])).map(({ code }) => code);
    expect(codes([...series, { name: '项数', field: '金额' }], beside)).toEqual([]);
    expect(codes(series, beside)).toEqual(['figure-change']);
    expect(codes([...series, { name: '项数', field: '金额' }], [])).toEqual(['figure-change']);
  });

  it('names a measure that the map does not have', () => {
    const mapped = (measure: string) =>
      problemsOf(specOf([{ ...bar, rows: [...bar.rows], series: [{ name: '成交额', field: '金额' }] }], { measure }));
    expect(mapped('output')).toEqual([]);
    expect(mapped('outputs')[0]!.says).toContain('最接近的是“output”');
  });

  it('asks what is lost where something is', () => {
    const lost = specOf(
      [{ ...bar, rows: [...bar.rows], missing: { label: '以前', before: '农业' }, series: [{ name: '成交额', field: '金额' }] }],
      { grade: 'printed' },
    );
    expect(problemsOf(lost).map((problem) => problem.code)).toContain('figure-grade');
    expect(problemsOf({ ...lost, grade: 'partial' }).map((problem) => problem.field)).toEqual(['lost']);
  });
});
