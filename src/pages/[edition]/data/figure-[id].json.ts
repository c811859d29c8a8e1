import type { APIRoute } from 'astro';
import { figurePaths } from '../../../components/figure/figurePaths';
import { figureData } from '../../../figures/data/figureData';

export const getStaticPaths = figurePaths;

/** The figure’s numbers, as Chart.js in the browser asks for them. */
export const GET: APIRoute = ({ params, locals: { edition } }) => {
  return new Response(JSON.stringify(figureData(edition, edition.figures.get(params['id']!)!)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
