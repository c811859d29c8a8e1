import type { APIRoute, GetStaticPaths } from 'astro';
import { tableMarkdown } from '../../../../download/markdown';
import { ownEditions } from '../../../../editions';

export const getStaticPaths: GetStaticPaths = () =>
  ownEditions().flatMap(({ name, tables }) => [...tables.keys()].map((id) => ({ params: { edition: name, id } })));

/** A table as Markdown, beside its page. */
export const GET: APIRoute = ({ params, locals: { edition } }) =>
  new Response(tableMarkdown(edition, edition.tables.get(params['id']!)!), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
