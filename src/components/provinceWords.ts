import type { Edition } from '../editions';
import { escape } from './escape';
import { numberHtml } from './measureHtml';
import { valueOf } from './provinceRankings';

type Value = NonNullable<ReturnType<typeof valueOf>>;

/** `输出成交额居各省（区、市）第 2 位，吸纳居第 1 位`: what a reader asks first, as a line under the name. */
export function provinceHeadline(edition: Edition, province: string): string {
  const [output, absorbed] = ['output', 'absorbed'].map((id) => valueOf(edition, id, province));
  if (!output || !absorbed) return '';
  const same = output.rank === absorbed.rank;
  return `${edition.info.covers} 年，输出${same ? '、吸纳' : ''}技术合同成交额${same ? '都' : ''}居各省（区、市）第 ${output.rank} 位${same ? '' : `，吸纳居第 ${absorbed.rank} 位`}`;
}

/** The year in two sentences, every printed value a link to its cell: output and absorption with their growth, and what flows in or out on balance. */
export function provinceSummary(edition: Edition, province: string): string {
  const value = (id: string) => valueOf(edition, id, province);
  const [output, outputGrowth, absorbed, absorbedGrowth, net] = ['output', 'output-growth', 'absorbed', 'absorbed-growth', 'net'].map(
    value,
  );
  if (!output || !absorbed) return '';
  const balance =
    net && Number(net.text) !== 0
      ? `${net.value > 0 ? '吸纳比输出多' : '输出比吸纳多'} ${numberHtml(net.text.replace('-', ''))} ${net.unit}。`
      : '';
  return `${province}输出技术合同成交额 ${linked(output)}${growth(outputGrowth, '，比上年')}；吸纳 ${linked(absorbed)}${growth(absorbedGrowth, '，比上年')}。${balance}`;
}

/** `增长 46.97%` or `下降 30.25%`, with its link; empty where there is no growth to tell. */
function growth(value: Value | undefined, before: string): string {
  if (!value) return '';
  if (Number(value.text) === 0) return `${before}持平`;
  return `${before}${value.value > 0 ? '增长' : '下降'} ${linked({ ...value, text: value.text.replace('-', '') })}`;
}

/** A value with its unit, as a link to its home cell. */
export function linked({ text, unit, href }: Pick<Value, 'text' | 'unit' | 'href'>): string {
  const shown = `<data value="${text}">${numberHtml(text)}${unit === '%' ? '%' : `<span class="unit"> ${escape(unit)}</span>`}</data>`;
  return href ? `<a class="claim" href="${escape(href)}">${shown}</a>` : shown;
}

/** Text of the prose with its long numbers grouped as everywhere else. */
export const proseText = (text: string): string => escape(text).replace(/\d{5,}(?:\.\d+)?/g, (digits) => numberHtml(digits));
