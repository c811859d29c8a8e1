import type { Edition } from '../editions';
import { measureIfAny, type Measured } from '../map/measurePlace';
import { rankingOf } from '../map/ranking';
import { address } from '../model/address';
import type { Measure } from '../model/measure';
import { cellAddress, placesOf } from './addresses';
import { href } from './href';

/** Where a province stands by one measure. */
export interface ProvinceRanking {
  measure: Measure;
  /** One for each year of the measure; the last is the newest. */
  years: ProvinceValue[];
  /** How many provinces are ranked. */
  of: number;
}

export interface ProvinceValue {
  year: number | undefined;
  /** Plain digits; empty where there is no value. */
  text: string;
  rank: number | undefined;
  /** Its home cell; for a count of institutions, the directory. */
  href: string | undefined;
  computed: boolean;
}

/** A province’s place in every ranking of the edition. */
export function provinceRankings(edition: Edition, province: string): ProvinceRanking[] {
  return edition.measures.map((measure) => {
    const years = measure.years.length > 0 ? measure.years : [undefined];
    const rankings = years.map((year) => rankingOf(edition, measure, year));
    return {
      measure,
      years: rankings.map(({ year, provinces }) => {
        const own = provinces.find(({ place }) => place === province);
        return {
          year,
          text: own?.text ?? '',
          rank: own?.rank,
          href: own && homeOf(edition, measure, own),
          computed: own?.computed ?? false,
        };
      }),
      of: rankings.at(-1)!.provinces.length,
    };
  });
}

/** Address of the cell a value is; `undefined` for what was computed from several. */
function homeOf(edition: Edition, measure: Measure, { cells, computed }: Measured): string | undefined {
  if (measure.members) return href(address.directory(placesOf(edition)));
  return computed ? undefined : href(cellAddress(edition, cells[0]!));
}

/** A single value with its home, for sentences. */
export function valueOf(
  edition: Edition,
  measureId: string,
  province: string,
): (ProvinceValue & { unit: string; value: number }) | undefined {
  const measure = edition.measures.find(({ id }) => id === measureId);
  if (!measure) return undefined;
  const year = measure.years.at(-1);
  const measured = measureIfAny(edition, measure, province, year);
  const rank = rankingOf(edition, measure, year).provinces.find(({ place }) => place === province)?.rank;
  return (
    measured && {
      year,
      text: measured.text,
      value: measured.value,
      rank,
      href: homeOf(edition, measure, measured),
      computed: measured.computed,
      unit: measure.unit,
    }
  );
}
