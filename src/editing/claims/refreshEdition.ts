import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../editions';
import type { FileText } from '../file/writeFiles';
import { refreshText, type Refreshed } from './refreshText';

/** What a refresh would do to each file with claims; `files` are the ones that differ from what lies there. */
export interface Refresh {
  texts: (Refreshed & { path: string })[];
  files: FileText[];
}

/** Works out every claim of an edition anew: chapters, the lines of edition.yaml, findings.yaml, about.mdx. Nothing is written. */
export function refreshEdition(edition: Edition, folder: string): Refresh {
  const paths = [
    ...edition.chapters.map(({ id }) => join(folder, 'chapters', `${id}.mdx`)),
    join(folder, 'edition.yaml'),
    join(folder, 'findings.yaml'),
    join(folder, 'search.yaml'),
    join(folder, 'about.mdx'),
  ];
  const texts = paths.filter((path) => existsSync(path)).map((path) => ({ path, before: readFileSync(path, 'utf8') }));
  const done = texts.map(({ path, before }) => ({ path, before, ...refreshText(edition, before) }));
  return { texts: done, files: done.filter(({ text, before }) => text !== before).map(({ path, text }) => ({ path, text })) };
}
