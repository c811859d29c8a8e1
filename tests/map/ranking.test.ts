import { describe, expect, test } from 'vitest';
import { checkMeasures } from '../../src/map/checkMeasures';
import { legendOf } from '../../src/map/legend';
import { measureIfAny, measurePlace } from '../../src/map/measurePlace';
import { rankingOf } from '../../src/map/ranking';
import { average, cells, growth, institutions, net, output } from './miniature';

describe('a measure of a place', () => {
  test('that is one cell is shown as printed and leads to it', () => {
    const measured = measurePlace(cells, output, '大连', 2020)!;
    expect(measured).toMatchObject({ text: '20.0', value: 20, computed: false });
    expect(measured.cells.map(({ table, row, field }) => [table.id, row.key, field.name])).toEqual([['a5', '大连', '2020年成交额']]);
  });

  test('takes the last year where none is named', () => {
    expect(measurePlace(cells, output, '北京')!.value).toBe(100);
    expect(measurePlace(cells, output, '北京', 2019)!.value).toBe(90);
  });

  test('that is computed is written with the measure’s decimals, in its unit', () => {
    expect(measurePlace(cells, average, '北京', 2020)).toMatchObject({ text: '2500.0', computed: true });
    expect(measurePlace(cells, growth, '辽宁', 2020)).toMatchObject({ text: '400.0' });
    expect(measurePlace(cells, net, '北京', 2020)).toMatchObject({ text: '-40.0' });
  });

  test('is none where a cell is blank', () => {
    expect(measurePlace(cells, output, '新疆', 2020)).toBeUndefined();
  });

  test('is none where the table has no such row, if one may be missing', () => {
    expect(measureIfAny(cells, net, '港澳台', 2020)).toBeUndefined();
    expect(() => measurePlace(cells, net, '港澳台', 2020)).toThrow('没有名为“港澳台”的行');
  });

  test('counts the institutions of a province with those of its cities and of what is folded into it', () => {
    expect(['北京', '辽宁', '新疆', '西藏'].map((place) => measurePlace(cells, institutions, place)!.value)).toEqual([2, 3, 1, 0]);
  });
});

describe('a ranking', () => {
  test('puts the largest first; equal values share the better place', () => {
    expect(rankingOf(cells, output).provinces.map(({ place, rank }) => [place, rank])).toEqual([
      ['北京', 1],
      ['广东', 1],
      ['辽宁', 3],
      ['西藏', 4],
    ]);
  });

  test('has the same limits in both years, so that two maps compare', () => {
    expect(rankingOf(cells, output, 2019).breaks).toEqual(rankingOf(cells, output, 2020).breaks);
  });

  test('puts every province with a value into a class of the legend', () => {
    for (const measure of [output, average, growth, net, institutions]) {
      const ranking = rankingOf(cells, measure);
      expect(legendOf(ranking).reduce((sum, { count }) => sum + count, 0)).toBe(ranking.provinces.length);
    }
  });

  test('of two directions has its colours diverge at nought', () => {
    const legend = legendOf(rankingOf(cells, net));
    expect(legend.map(({ look }) => look)).toEqual(['d1', 'd2', 'd4', 'd5']);
    expect(legend[1]!.words).toMatch(/^−[\d.]+ 至 0$/);
  });

  test('of counts names no limit twice', () => {
    expect(legendOf(rankingOf(cells, institutions)).map(({ words }) => words)).toEqual(['1 以下', '1', '2', '3 及以上']);
  });
});

describe('the check of the measures', () => {
  test('is silent where all can be computed', () => {
    expect(checkMeasures(cells, [output, net, institutions], 'measures.yaml')).toEqual([]);
  });

  test('names a measure whose column does not exist, with the nearest that does', () => {
    const [problem] = checkMeasures(cells, [{ ...output, formula: '附表5[{place},{year}年成交金额]' }], 'measures.yaml');
    expect(problem).toMatchObject({ code: 'measure-formula', file: 'measures.yaml', field: 'output' });
    expect(problem!.says).toContain('成交额');
  });
});
