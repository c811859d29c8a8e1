import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shareChart } from '../../../src/components/share/shareChart';
import { shareWords } from '../../../src/components/share/shareWords';
import { editionNamed } from '../../../src/editions';
import { figureData } from '../../../src/figures/data/figureData';
import { lightPalette } from '../../../src/figures/layout/palette';

const edition = editionNamed('2021');
const paint = lightPalette(readFileSync('src/styles/tokens.css', 'utf8'));
const pictures = shareWords(edition, paint);

describe('A share picture', () => {
  it('shows a chart, rows of its table or a number, but for a table that is lost', () => {
    const bare = [...pictures].filter(([, { chart, number }]) => !chart && !number).map(([name]) => name);
    const lost = [...edition.tables.values()].filter(({ status }) => status === 'lost').map(({ id }) => `table-${id}`);
    expect(bare).toEqual(lost);
  });

  it('shows whole rows, those its title names before others, and says so where there are more', () => {
    const data = figureData(edition, edition.figures.get('2-5')!);
    const { chart, shown, rows } = shareChart(data, '航空航天与核应用下降', paint, 152);
    expect(chart.height).toBeLessThanOrEqual(152);
    expect([shown.length > 3, shown.length < rows]).toEqual([true, true]);
    const labels = shown.map((row) => data.panels[0]!.rows[row]!.label);
    expect([labels[0], ...labels.slice(-2)]).toEqual(['电子信息', '航空航天', '核应用']);
    expect(pictures.get('figure-2-5')!.foot).toBe(`2019—2020 年全国技术交易领域构成 · 其中 ${shown.length} 项，共 ${rows} 项`);
    expect(shareChart(data, '电子信息居首', paint, 152).shown).toEqual(shown.map((_, i) => i));
  });

  it('shows the first panel of several that do not fit, and all of what cannot be shortened, as wide as the picture', () => {
    const [column, rings] = ['1-1', '2-1'].map((id) => figureData(edition, edition.figures.get(id)!));
    expect(shareChart(column!, '', paint, 181).chart.body).not.toContain('合同数');
    const { width, height, body } = shareChart(rings!, '', paint, 181).chart;
    expect(body).toContain('成交额');
    expect(width / height).toBeCloseTo(620 / 181, 1);
  });

  it('cuts no number of a table short', () => {
    const cut = [...pictures].flatMap(([name, { chart }]) =>
      [...(chart?.body ?? '').matchAll(/>([−\d\u2009.]*\d…)</g)].map(([, text]) => `${name}: ${text}`),
    );
    expect(cut).toEqual([]);
  });

  it('shows a table’s newest years', () => {
    const { body } = pictures.get('table-a1')!.chart!;
    expect([body.includes('2020 年'), body.includes('2012 年')]).toEqual([true, false]);
  });

  it('opens the cover with the year’s number and what it is', () => {
    expect(pictures.get('cover')).toMatchObject({
      title: '2020 年全国技术合同成交额',
      number: '28\u2009251.5 亿元',
      label: '比上年增长 26.1%',
    });
  });
});
