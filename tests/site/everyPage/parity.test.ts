import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { measuresFile } from '../../../src/components/measure/measureData';
import { editionNamed, editionNames } from '../../../src/editions';
import { evaluateToShow } from '../../../src/model/formula/finest';
import { parseFormula } from '../../../src/model/formula/formula';
import { writeNumber } from '../../../src/model/number/rounding';
import { unitNamed } from '../../../src/model/number/unit';
import { elementsOf, pagesOf, SITES } from '../sites';

const edition = editionNamed(editionNames()[0]!);

/** A number as a built page shows it, with the formula it says it is. */
interface Shown {
  where: string;
  formula: string;
  /** Digits alone: 3267.2. */
  digits: string;
  /** As written behind them; empty where it stands elsewhere. */
  unit: string;
}

/** The digits of a number and the unit behind them; thousands are apart by style alone. */
const readShown = (text: string): { digits: string; unit: string } | null => {
  const [, digits = '', unit = ''] = /(\d+(?:\.\d+)?)\s*(亿元|万元|%|个百分点|倍|[^\d\s.]*)/.exec(text.replaceAll(/[\s\u2009]/g, '')) ?? [];
  return digits ? { digits, unit } : null;
};

/** Numbers that carry their formula: claims of the prose, the cover and the briefings, values of the profiles. */
const claimsOf = (page: HTMLElement, where: string): Shown[] =>
  page.querySelectorAll('a.claim[data-card^="="]').flatMap((link) => {
    const shown = readShown(link.text);
    return shown ? [{ where, formula: link.getAttribute('data-card')!.slice(1), ...shown }] : [];
  });

/** Numbers of the list of all points on a figure’s page. */
const pointsOf = (page: HTMLElement, where: string): Shown[] =>
  page.querySelectorAll('.figure-points tr').flatMap((row) => {
    const formula = row.querySelector('.formula')?.text.trim();
    const shown = formula && readShown(row.querySelector('.n')?.text ?? '');
    return formula && shown ? [{ where, formula, ...shown }] : [];
  });

/** Units a number without one may be in. */
const UNITS = ['', '%', '万元', '亿元'];

/** Is this what the one way from cells to numbers gives, in the decimals shown? */
function agrees({ formula, digits, unit }: Shown): boolean {
  const { value, unit: own } = evaluateToShow(edition, parseFormula(formula));
  const decimals = digits.split('.')[1]?.length ?? 0;
  const units = unit && !unit.startsWith('位') ? [unit] : [own, ...UNITS];
  return units.some((each) => writeNumber(Math.abs(value) / unitNamed(each).scale, decimals) === digits);
}

const pages = pagesOf(SITES.root).map((page) => ({ address: page.address, page: elementsOf(page) }));
const shown = pages.flatMap(({ address, page }) => [...claimsOf(page, address), ...pointsOf(page, address)]);

describe('No quantity appears differently in two places of the built site', () => {
  it('in prose, cover, briefings, profiles and figures', () => {
    expect(shown.length).toBeGreaterThan(3000);
    expect(new Set(shown.map(({ where }) => where.split('/')[1])).size).toBeGreaterThan(6);
    const wrong = shown.filter((each) => !agrees(each)).map(({ where, formula, digits, unit }) => `${where} ${digits} ${unit} =${formula}`);
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('in one formula’s numbers, whatever decimals they are shown with', () => {
    const byFormula = Map.groupBy(shown, ({ formula }) => formula);
    const clashes = [...byFormula].flatMap(([formula, all]) => {
      const byLook = new Map(all.map((each) => [`${each.unit} ${each.digits.split('.')[1]?.length ?? 0}`, each]));
      return all
        .filter((each) => byLook.get(`${each.unit} ${each.digits.split('.')[1]?.length ?? 0}`)!.digits !== each.digits)
        .map((each) => `${formula}: ${each.digits} on ${each.where}`);
    });
    expect(clashes).toEqual([]);
  });

  it('in the map, its list, its squares and the index of provinces', () => {
    const { measures, provinces } = measuresFile(edition);
    const lists = pages.flatMap(({ address, page }) =>
      page.querySelectorAll('province-map').flatMap((map) => {
        const measure = measures.find(({ id }) => id === map.getAttribute('data-measure'))!;
        const texts = measure.series.at(-1)!.texts;
        return map.querySelectorAll('[data-unit]').flatMap((place) => {
          const text = texts[provinces.findIndex(({ id }) => id === place.getAttribute('data-unit'))]!;
          const written = place.querySelector('data')?.getAttribute('value') ?? place.querySelector('.value')?.text ?? '';
          const decimals = written.split('.')[1]?.length ?? 0;
          const expected = place.querySelector('data') ? text : writeNumber(Number(text), decimals);
          return written && written.replace('−', '-') !== expected
            ? [`${address} ${place.getAttribute('data-unit')} ${written}, not ${text}`]
            : [];
        });
      }),
    );
    expect(pages.some(({ page }) => page.querySelector('.tiles .value'))).toBe(true);
    expect(lists).toEqual([]);
    const index = pages.flatMap(({ page }) => page.querySelectorAll('.province-index tbody tr'));
    expect(index).toHaveLength(provinces.length);
    const groups = [...new Set(measures.map(({ group }) => group))];
    const columns = groups.flatMap((group) => measures.filter((measure) => measure.group === group));
    const wrong = index.flatMap((row, province) =>
      row.querySelectorAll('td').flatMap((cell, column) => {
        const text = columns[column]!.series.at(-1)!.texts[province]!;
        return cell.text.replace('−', '-') === text
          ? []
          : [`${provinces[province]!.name} ${columns[column]!.title}: ${cell.text}, not ${text}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
