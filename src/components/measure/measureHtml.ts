import { escape } from '../../model/escape';
import { numberHtml } from '../setting/groupedHtml';
import { writeNumber } from '../../model/number/rounding';
import type { MeasureData, SeriesData } from './measureData';

/** What a script needs of a province to name it and link to it. */
export interface NamedProvince {
  id: string;
  name: string;
}

/** `2020 年各省（区、市）输出技术合同成交额` */
export const mapTitle = ({ title }: MeasureData, { year }: SeriesData): string =>
  `${year === undefined ? '' : `${year} 年`}各省（区、市）${title}`;

/** Decimals a number is printed with. */
export const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** A number printed with fewer decimals than the rest is moved in, so that points stand under one another. */
export const shiftClass = (fewer: number): string => (fewer > 0 ? ` class="m${fewer}"` : '');

/** A value for a small square: amounts beyond a hundred without decimals, a true minus. */
export const tileText = (text: string): string => {
  const short = Math.abs(Number(text)) >= 100 ? writeNumber(Number(text), 0) : text;
  return short.replace('-', '−');
};

/** Words a pointer sees over a province: `广东：3267.21 亿元，第 2 位`. */
export function placeTitle({ unit }: MeasureData, series: SeriesData, index: number, name: string): string {
  const text = series.texts[index];
  return text ? `${name}：${text.replace('-', '−')} ${unit}，第 ${series.ranks[index]} 位` : `${name}：无此项数据`;
}

/** The ranked list: the control of the map for keyboard and screen reader. `base` is the address provinces’ pages stand under. */
export function rankedListHtml(measure: MeasureData, series: SeriesData, provinces: readonly NamedProvince[], base: string): string {
  const decimals = Math.max(...series.texts.map(decimalsOf));
  return provinces
    .map(({ id, name }, index) => ({ id, name, text: series.texts[index]!, rank: series.ranks[index]!, class: series.classes[index]! }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => a.rank - b.rank)
    .map(
      ({ id, name, text, rank, class: index }) =>
        `<li value="${rank}"><a href="${escape(`${base}${id}/`)}" data-unit="${id}"><span class="rank">${rank}</span><i class="${measure.legend[index - 1]!.look}"></i>` +
        `<span class="name">${name}</span> <data value="${text}"${shiftClass(decimals - decimalsOf(text))}>${numberHtml(text)}</data></a></li>`,
    )
    .join('');
}

/** The legend: a swatch, its limits and how many provinces are in it; the hatch of those without data last. */
export function legendHtml(measure: MeasureData, series: SeriesData): string {
  const entries = measure.legend.map(({ look, words }, index) => {
    const count = series.classes.filter((each) => each === index + 1).length;
    return `<li><i class="${look}"></i><span>${words}</span> <span class="count">${count} 个</span></li>`;
  });
  return `<li class="unit">${measure.unit}</li>${entries.join('')}<li><i class="none"></i><span>香港、澳门无单独数据；台湾省资料暂缺</span></li>`;
}

/** Source, unit, 港澳台 and method, as sentences. */
export function sourceHtml(measure: MeasureData, series: SeriesData): string {
  const sources = measure.sources.map(({ label, href }) => `<a href="${escape(href)}">${label}</a>`).join('、');
  const { joint } = series;
  const value = joint && `${numberHtml(joint.text)} ${measure.unit}`;
  return [
    `单位：${measure.unit}。数据：${sources}。`,
    measure.note ? escape(measure.note) : '',
    joint ? `港澳台合为一行，${joint.href ? `<a href="${escape(joint.href)}">${value}</a>` : value}，无分地区数据。` : '此项无港澳台数据。',
    series.texts.some((text) => text.includes('.')) ? '分级含下限，不含上限。' : '',
  ].join('');
}
