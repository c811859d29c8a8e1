import { hanNumeral } from '../../model/number/hanNumerals';
import type { Edition } from '../../editions';
import { figureData } from '../../figures/data/figureData';
import { grouped } from '../../figures/data/shown';
import { WIDTHS } from '../../figures/layout/layout';
import type { Paint } from '../../figures/layout/marks';
import { drawSvg } from '../../figures/render/drawSvg';
import { rankingOf } from '../../map/ranking';
import { figureLabel } from '../../model/figureLabel';
import type { Region } from '../../model/region/region';
import type { ShareWords } from './sharePicture';

/**
 * The share pictures of an edition by file name: `cover`, `overview`, `table-3-1`, `figure-2-4`, `province-guangdong`. A figure shows its
 * chart, a province and the cover their number.
 */
export function shareWords(edition: Edition, paint: Paint): Map<string, ShareWords> {
  const { info } = edition;
  const report = `${info.title} ${info.year}`;
  const foot = `${info.covers} 年数据 · 独立网络版，逐数核对`;
  const named = (label: string, title: string): ShareWords => ({ report, label, title, foot });
  const headline = /^\[([^\]]+)\]/.exec(info.headline ?? '')?.[1];
  return new Map<string, ShareWords>([
    ['cover', { ...named(`${info.covers} 年数据`, info.title), ...(headline && { number: groupedWords(headline) }) }],
    ...info.parts.map((part): [string, ShareWords] => [part.id, named(`第${hanNumeral(part.number)}部分`, part.title)]),
    ...[...edition.tables.values()].map((table): [string, ShareWords] => [`table-${table.id}`, named(table.label, table.title)]),
    ...[...edition.figures.values()].map((figure): [string, ShareWords] => [
      `figure-${figure.id}`,
      {
        report,
        label: figureLabel(figure.id),
        title: figure.takeaway.replace(/。$/, ''),
        foot: figure.title,
        chart: drawSvg(figureData(edition, figure), WIDTHS.wide, paint, 14),
      },
    ]),
    ...provinces(edition, named),
    ...edition.regions.regions.map((region): [string, ShareWords] => [`region-${region.id}`, regionWords(edition, region, named)]),
  ]);
}

/** Each province with its number by the measure the map opens with, and its place. */
function provinces(edition: Edition, named: (label: string, title: string) => ShareWords): [string, ShareWords][] {
  const [measure] = edition.measures;
  const ranked = measure ? rankingOf(edition, measure).provinces : [];
  return edition.regions.provinces.map(({ id, name, full }) => {
    const own = ranked.find(({ place }) => place === name);
    const words = named(own ? `${measure!.title}，第 ${own.rank} 位` : '省份', full);
    return [`province-${id}`, own ? { ...words, number: groupedWords(`${own.text} ${measure!.unit}`) } : words];
  });
}

/** A region with the number its briefing opens with. */
function regionWords({ prose }: Edition, { id, name }: Region, named: (label: string, title: string) => ShareWords): ShareWords {
  const [first] = prose.briefings.get(`region ${id}`) ?? [];
  const number = first?.sentences[0]?.claims[0]?.text;
  return number ? { ...named(`区域，${first.title}技术成交额`, name), number: groupedWords(number) } : named('区域', name);
}

/** `28251.5 亿元` → `28 251.5 亿元`. */
const groupedWords = (text: string): string => text.replace(/\d+(\.\d+)?/, grouped);
