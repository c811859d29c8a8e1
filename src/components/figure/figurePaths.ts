import { ownEditions } from '../../editions';

/** One path a figure of every edition, for the pages and files of figures. */
export const figurePaths = () =>
  ownEditions().flatMap((edition) => [...edition.figures.keys()].map((id) => ({ params: { edition: edition.name, id } })));
