import type { Edition } from '../../../editions';
import { headingsOf } from '../../chapter/blockHtml';

/** Words of pages that no content file holds. */
const FIXED =
  '第一二三四五六七八九十部分版图表附查读引核取数据校核关于本术语全部表格搜索没有这一页打印目录国家技术转移机构名录更正记录见月日年一句话下载一张个' +
  '要点输出吸纳与登记合同成交额居各省份第位都区市项次所属域其余及正文大事勘误索引成员整原书存疑之处缺简的什么';
const DIGITS = '0123456789.%+−—-·、，（）“”《》：/ ';

/** Every character of the large headings (cover, parts, their first sections, provinces, regions): what the self-hosted font must hold. */
export function headingCharacters(editions: Edition[]): string {
  const texts = editions.flatMap((edition) => [
    edition.info.title,
    ...edition.info.parts.map((part) => part.title),
    ...aboutTitles(edition),
    ...edition.prose.chapters.flatMap((chapter) =>
      chapter.sections.filter((section) => section.level === 2).map((section) => section.title),
    ),
    ...edition.regions.provinces.map((province) => province.full),
    ...edition.measures.map((measure) => measure.title),
    ...edition.regions.regions.map((region) => region.name),
  ]);
  return [...new Set(FIXED + DIGITS + texts.join(''))].sort().join('');
}

/** Headings of what the edition says of itself. */
export const aboutTitles = (edition: Edition): string[] => headingsOf(edition, edition.prose.about?.blocks ?? []).map(([, words]) => words);
