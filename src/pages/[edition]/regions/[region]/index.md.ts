import type { APIRoute, GetStaticPaths } from 'astro';
import { placeMarkdown } from '../../../../download/markdown';
import { ownEditions } from '../../../../editions';
import { address } from '../../../../model/address/address';
import { plainBriefing } from '../../../../prose/briefing/plainBriefing';

export const getStaticPaths: GetStaticPaths = () =>
  ownEditions().flatMap(({ name, regions }) => regions.regions.map(({ id }) => ({ params: { edition: name, region: id } })));

/** A region as Markdown: who belongs to it, and its briefing. */
export const GET: APIRoute = ({ params, locals: { edition } }) => {
  const { id, name, definition } = edition.regions.regions.find((each) => each.id === params['region'])!;
  const place = { name, address: address.region(edition, id), words: definition };
  return new Response(placeMarkdown(edition, place, plainBriefing(edition.prose.briefings.get(`region ${id}`)), []), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
