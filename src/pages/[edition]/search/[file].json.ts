import type { APIRoute, GetStaticPaths } from 'astro';
import { searchFiles, type SearchFiles } from '../../../components/search/searchFiles';
import { allEditions, editionNamed } from '../../../editions';

const NAMES = ['passages', 'cells', 'letters'] as const satisfies (keyof SearchFiles)[];

export const getStaticPaths: GetStaticPaths = () =>
  allEditions().flatMap(({ edition }) => NAMES.map((file) => ({ params: { edition, file } })));

/** What the memory store of the edition loads. */
export const GET: APIRoute = ({ params }) => Response.json(searchFiles(editionNamed(params.edition!))[params.file as keyof SearchFiles]);
