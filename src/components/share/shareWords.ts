import { hanNumeral } from '../../model/number/hanNumerals';
import type { Edition } from '../../editions';
import { figureLabel } from '../../model/figureLabel';
import { tableLabel } from '../../model/table/table';
import type { ShareWords } from './sharePicture';

/** The share pictures of an edition by file name: `cover`, `overview`, `table-3-1`, `figure-2-4`, `province-guangdong`. */
export function shareWords(edition: Edition): Map<string, ShareWords> {
  const { info } = edition;
  const report = `${info.title} ${info.year}`;
  const foot = `${info.covers} 年数据 · 独立网络版，逐数核对`;
  const named = (label: string, title: string): ShareWords => ({ report, label, title, foot });
  return new Map<string, ShareWords>([
    ['cover', named(`${info.covers} 年数据`, info.title)],
    ...info.parts.map((part): [string, ShareWords] => [part.id, named(`第${hanNumeral(part.number)}部分`, part.title)]),
    ...[...edition.tables.values()].map((table): [string, ShareWords] => [`table-${table.id}`, named(tableLabel(table.id), table.title)]),
    ...[...edition.figures.values()].map((figure): [string, ShareWords] => [
      `figure-${figure.id}`,
      named(figureLabel(figure.id), figure.title),
    ]),
    ...edition.regions.provinces.map((province): [string, ShareWords] => [`province-${province.id}`, named('省份', province.full)]),
    ...edition.regions.regions.map((region): [string, ShareWords] => [`region-${region.id}`, named('区域', region.name)]),
  ]);
}
