import { pinyinKeys } from '../../data/pinyinId';
import type { Edition } from '../../editions';
import { measureData, type MeasureData } from '../measure/measureData';
import { decimalsOf } from '../measure/measureHtml';
import { citiesOf } from '../place/placeRows';

/** The index of provinces: columns are the edition’s measures in their groups, rows the provinces in the order of regions.yaml. */
export interface ProvinceIndex {
  groups: { name: string; columns: number }[];
  columns: MeasureData[];
  rows: IndexRow[];
}

interface IndexRow {
  id: string;
  name: string;
  /** What a reader may type for it: names, cities, pinyin, initials. */
  words: string;
  /** Newest value of each column, plain digits; `fewer` decimals than the column’s most. */
  cells: { text: string; fewer: number }[];
}

export function provinceIndex(edition: Edition): ProvinceIndex {
  const groups = Map.groupBy(edition.measures, ({ group }) => group);
  const columns = [...groups.values()].flat().map((measure) => measureData(edition, measure));
  const texts = columns.map(({ series }) => series.at(-1)!.texts);
  const decimals = texts.map((column) => Math.max(...column.map(decimalsOf)));
  return {
    groups: [...groups].map(([name, own]) => ({ name, columns: own.length })),
    columns,
    rows: edition.regions.provinces.map(({ id, name, full }, row) => ({
      id,
      name,
      words: provinceKeys(edition, { id, name, full }),
      cells: texts.map((column, index) => ({ text: column[row]!, fewer: decimals[index]! - decimalsOf(column[row]!) })),
    })),
  };
}

/** `陕西 陕西省 shaanxi shanxi sx 西安 xian xa`: the id of regions.yaml and the plain pinyin both count. */
export function provinceKeys(edition: Pick<Edition, 'regions'>, { id, name, full }: { id: string; name: string; full: string }): string {
  const cities = citiesOf(edition, name);
  return [name, full, id, pinyinKeys(name), ...cities, ...cities.map(pinyinKeys)].join(' ');
}
