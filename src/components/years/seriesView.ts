import type { FigureData } from '../../figures/data/figureData';
import type { Point } from '../../figures/data/point';
import { altText } from '../../figures/render/altText';
import { unitNamed } from '../../model/number/unit';
import type { Edition } from '../../editions';
import { addressOfDatum } from '../../years/changes';
import type { Datum } from '../../years/datum';
import type { JoinedSeries } from '../../years/joinedSeries';
import { pictureHtml } from '../figure/figureView';

type Series = JoinedSeries<Edition>;

/** Lines in the picture of joined series, and their colours. */
const COLOURS = ['--link', '--flow-in', '--party-institution', '--party-association', '--party-person'];

/** All years that some of these series have. */
export const yearsOf = (series: readonly Series[]): number[] =>
  [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].toSorted((a, b) => a - b);

/** Rows of the CSV: one number a line, with the edition that prints it and where. */
export function seriesCsv(series: readonly Series[]): string[][] {
  const line = (datum: Datum, isNewest: boolean) => [
    datum.table.label,
    datum.place,
    datum.measure,
    String(datum.year),
    datum.cell.text,
    datum.cell.unit,
    String(datum.report.info.year),
    isNewest ? '' : '后来修订',
    new URL(addressOfDatum(datum), datum.report.info.site).href,
  ];
  return [
    ['表', '行', '指标', '年份', '数值', '单位', '年报', '修订', '网址'],
    ...series.flatMap(({ points }) =>
      points.flatMap(({ datum, others }) => [line(datum, true), ...others.map((each) => line(each, false))]),
    ),
  ];
}

/** What the picture shows of many series: one measure in one unit, those that say most, in the years all of them have. */
export function drawnSeries(series: readonly Series[]): Series[] {
  const isAmount = ({ unit }: Series) => '元' in unitNamed(unit).dimension;
  const measure = (series.find(isAmount) ?? series[0])?.measure;
  const alike = series.filter((each) => each.measure === measure && each.unit === series.find((one) => one.measure === measure)!.unit);
  const total = alike.filter(({ own }) => own.row.kind === 'total');
  const last = ({ points }: Series) => points.at(-1)!.datum.value;
  return (total.length > 0 ? total : alike.toSorted((a, b) => last(b) - last(a))).slice(0, COLOURS.length);
}

/** The picture of some series as lines; `undefined` where they share fewer than three years. */
export function seriesPicture(
  series: readonly Series[],
  nameOf: (each: Series) => string,
  title: string,
): { svg: string; alt: string } | undefined {
  const years = yearsOf(series).filter((year) => series.every(({ points }) => points.some((point) => point.year === year)));
  if (years.length < 3) return undefined;
  const { unit } = series[0]!;
  const data: FigureData = {
    id: '',
    label: '',
    title,
    part: 0,
    grade: 'printed',
    takeaway: '',
    lost: '',
    notes: [],
    sources: [],
    panels: [
      {
        title: '',
        kind: 'line',
        unit,
        rows: years.map((year) => ({ key: String(year), label: String(year), colour: COLOURS[0]!, kind: 'member' })),
        series: series.map((each, index) => ({
          name: nameOf(each),
          colour: COLOURS[index % COLOURS.length]!,
          unit,
          points: years.map((year) => pointOf(each.points.find((point) => point.year === year)!.datum)),
        })),
        beside: [],
        groups: [],
        ofName: '',
      },
    ],
  };
  return { svg: pictureHtml(data, 'narrow') + pictureHtml(data, 'wide'), alt: altText(data) };
}

function pointOf({ cell }: Datum): Point {
  const { value, decimals } = cell.number!;
  return { value, low: value, high: value, decimals, unit: cell.unit, origin: 'printed', formula: '', cells: [] };
}
