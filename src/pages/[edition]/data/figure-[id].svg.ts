import type { APIRoute } from 'astro';
import { figurePaths } from '../../../components/figure/figurePaths';
import { figureFile } from '../../../components/figure/figureFile';
import tokens from '../../../styles/tokens.css?raw';

export const getStaticPaths = figurePaths;

export const GET: APIRoute = ({ params, locals: { edition } }) =>
  new Response(figureFile(edition, params['id']!, tokens), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
