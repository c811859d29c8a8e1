import type { Edition } from '../../../editions';
import type { Measured } from '../../../map/measurePlace';
import { rankingOf, type Ranking } from '../../../map/ranking';
import { address } from '../../../model/address/address';
import type { PlacedCell } from '../../../model/formula/evaluate';
import { formulaFor, type Measure } from '../../../model/measure';
import { memoize } from '../../../model/memoize';
import { checkClaim, type BoundClaim } from '../../../prose/checks/checkClaim';
import { cellAddress } from '../../link/addresses';
import { href } from '../../link/href';

/** Where a province stands by one measure. */
export interface ProvinceRanking {
  measure: Measure;
  /** One for each year of the measure; the last is the newest. */
  years: ProvinceValue[];
}

export interface ProvinceValue {
  year: number | undefined;
  unit: string;
  /** In the unit, unrounded. */
  value: number;
  /** Plain digits; empty where there is no value. */
  text: string;
  rank: number | undefined;
  /** Its home cell, or the first of those it is computed from; for a count of institutions, the directory. */
  href: string | undefined;
  /** What its card shows; a count of institutions has none. */
  formula: string | undefined;
  computed: boolean;
  cells: PlacedCell[];
}

/** A province’s place in every ranking of the edition. */
export function provinceRankings(edition: Edition, province: string): ProvinceRanking[] {
  return edition.measures.map((measure) => ({
    measure,
    years: yearsOf(measure).map((year) => valueIn(edition, rankingIn(edition, measure, year), province)),
  }));
}

/** The newest value of a measure; `undefined` where the edition has no such measure or the province no value. */
export function valueOf(edition: Edition, measureId: string | undefined, province: string): ProvinceValue | undefined {
  const measure = edition.measures.find(({ id }) => id === measureId);
  const value = measure && valueIn(edition, rankingIn(edition, measure, measure.years.at(-1)), province);
  return value?.text ? value : undefined;
}

/** Every value of a province’s rankings as a claim, for the cards of its page. */
export function provinceClaims(edition: Edition, province: string): BoundClaim[] {
  return provinceRankings(edition, province)
    .flatMap(({ years }) => years)
    .flatMap(({ text, unit, formula }) => {
      const result = formula && text ? checkClaim(edition, { text: `${text} ${unit}`, formula, line: 0 }) : undefined;
      return result && 'bound' in result ? [result.bound] : [];
    });
}

const yearsOf = (measure: Measure): (number | undefined)[] => (measure.years.length > 0 ? measure.years : [undefined]);

function valueIn(edition: Edition, { measure, year, provinces }: Ranking, province: string): ProvinceValue {
  const own = provinces.find(({ place }) => place === province);
  return {
    year,
    unit: measure.unit,
    value: own?.value ?? Number.NaN,
    text: own?.text ?? '',
    rank: own?.rank,
    href: own && homeOf(edition, measure, own),
    formula: measure.formula && formulaFor(measure, province, year),
    computed: own?.computed ?? false,
    cells: own?.cells ?? [],
  };
}

function homeOf(edition: Edition, measure: Measure, { cells }: Measured): string | undefined {
  if (measure.members) return href(address.directory(edition));
  return cells[0] && href(cellAddress(edition, cells[0]));
}

/** Thirty-one pages ask for the same rankings. */
const rankingIn = memoize(
  (edition: Edition, measure: Measure, year: number | undefined) => rankingOf(edition, measure, year),
  ({ tables }, { id }, year) => [tables, `${id} ${year}`],
);
