import type { Problem } from '../../model/check/problem';
import type { Report } from '../../model/report';
import { tableLabel } from '../../model/table/table';
import type { BoundClaim } from '../checks/checkClaim';
import { briefingOf, type Briefing, type OnRuleFault, type Place } from './briefingOf';
import { checkRules } from './checkRules';
import type { Scope } from './fillNames';

/** The briefings of an edition, by `province guangdong`, `region dongbu`. */
export interface Briefings {
  of: ReadonlyMap<string, Briefing>;
  problems: Problem[];
}

/** Writes the briefings of all places by the rules of briefing.yaml; `file` is the name problems give it. */
export function briefings(report: Report, file: string): Briefings {
  const rules = report.briefing;
  const isReady = ![...report.tables.values()].some(({ status }) => status === 'waiting');
  if (!rules || !isReady) return { of: new Map(), problems: [] };
  const faults = new Map<string, Parameters<OnRuleFault>[1][]>();
  const onFault: OnRuleFault = (rule, error) => {
    const key = JSON.stringify(rule);
    faults.set(key, [...(faults.get(key) ?? []), error]);
  };
  const { provinces, regions } = placesOf(report);
  const write = (kind: 'province' | 'region', list: { id: string; place: Place }[]) =>
    list.map(
      ({ id, place }) =>
        [`${kind} ${id}`, briefingOf(kind === 'province' ? rules.provinces : rules.regions, rules.most, place, onFault)] as const,
    );
  const of = new Map([...write('province', provinces), ...write('region', regions)]);
  return {
    of,
    problems: checkRules(report, rules, of, (rule) => faults.get(JSON.stringify(rule)) ?? [], file),
  };
}

/** The claims of briefings, as they bound when these were written. */
export const claimsOf = (of: Briefings['of']): BoundClaim[] =>
  [...of.values()].flat().flatMap(({ sentences }) => sentences.flatMap(({ claims }) => claims));

/** Every place that has a page, as its rules see it. */
function placesOf(report: Report): Record<'provinces' | 'regions', { id: string; place: Place }[]> {
  const { provinces, cities, regions } = report.regions;
  const scope = (words: Scope['words']): Scope => ({
    cells: report,
    measures: report.measures,
    nation: report.briefing!.nation,
    words: { year: String(report.info.covers), ...words },
  });
  return {
    provinces: provinces.map(({ id, name, full }, turn) => {
      const words = { place: name, full, kind: `全${full.slice(-1)}` };
      return {
        id,
        place: {
          turn,
          scope: scope(words),
          cities: cities.filter(({ province }) => province === name).map((city) => scope({ ...words, city: city.name })),
          regions: regions
            .filter(({ members }) => members.includes(name))
            .map((region) => scope({ ...words, region: region.name, short: region.short })),
        },
      };
    }),
    regions: regions.map(({ id, name, short, table }, turn) => ({
      id,
      place: {
        turn,
        scope: scope({ place: name, short, ...(table && { own: tableLabel(table).replace(' ', '') }) }),
        cities: [],
        regions: [],
      },
    })),
  };
}
