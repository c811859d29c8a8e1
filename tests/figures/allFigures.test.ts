import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editionNamed } from '../../src/editions';
import { altText } from '../../src/figures/render/altText';
import { chartConfig } from '../../src/figures/render/chartConfig';
import { drawSvg } from '../../src/figures/render/drawSvg';
import { figureCsv } from '../../src/figures/render/figureCsv';
import { figureData, type FigureData } from '../../src/figures/data/figureData';
import { pointsOf } from '../../src/figures/data/panel';
import { figureTables } from '../../src/figures/render/figureTable';
import { Chart } from '../../src/figures/render/register';
import { SvgContext } from '../../src/figures/render/svgContext';
import { grouped, pictureDecimals, shown } from '../../src/figures/data/shown';
import { textWidth } from '../../src/figures/layout/textWidth';
import { isOwnFigure } from '../../src/model/label';
import { parseFormula, type Formula } from '../../src/model/formula/formula';

const folder = join('content', '2021');
const ids = readdirSync(join(folder, 'figures')).map((name) => /^figure-(o?\d+-\d+)\.yaml$/.exec(name)![1]!);
const edition = editionNamed('2021');

/** Numbers that stand in a formula itself. */
function constantsOf(formula: Formula): number[] {
  switch (formula.kind) {
    case 'number':
      return [formula.value];
    case 'reference':
      return [];
    case 'negate':
      return constantsOf(formula.of);
    case 'operation':
      return [...constantsOf(formula.left), ...constantsOf(formula.right)];
    case 'call':
      return formula.args.flatMap(constantsOf);
  }
}

describe('The figures of the book', () => {
  const figure = (id: string): FigureData => figureData(edition, edition.figures.get(id)!);

  it('are the 36 the book numbers, in its order', () => {
    const runs = [2, 25, 3, 0, 6].flatMap((count, index) =>
      Array.from({ length: count }, (_, at) => `${[1, 2, 3, 4, 5][index]}-${at + 1}`),
    );
    expect([...edition.figures.keys()].filter((id) => !isOwnFigure(id))).toEqual(runs);
  });

  it('stand in the text in the order of their numbers, the book’s and our own', () => {
    for (const { id, text } of edition.chapters) {
      const shown = Array.from(text.matchAll(/<Figure id="(o?)(\d+)-(\d+)"/g), ([, own, , turn]) => ({ own: own!, turn: Number(turn) }));
      for (const kind of ['', 'o']) {
        const turns = shown.filter(({ own }) => own === kind).map(({ turn }) => turn);
        expect(turns, `${id} ${kind}`).toEqual(turns.toSorted((a, b) => a - b));
      }
    }
  });

  it.each(ids)('figure %s: every drawn point is a cell of the table view, and back', (id) => {
    const data = figure(id);
    const drawn = data.panels.flatMap(pointsOf);
    const told = figureTables(data).flatMap((table) => table.rows.flatMap((row) => row.cells.filter((cell) => cell !== null)));
    expect(new Set(told)).toEqual(new Set(drawn.filter((point) => point.value !== null || told.includes(point))));
    for (const point of drawn) if (point.value !== null) expect(told).toContain(point);
    expect(told.filter((point) => !drawn.includes(point))).toEqual([]);
    expect(figureCsv(data)).toHaveLength(told.length + 1);
  });

  it.each(ids)('figure %s: the picture prints every number it draws', (id) => {
    const data = figure(id);
    for (const width of [340, 680]) {
      const words = new Set(
        [
          ...drawSvg(data, width)
            .body.replace(/<tspan[^>]*>/g, '\u2009')
            .replace(/<\/tspan>/g, '')
            .matchAll(/<text[^>]*>([^<]*)</g),
        ].map((match) => match[1]),
      );
      for (const panel of data.panels) {
        for (const series of panel.series) {
          const decimals = pictureDecimals(series.points);
          // Of lines over years the picture names the ends, of small pictures the later year; the table view has them all.
          const named =
            panel.kind === 'line'
              ? [series.points[0]!, series.points.at(-1)!]
              : panel.kind === 'multiples' && panel.series.indexOf(series) % 2 === 0
                ? []
                : series.points;
          for (const point of named)
            expect(words).toContain(grouped(shown(point, panel.kind === 'multiples' ? pictureDecimals([point]) : decimals)));
        }
      }
    }
  });

  it.each(ids)('figure %s: Chart.js and the SVG agree on the scale, and every bar is drawn', (id) => {
    const data = figure(id);
    for (const width of [340, 680]) {
      for (const { config, layout } of chartConfig(data, width, (token) => token)) {
        const chart = new Chart(new SvgContext(width, layout.height).canvas as never, config);
        const scale = chart.scales[layout.along]!;
        expect([scale.min, scale.max]).toEqual([layout.min, layout.max]);
        expect(scale.getPixelForValue(layout.max)).toBeCloseTo(layout.to, 6);
        [...layout.bars, ...layout.lines].forEach((bar, index) => {
          const drawn = chart.getDatasetMeta(index).data;
          expect(drawn).toHaveLength(bar.values.length);
          bar.values.forEach((value, at) => value !== null && expect(Number.isFinite(drawn[at]!.x + drawn[at]!.y)).toBe(true));
        });
        chart.destroy();
      }
    }
  });

  it.each(ids)('figure %s: no word leaves the picture, and no two on a line run into one another', (id) => {
    for (const width of [340, 680]) {
      for (const { layout } of chartConfig(figure(id), width, (token) => token)) {
        const boxes = layout.marks.flatMap((mark) => {
          if (mark.kind !== 'text') return [];
          const wide = textWidth(mark.text, mark.size);
          const left = mark.x - { left: 0, center: wide / 2, right: wide }[mark.align];
          return [{ text: mark.text, left, right: left + wide, y: mark.y }];
        });
        for (const box of boxes) {
          expect(box.left, box.text).toBeGreaterThan(-4);
          expect(box.right, box.text).toBeLessThan(width + 4);
        }
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) {
            if (Math.abs(a.y - b.y) < 9) expect(a.right < b.left + 1 || b.right < a.left + 1, `${a.text} | ${b.text}`).toBe(true);
          }
        }
      }
    }
  });

  it.each(ids)('figure %s: the alternative text names unit, range and finding', (id) => {
    const data = figure(id);
    const text = altText(data);
    for (const panel of data.panels) {
      if (panel.kind === 'matrix') continue;
      const points = panel.series.at(-1)!.points.filter((point) => point.value !== null);
      const values = points.map((point) => point.value!);
      for (const extreme of [Math.max(...values), Math.min(...values)]) {
        const point = points.find((each) => each.value === extreme)!;
        expect(text).toContain(`${shown(point, pictureDecimals([point]))} ${point.unit}`);
      }
    }
    expect(text.endsWith(data.takeaway)).toBe(true);
  });

  it.each(ids)('figure %s: its file types no number, but the 1 of a growth formula', (id) => {
    const typed: string[] = [];
    const walk = (value: unknown, key: string): void => {
      if (typeof value === 'number') typed.push(key);
      else if (value !== null && typeof value === 'object')
        for (const [name, inner] of Object.entries(value)) walk(inner, Array.isArray(value) ? key : name);
      else if (typeof value === 'string' && /\[.+\]/.test(value) && key !== 'note')
        constantsOf(parseFormula(value.replaceAll('{row}', '行'))).forEach((each) => typed.push(`${key} ${each}`));
    };
    walk(parse(readFileSync(join(folder, 'figures', `figure-${id}.yaml`), 'utf8')), '');
    expect(typed.filter((each) => !['part', 'limit'].includes(each) && !/ 1$/.test(each))).toEqual([]);
  });

  it('give the same party or contract the same colour everywhere', () => {
    const colours = new Map<string, Set<string>>();
    for (const id of ids) {
      for (const panel of figure(id).panels.filter(({ kind }) => kind === 'share')) {
        for (const row of panel.rows) colours.set(row.label, (colours.get(row.label) ?? new Set()).add(row.colour));
      }
    }
    expect([...colours].filter(([, all]) => all.size > 1)).toEqual([]);
    expect(colours.get('企业法人')).toEqual(new Set(['--party-enterprise']));
  });

  it('have no problems', () => {
    expect(edition.problems.filter((problem) => problem.code.startsWith('figure'))).toEqual([]);
  });
});
