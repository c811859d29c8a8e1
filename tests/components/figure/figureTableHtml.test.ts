import { describe, expect, it } from 'vitest';
import { cellText, figureTableHtml } from '../../../src/components/figure/figureTableHtml';
import { kinds } from '../../figures/cases';

describe('figureTableHtml', () => {
  it('groups thousands by a gap, and marks a wholly derived column once', () => {
    const html = figureTableHtml(kinds.bar);
    expect(html).toContain('<td>12<span class="g">345.67</span>');
    expect(html.match(/推算/g)).toHaveLength(1);
    expect(html).toContain('<th scope="col">2019 年 <small>推算</small>');
  });

  it('marks a derived number among printed ones at its place', () => {
    expect(figureTableHtml(kinds.share)).toContain('<th scope="row">其余<td>33.0 <small>推算</small>');
  });

  it('names a lost number', () => expect(figureTableHtml(kinds.column)).toContain('<tr class="lost"><th scope="row">2018<td>缺'));

  it('gives growth its sign, and printed numbers all their decimals', () => {
    const [panel] = kinds.bar.panels;
    expect(cellText(panel!.beside[0]!.points[1]!, { as: 'growth' })).toBe('−20.00');
    expect(cellText(panel!.series[1]!.points[1]!, { as: 'value' })).toBe('80.00');
  });
});
