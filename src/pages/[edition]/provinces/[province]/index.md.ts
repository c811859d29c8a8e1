import type { APIRoute, GetStaticPaths } from 'astro';
import { provinceRankings } from '../../../../components/province/rankings/provinceRankings';
import { provinceHeadline } from '../../../../components/province/provinceWords';
import { placeMarkdown } from '../../../../download/markdown';
import { ownEditions } from '../../../../editions';
import { address } from '../../../../model/address/address';
import { plainBriefing } from '../../../../prose/briefing/plainBriefing';

export const getStaticPaths: GetStaticPaths = () =>
  ownEditions().flatMap(({ name, regions }) => regions.provinces.map(({ id }) => ({ params: { edition: name, province: id } })));

/** A province as Markdown: its briefing, and its value and place by each measure in each year. */
export const GET: APIRoute = ({ params, locals: { edition } }) => {
  const { id, name, full } = edition.regions.provinces.find((each) => each.id === params['province'])!;
  const rows = provinceRankings(edition, name).flatMap(({ measure, years }) =>
    years.map(({ year, text, rank }) => [
      `${measure.group} ${measure.name}（${measure.unit}）`,
      String(year ?? ''),
      text,
      rank === undefined ? '' : String(rank),
    ]),
  );
  const words = `${provinceHeadline(edition, name)}。`;
  const text = placeMarkdown(
    edition,
    { name: full, address: address.province(edition, id), words },
    plainBriefing(edition.prose.briefings.get(`province ${id}`)),
    [['指标', '年份', '数值', '位次'], ...rows],
  );
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
