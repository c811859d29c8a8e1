import type { Edition } from '../../editions';
import { measureIfAny } from '../../map/measurePlace';
import { legendOf } from '../../map/legend';
import { rankingOf } from '../../map/ranking';
import { address } from '../../model/address/address';
import type { Measure } from '../../model/measure';
import { tableLabel } from '../../model/table/table';
import { cellAddress } from '../link/addresses';
import { href } from '../link/href';

/** A measure of all provinces as pages and their scripts share it: plain data, provinces in the order of regions.yaml. */
export interface MeasureData {
  id: string;
  /** 输出技术合同成交额 */
  title: string;
  /** Heading it is offered under, and its name there. */
  group: string;
  name: string;
  unit: string;
  note?: string;
  /** Computed by us, not printed. */
  computed: boolean;
  /** Classes of the map: CSS class and words, palest (or lowest) first. */
  legend: { look: string; words: string }[];
  /** Tables it comes from. */
  sources: { label: string; href: string }[];
  series: SeriesData[];
}

/** One year of a measure; an empty text or a nought stands for no value. */
export interface SeriesData {
  year?: number;
  texts: string[];
  ranks: number[];
  /** 1-based place in the legend. */
  classes: number[];
  /** The joint figure of 港澳台, which no province has a part in. */
  joint?: { text: string; href?: string };
}

/** Row of the tables that takes 香港, 澳门 and 台湾 together. */
const JOINT = '港澳台';

/** All a page needs to show a measure in any of its years. */
export function measureData(edition: Edition, measure: Measure): MeasureData {
  const years = measure.years.length > 0 ? measure.years : [undefined];
  const newest = rankingOf(edition, measure);
  const tables = [...new Set(newest.provinces.flatMap(({ cells }) => cells.map(({ table }) => table.id)))];
  return {
    id: measure.id,
    title: measure.title,
    group: measure.group,
    name: measure.name,
    unit: measure.unit,
    ...(measure.note ? { note: measure.note } : {}),
    computed: newest.provinces.some(({ computed }) => computed),
    legend: legendOf(newest).map(({ look, words }) => ({ look, words })),
    sources: tables.map((id) => ({ label: tableLabel(id), href: href(address.table(edition, id)) })),
    series: years.map((year) => seriesData(edition, measure, year)),
  };
}

function seriesData(edition: Edition, measure: Measure, year: number | undefined): SeriesData {
  const byName = new Map(rankingOf(edition, measure, year).provinces.map((each) => [each.place, each]));
  const inOrder = edition.regions.provinces.map(({ name }) => byName.get(name));
  const joint = measureIfAny(edition, measure, JOINT, year);
  const cell = joint && !joint.computed ? joint.cells[0] : undefined;
  return {
    ...(year === undefined ? {} : { year }),
    texts: inOrder.map((each) => each?.text ?? ''),
    ranks: inOrder.map((each) => each?.rank ?? 0),
    classes: inOrder.map((each) => each?.class ?? 0),
    ...(joint ? { joint: { text: joint.text, ...(cell ? { href: href(cellAddress(edition, cell)) } : {}) } } : {}),
  };
}

/** The file that all maps and comparisons of an edition share. */
export interface MeasuresFile {
  provinces: { id: string; name: string }[];
  measures: MeasureData[];
}

export const measuresFile = (edition: Edition): MeasuresFile => ({
  provinces: edition.regions.provinces.map(({ id, name }) => ({ id, name })),
  measures: edition.measures.map((measure) => measureData(edition, measure)),
});
