import { describe, expect, it } from 'vitest';
import { editionNamed } from '../../src/editions';
import { cellText } from '../../src/components/figure/figureTableHtml';
import { figureData, type FigureData } from '../../src/figures/data/figureData';
import type { FigurePanel } from '../../src/figures/data/panel';
import type { Point } from '../../src/figures/data/point';
import { pictureDecimals, shown } from '../../src/figures/data/shown';
import { figureCsv } from '../../src/figures/render/figureCsv';
import { figureTables } from '../../src/figures/render/figureTable';
import { formulaFor } from '../../src/model/measure';
import { rankingOf } from '../../src/map/ranking';
import { evaluate, evaluateFormula } from '../../src/model/formula/evaluate';
import { evaluateToShow } from '../../src/model/formula/finest';
import { parseFormula } from '../../src/model/formula/formula';
import { writeNumber } from '../../src/model/number/rounding';
import { unitNamed } from '../../src/model/number/unit';
import { readClaimText } from '../../src/prose/readClaimText';

const edition = editionNamed('2021');

/** A number as one place of the edition shows it. */
interface Shown {
  where: string;
  formula: string;
  text: string;
  unit: string;
}

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** Every way in which the renderers write a point: at a bar, in the table view, beside a bar, in a note. */
function shownOf(where: string, panel: FigurePanel): Shown[] {
  const at = (place: string, points: readonly Point[], decimals: number): Shown[] =>
    points
      .filter((point) => point.value !== null && point.formula)
      .map((point) => ({ where: `${where} ${place}`, formula: point.formula, text: shown(point, decimals), unit: point.unit }));
  return [
    ...panel.series.flatMap((series) => [
      ...at(series.name, series.points, pictureDecimals(series.points)),
      ...at(`${series.name}占比`, series.shares ?? [], 1),
      ...at(`${series.name}合计`, series.total ? [series.total] : [], 1),
    ]),
    ...panel.beside.flatMap((beside) => at(beside.name, beside.points, beside.as === 'rank' ? Infinity : 1)),
    ...panel.groups.flatMap((group) => [...at(group.label, [group.total], Infinity), ...at(group.label, [group.share], 1)]),
  ];
}

function figureShown(data: FigureData): Shown[] {
  const views = figureTables(data).flatMap((table) =>
    table.rows.flatMap((row) =>
      row.cells.flatMap((point, index) =>
        point?.formula
          ? [
              {
                where: `${data.label}表 ${row.label}`,
                formula: point.formula,
                text: cellText(point, table.columns[index]!).replace(/^\+/, '').replace('−', '-'),
                unit: point.unit,
              },
            ]
          : [],
      ),
    ),
  );
  const lines = figureCsv(data)
    .slice(1)
    .map(([label, , text, unit, , , , formula]) => ({
      where: `${data.label} CSV ${label}`,
      formula: formula!,
      text: text!,
      unit: unit!,
    }));
  return [...data.panels.flatMap((panel) => shownOf(data.label, panel)), ...views, ...lines.filter(({ text }) => text)];
}

const claims: Shown[] = edition.prose.claims.map((claim) => ({
  where: `${claim.part}#${claim.id}`,
  formula: claim.formula,
  text: readClaimText(claim.text)!.number.text,
  unit: claim.unit,
}));
const figures = [...edition.figures.values()].flatMap((spec) => figureShown(figureData(edition, spec)));
const measures = edition.measures.flatMap((measure) =>
  measure.members
    ? []
    : (measure.years.length > 0 ? measure.years : [undefined]).flatMap((year) =>
        rankingOf(edition, measure, year).provinces.map(({ place, text }) => ({
          where: `${measure.id} ${place}`,
          formula: formulaFor(measure, place, year),
          text,
          unit: measure.unit,
        })),
      ),
);
const all = [...claims, ...figures, ...measures];

/** Two computations of one quantity agree in so many digits, two quantities hardly ever. */
const fingerprint = (value: number): string => value.toPrecision(11);

describe('A quantity', () => {
  it('is shown thousands of times, in prose, figures and maps', () => {
    expect([claims.length, figures.length, measures.length].every((count) => count > 500)).toBe(true);
  });

  it('is rounded once, from the finest value the edition holds', () => {
    const wrong = all.filter(({ formula, text, unit }) => {
      const quantity = evaluateToShow(edition, parseFormula(formula));
      const isPlace = ['位', '名', ''].includes(unit) || (unit !== '%' && /^(rank|count|above)\(/.test(formula));
      return writeNumber(quantity.value / (isPlace ? 1 : unitNamed(unit).scale), decimalsOf(text)) !== text;
    });
    expect(wrong).toEqual([]);
  });

  it('reads alike wherever it stands, printed or computed, at each number of decimals', () => {
    const byValue = Map.groupBy(all, ({ formula }) => fingerprint(evaluateFormula(edition, parseFormula(formula)).value));
    const differ = edition.comparisons.flatMap(({ kind, passes, cell, expectedValue }) => {
      if (!passes || expectedValue === undefined || kind === 'sum') return [];
      const printed = evaluate(edition, cell);
      const alike = [printed.value, expectedValue].flatMap((value) => byValue.get(fingerprint(value)) ?? []);
      const ofCell = alike.filter(({ formula }) => formula === cell);
      const computed = alike.filter(
        ({ formula }) => formula !== cell && fingerprint(evaluate(edition, formula).value) === fingerprint(expectedValue),
      );
      return ofCell.flatMap((one) =>
        computed
          .filter((other) => decimalsOf(other.text) === decimalsOf(one.text) && other.unit === one.unit && other.text !== one.text)
          .map((other) => `${one.where} ${one.text} | ${other.where} ${other.text}`),
      );
    });
    expect([...new Set(differ)]).toEqual([]);
  });

  it('of software copyright is 5.2 % in the sentence and in the figure', () => {
    const said = all.filter(({ formula }) => formula.startsWith('附表7[计算机软件著作权,') && /占比|\//.test(formula));
    expect(new Set(said.filter(({ text }) => decimalsOf(text) === 1).map(({ text }) => text))).toEqual(new Set(['5.2']));
  });
});
