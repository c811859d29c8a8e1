import { pinyinId, pinyinKeys, fixedIds } from '../../data/pinyinId';
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

/** The institutions of 附表 15 by unit. */
export function directoryGroups(report: Report): DirectoryGroup[] {
  const fixed = fixedIds(report.regions);
  const groups = new Map<string, DirectoryGroup>();
  for (const row of report.tables.get('a15')?.rows ?? []) {
    const unit = row.cells['省份']!.text;
    const name = row.cells['机构名称']!.text;
    const group = groups.get(unit) ?? {
      id: pinyinId(unit, fixed),
      name: unit,
      province: report.regions.provinces.find((province) => province.name === unit)?.id,
      keys: `${unit} ${pinyinKeys(unit)}`,
      institutions: [],
    };
    group.institutions.push({ row: row.id, number: row.cells['序号']!.text, name, keys: pinyinKeys(name) });
    groups.set(unit, group);
  }
  return [...groups.values()];
}
