import type { APIRoute, GetStaticPaths } from 'astro';
import { glossaryMarkdown } from '../../../download/markdown';
import { ownEditions } from '../../../editions';

export const getStaticPaths: GetStaticPaths = () => ownEditions().map(({ name: edition }) => ({ params: { edition } }));

/** The terms as Markdown, beside their page. */
export const GET: APIRoute = ({ locals: { edition } }) =>
  new Response(glossaryMarkdown(edition), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
