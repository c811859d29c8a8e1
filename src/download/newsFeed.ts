import { Feed } from 'feed';
import { address } from '../model/address/address';
import type { Report } from '../model/report';
import { absolute, bookTitle } from './source';

type NewsReport = Pick<Report, 'name' | 'info'>;

/** New editions and corrections as an Atom feed, newest first: who quotes the numbers hears of a change. `reports` is not empty. */
export function newsFeed(reports: readonly NewsReport[]): string {
  const items = reports.flatMap((report) => [editionItem(report), ...correctionItems(report)]);
  items.sort((a, b) => b.date.getTime() - a.date.getTime() || (a.id < b.id ? -1 : 1));
  const { info } = reports[0]!;
  const feed = new Feed({
    id: info.site,
    title: `${info.title}网络版：新版与更正`,
    link: info.site,
    language: 'zh-CN',
    copyright: info.licence.text,
    updated: items[0]!.date,
    generator: `${info.title}网络版`,
    feedLinks: { atom: new URL('feed.xml', info.site).href },
    author: { name: `${info.title}网络版` },
  });
  for (const item of items) feed.addItem(item);
  return feed.atom1();
}

interface Item {
  id: string;
  title: string;
  link: string;
  date: Date;
  content: string;
}

function editionItem(report: NewsReport): Item {
  const link = absolute(report, address.edition(report));
  const { info } = report;
  return {
    id: link,
    title: `${bookTitle(report)}网络版发布`,
    link,
    date: new Date(info.released),
    content: `${info.covers} 年数据，${info.parts.map(({ title }) => title).join('、')}。`,
  };
}

/** The corrections of an edition; two of one day are told apart by their place in the list. */
function correctionItems(report: NewsReport): Item[] {
  const link = `${absolute(report, address.about(report))}#corrections`;
  return report.info.corrections.map(({ date, says }, index) => ({
    id: `${link}-${index + 1}`,
    title: `${bookTitle(report)}更正：${date}`,
    link,
    date: new Date(date),
    // A feed’s content is HTML.
    content: says.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  }));
}
