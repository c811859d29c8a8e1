import type { Edition } from '../../editions';
import { drawMap, COARSE, FINE } from '../../map/drawMap';
import { mapSvg, repeatedMapSvg } from '../../map/mapSvg';
import { tilesSvg } from '../../map/tiles';
import { address } from '../../model/address/address';
import { href } from '../link/href';
import { mapsAreDrawn } from './mapSetting';
import { measureData, type MeasureData, type SeriesData } from '../measure/measureData';
import { mapTitle, placeTitle, tileText } from '../measure/measureHtml';

/** A map of a measure, ready for its markup. */
export interface MapView {
  id: string;
  measure: MeasureData;
  series: SeriesData;
  title: string;
  /** The SVG; empty where maps are left out. */
  picture: string;
  /** A square for each place, with its name and value; empty where maps are left out. */
  tiles: string;
  /** The same for each year, for print; none where the measure has one year. */
  years: { year: number; picture: string }[];
  /** Measures to choose from, by group. */
  choices: { group: string; measures: { id: string; name: string }[] }[];
  /** Address provinces’ pages stand under. */
  base: string;
  /** Address of the file of all measures. */
  file: string;
}

/** Address provinces’ pages stand under: `/2021/provinces/`. */
export const provincesBase = (edition: Edition): string => href(address.province(edition, '').replace(/\/+$/, '/'));

/** The map of a measure in its last year; the edition’s first measure where none is named. Throws where there is none of that name. */
export function mapView(edition: Edition, measureId: string | undefined, labels: boolean): MapView {
  const measure = measureId === undefined ? edition.measures[0] : edition.measures.find(({ id }) => id === measureId);
  if (!measure) throw new Error(`measures.yaml 里没有名为“${measureId}”的指标。`);
  const data = measureData(edition, measure);
  const series = data.series.at(-1)!;
  const id = `map-${measure.id}`;
  const { provinces } = edition.regions;
  const indexOf = (unit: string) => provinces.findIndex(({ name }) => name === unit);
  const lookIn = (each: SeriesData) => (unit: string) => data.legend[(each.classes[indexOf(unit)] ?? 0) - 1]?.look ?? '';
  const drawn = mapsAreDrawn();
  const picture = drawMap(FINE);
  return {
    id,
    measure: data,
    series,
    title: mapTitle(data, series),
    picture: drawn
      ? mapSvg(picture, {
          id,
          labels,
          classOf: lookIn(series),
          provinceOf: (unit) => provinceLink(edition, unit),
          titleOf: (unit) => (indexOf(unit) < 0 ? withoutData(unit) : placeTitle(data, series, indexOf(unit), unit)),
        })
      : '',
    tiles: drawn
      ? tilesSvg({
          id,
          classOf: lookIn(series),
          provinceOf: (unit) => provinceLink(edition, unit),
          valueOf: (unit) => tileText(series.texts[indexOf(unit)] ?? ''),
        })
      : '',
    years:
      drawn && data.series.length > 1
        ? data.series.map((each) => ({ year: each.year!, picture: repeatedMapSvg(picture, id, lookIn(each)) }))
        : [],
    choices: groupsOf(edition),
    base: provincesBase(edition),
    file: href(`${edition.name}/measures.json`),
  };
}

/** Where a province, a region’s members or others lie: a small map without numbers. Empty where maps are left out. */
export function markedMapSvg(edition: Edition, id: string, marked: readonly string[]): string {
  if (!mapsAreDrawn()) return '';
  return mapSvg(drawMap(COARSE), {
    id,
    labels: false,
    classOf: (unit) => (marked.includes(unit) ? 'marked' : 'plain'),
    provinceOf: (unit) => provinceLink(edition, unit),
    titleOf: (unit) => unit,
  });
}

const withoutData = (unit: string): string => (unit === '台湾' ? '台湾省资料暂缺' : `${unit}：无单独数据`);

function provinceLink(edition: Edition, unit: string) {
  const province = edition.regions.provinces.find(({ name }) => name === unit);
  return province && { id: province.id, href: href(address.province(edition, province.id)) };
}

const groupsOf = ({ measures }: Edition): MapView['choices'] =>
  [...Map.groupBy(measures, ({ group }) => group)].map(([group, own]) => ({ group, measures: own.map(({ id, name }) => ({ id, name })) }));
