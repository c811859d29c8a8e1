import { pinyinId, pinyinKeys, fixedIds } from '../../data/pinyinId';
import { institutionsOf } from '../../model/institution';
import type { Report } from '../../model/report';

/** A unit of the directory (a province, a city listed by itself, 兵团) with its institutions in the book’s order. */
export interface DirectoryGroup {
  /** Element id: `beijing`. */
  id: string;
  name: string;
  /** Id of the province, where the unit is one. */
  province?: string | undefined;
  /** What a reader may type for it. */
  keys: string;
  institutions: { row: string; number: string; name: string; keys: string }[];
}

/** The institutions of the edition’s list by unit. */
export function directoryGroups(report: Report): DirectoryGroup[] {
  const fixed = fixedIds(report.regions);
  return [...Map.groupBy(institutionsOf(report), ({ unit }) => unit)].map(([unit, own]) => ({
    id: pinyinId(unit, fixed),
    name: unit,
    province: report.regions.provinces.find((province) => province.name === unit)?.id,
    keys: `${unit} ${pinyinKeys(unit)}`,
    institutions: own.map(({ id: row, number, name }) => ({ row, number, name, keys: pinyinKeys(name) })),
  }));
}
