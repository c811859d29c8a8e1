import type { APIRoute, GetStaticPaths } from 'astro';
import { errataMarkdown } from '../../../download/markdown';
import { ownEditions } from '../../../editions';

export const getStaticPaths: GetStaticPaths = () => ownEditions().map(({ name: edition }) => ({ params: { edition } }));

/** The errata as Markdown, beside their page. */
export const GET: APIRoute = ({ locals: { edition } }) =>
  new Response(errataMarkdown(edition), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
