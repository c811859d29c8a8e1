import type { APIRoute, GetStaticPaths } from 'astro';
import { measuresFile } from '../../components/measure/measureData';
import { allEditions, editionNamed } from '../../editions';

export const getStaticPaths: GetStaticPaths = () => allEditions().map(({ edition }) => ({ params: { edition } }));

/** All measures of all provinces: what maps and comparisons fetch when a reader asks for another one. */
export const GET: APIRoute = ({ params }) => Response.json(measuresFile(editionNamed(params.edition!)));
