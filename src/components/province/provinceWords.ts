import type { Edition } from '../../editions';
import { erratumCells } from '../../model/check/erratumCells';
import { escape } from '../../model/escape';
import { numberHtml } from '../setting/groupedHtml';
import { markHtml } from '../claim/inlineHtml';
import { valueOf, type ProvinceValue } from './rankings/provinceRankings';

/** `输出技术合同成交额居各省份第 2 位，吸纳居第 1 位`: what a reader asks first, as a line under the name. */
export function provinceHeadline(edition: Edition, province: string): string {
  const { measures } = edition.info.roles;
  const [output, absorbed] = [measures.output, measures.absorbed].map((id) => valueOf(edition, id, province));
  if (!output || !absorbed) return '';
  const place = output.rank === absorbed.rank ? `输出、吸纳技术合同成交额都居各省份第 ${output.rank} 位` : '';
  return `${edition.info.covers} 年，${place || `输出技术合同成交额居各省份第 ${output.rank} 位，吸纳居第 ${absorbed.rank} 位`}`;
}

/** A value as a link to its home cell, with the card of where it comes from and the mark of an erratum that doubts it. */
export function valueHtml(edition: Edition, { text, unit, href, formula, cells }: ProvinceValue, withUnit = true): string {
  if (!text) return '';
  const shownUnit = !withUnit ? '' : unit === '%' ? '%' : `<span class="unit"> ${escape(unit)}</span>`;
  const shown = `<data value="${text}">${numberHtml(text)}</data>${shownUnit}`;
  const card = formula ? ` data-card="${escape(`=${formula}`)}"` : '';
  const marks = formula
    ? erratumCells(edition)
        .of(cells, 'doubtful')
        .map(({ id }) => markHtml(edition, id))
    : [];
  return href ? `<a class="claim" href="${escape(href)}"${card}>${shown}</a>${marks.join('')}` : shown;
}
