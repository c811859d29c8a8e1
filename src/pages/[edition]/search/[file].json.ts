import type { APIRoute, GetStaticPaths } from 'astro';
import { searchFiles, type SearchFiles } from '../../../components/search/searchFiles';
import { ownEditions } from '../../../editions';

const NAMES = ['names', 'texts', 'letters', 'answers'] as const satisfies (keyof SearchFiles)[];

export const getStaticPaths: GetStaticPaths = () =>
  ownEditions().flatMap(({ name }) => NAMES.map((file) => ({ params: { edition: name, file } })));

/** What the memory store of the edition loads. */
export const GET: APIRoute = ({ params, locals: { edition } }) => Response.json(searchFiles(edition)[params.file as keyof SearchFiles]);
