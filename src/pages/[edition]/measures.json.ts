import type { APIRoute, GetStaticPaths } from 'astro';
import { measuresFile } from '../../components/measure/measureData';
import { ownEditions } from '../../editions';

export const getStaticPaths: GetStaticPaths = () => ownEditions().map(({ name }) => ({ params: { edition: name } }));

/** All measures of all provinces: what maps and comparisons fetch when a reader asks for another one. */
export const GET: APIRoute = ({ locals: { edition } }) => Response.json(measuresFile(edition));
