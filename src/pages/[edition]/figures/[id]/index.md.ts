import type { APIRoute } from 'astro';
import { figurePaths } from '../../../../components/figure/figurePaths';
import { figureMarkdown } from '../../../../download/markdown';
import { figureData } from '../../../../figures/data/figureData';
import { figureCsv } from '../../../../figures/render/figureCsv';

export const getStaticPaths = figurePaths;

/** A figure as Markdown, with every number it shows, beside its page. */
export const GET: APIRoute = ({ params, locals: { edition } }) => {
  const data = figureData(edition, edition.figures.get(params['id']!)!);
  return new Response(figureMarkdown(edition, { ...data, id: params['id']! }, figureCsv(data)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
