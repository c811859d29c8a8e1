import { errataMarkdown, figureMarkdown, glossaryMarkdown, placeMarkdown, tableMarkdown } from '../../download/markdown';
import type { Edition } from '../../editions';
import { figureData } from '../../figures/data/figureData';
import { figureCsv } from '../../figures/render/figureCsv';
import { address } from '../../model/address/address';
import type { Chapter, Reference } from '../../model/chapter';
import type { Province, Region } from '../../model/region/region';
import { plainBriefing } from '../../prose/briefing/plainBriefing';
import { plainMarkdown } from '../../prose/plainMarkdown';
import { referenceAddress } from '../link/addresses';
import { provinceHeadline } from '../province/provinceWords';
import { provinceRankings } from '../province/rankings/provinceRankings';

/** The pages that have a Markdown twin (`index.md` beside them) by their addresses: parts, tables, figures, provinces, regions, checks, glossary. */
export const markdownTwins = (edition: Edition): ReadonlyMap<string, () => string> =>
  new Map<string, () => string>([
    ...edition.prose.chapters.map((chapter) => [`${edition.name}/${chapter.id}/`, () => partText(edition, chapter)] as const),
    ...[...edition.tables.values()].map((table) => [address.table(edition, table.id), () => tableMarkdown(edition, table)] as const),
    ...[...edition.figures.keys()].map((id) => [address.figure(edition, id), () => figureText(edition, id)] as const),
    ...edition.regions.provinces.map((each) => [address.province(edition, each.id), () => provinceText(edition, each)] as const),
    ...edition.regions.regions.map((each) => [address.region(edition, each.id), () => regionText(edition, each)] as const),
    [address.checks(edition), () => errataMarkdown(edition)],
    [address.glossary(edition), () => glossaryMarkdown(edition)],
  ]);

const partText = (edition: Edition, chapter: Chapter): string =>
  plainMarkdown(edition, chapter, (reference: Pick<Reference, 'kind' | 'id'>) => {
    const to = referenceAddress(edition, reference);
    return to === null ? null : new URL(to, edition.info.site).href;
  });

/** A figure with every number it shows. */
function figureText(edition: Edition, id: string): string {
  const data = figureData(edition, edition.figures.get(id)!);
  return figureMarkdown(edition, data, figureCsv(data));
}

/** A province’s briefing, and its value and place by each measure in each year. */
function provinceText(edition: Edition, { id, name, full }: Province): string {
  const rows = provinceRankings(edition, name).flatMap(({ measure, years }) =>
    years.map(({ year, text, rank }) => [`${measure.group} ${measure.name}（${measure.unit}）`, `${year ?? ''}`, text, `${rank ?? ''}`]),
  );
  const place = { name: full, address: address.province(edition, id), words: `${provinceHeadline(edition, name)}。` };
  const head = ['指标', '年份', '数值', '位次'];
  return placeMarkdown(edition, place, plainBriefing(edition.prose.briefings.get(`province ${id}`)), [head, ...rows]);
}

/** Who belongs to a region, and its briefing. */
function regionText(edition: Edition, { id, name, definition }: Region): string {
  const place = { name, address: address.region(edition, id), words: definition };
  return placeMarkdown(edition, place, plainBriefing(edition.prose.briefings.get(`region ${id}`)), []);
}
