import { hanNumeral } from '../../model/number/hanNumerals';
import type { Edition } from '../../editions';
import { figureData } from '../../figures/data/figureData';
import { groupedWords } from '../../figures/data/shown';
import type { Paint } from '../../figures/layout/marks';
import { rankingOf } from '../../map/ranking';
import type { EditionInfo } from '../../model/edition';
import type { FigureSpec } from '../../model/figure';
import { figureLabel, fullTitle } from '../../model/label';
import type { Region } from '../../model/region/region';
import type { Table } from '../../model/table/table';
import { shareChart } from './shareChart';
import type { ShareWords } from './sharePicture';
import { shareTable } from './shareTable';

/** Pixels a picture has for a chart, with a title of one line and of two, at the scale at which its words are read. */
const ROOM = [181, 152];

/**
 * The share pictures of an edition by file name: `cover`, `overview`, `table-3-1`, `figure-2-4`, `province-guangdong`. A figure shows its
 * chart, a table its first rows, a part its first figure or table, a province and the cover their number.
 */
export function shareWords(edition: Edition, paint: Paint): Map<string, ShareWords> {
  const { info } = edition;
  const report = `${info.title} ${info.year}`;
  const foot = `${info.covers} 年数据 · 独立网络版，逐数核对`;
  const named: Named = (label, title) => ({ report, label, title, foot });
  return new Map<string, ShareWords>([
    ['cover', coverWords(edition, named)],
    ...info.parts.map((part): [string, ShareWords] => [part.id, partWords(edition, part, named, paint)]),
    ...[...edition.tables.values()].map((table): [string, ShareWords] => [`table-${table.id}`, tableWords(table, named, paint)]),
    ...[...edition.figures.values()].map((figure): [string, ShareWords] => [
      `figure-${figure.id}`,
      figureWords(edition, figure, report, paint),
    ]),
    ...provinces(edition, named),
    ...edition.regions.regions.map((region): [string, ShareWords] => [`region-${region.id}`, regionWords(edition, region, named)]),
  ]);
}

type Named = (label: string, title: string) => ShareWords;

/** The cover: the year’s number, and the words its standfirst opens with. */
function coverWords({ info }: Edition, named: Named): ShareWords {
  const headline = /^\[([^\]]+)\]/.exec(info.headline ?? '')?.[1];
  if (!headline) return named(`${info.covers} 年数据`, info.title);
  const [title, change = ''] = (info.standfirst ?? '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').split(/[，；。]/);
  return { ...named(change, title || info.title), number: groupedWords(headline) };
}

/** A part: its first figure; where it has none, its first table; where it has neither, how many events it tells. */
function partWords(edition: Edition, { id, number, title }: EditionInfo['parts'][number], named: Named, paint: Paint): ShareWords {
  const words = named(`第${hanNumeral(number)}部分`, title);
  const figure = [...edition.figures.values()].find(({ part }) => part === number);
  if (figure)
    return { ...words, chart: shareChart(figureData(edition, figure), figure.takeaway, paint, ROOM[0]!).chart, foot: figure.title };
  const table = [...edition.tables.values()].find((each) => each.part === number && each.status !== 'lost' && !each.id.startsWith('text-'));
  const chart = table && shareTable(table, paint, ROWS);
  if (table && chart) return { ...words, chart, foot: fullTitle(table) };
  const events = edition.prose.chapters.find((each) => each.id === id)?.events.length ?? 0;
  return events > 0 ? { ...words, number: `${events} 件` } : words;
}

/** Rows of a table that a picture has room for under a title of one line. */
const ROWS = 5;

function tableWords(table: Table, named: Named, paint: Paint): ShareWords {
  const words = named(table.label, table.title);
  const rows = table.title.length > 26 ? ROWS - 1 : ROWS;
  const chart = shareTable(table, paint, rows);
  const more = table.rows.length > rows ? ` · 共 ${table.rows.length} 行` : '';
  return chart ? { ...words, chart, foot: `${words.foot}${more}` } : words;
}

/** A figure: the finding, and as much of the chart as stands whole. */
function figureWords(edition: Edition, figure: FigureSpec, report: string, paint: Paint): ShareWords {
  const title = figure.takeaway.replace(/。$/, '');
  const { chart, shown, rows } = shareChart(figureData(edition, figure), title, paint, title.length > 27 ? ROOM[1]! : ROOM[0]!);
  const isFirst = shown.every((row, i) => row === i);
  const cut = shown.length < rows ? ` · ${isFirst ? '前' : '其中'} ${shown.length} 项，共 ${rows} 项` : '';
  return { report, label: figureLabel(figure.id), title, foot: `${figure.title}${cut}`, chart };
}

/** Each province with its number by the measure the map opens with, and its place. */
function provinces(edition: Edition, named: Named): [string, ShareWords][] {
  const [measure] = edition.measures;
  const ranked = measure ? rankingOf(edition, measure).provinces : [];
  return edition.regions.provinces.map(({ id, name, full }) => {
    const own = ranked.find(({ place }) => place === name);
    const words = named(own ? `${measure!.title}，第 ${own.rank} 位` : '省份', full);
    return [`province-${id}`, own ? { ...words, number: groupedWords(`${own.text} ${measure!.unit}`) } : words];
  });
}

/** A region with the number its briefing opens with. */
function regionWords({ prose }: Edition, { id, name }: Region, named: Named): ShareWords {
  const [first] = prose.briefings.get(`region ${id}`) ?? [];
  const number = first?.sentences[0]?.claims[0]?.text;
  return number ? { ...named(`区域，${first.title}技术成交额`, name), number: groupedWords(number) } : named('区域', name);
}
