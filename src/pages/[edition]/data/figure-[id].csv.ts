import type { APIRoute } from 'astro';
import { figurePaths } from '../../../components/figure/figurePaths';
import { writeCsv } from '../../../download/tableCsv';
import { figureCsv } from '../../../figures/render/figureCsv';
import { figureData } from '../../../figures/data/figureData';

export const getStaticPaths = figurePaths;

export const GET: APIRoute = ({ params, locals: { edition } }) => {
  return new Response(writeCsv(figureCsv(figureData(edition, edition.figures.get(params['id']!)!))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
