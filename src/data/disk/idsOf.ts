import { basename } from 'node:path';
import { bookOrder } from './bookOrder';
import type { EditionFolder } from './editionFolder';

/** Ids of the tables or figures that a folder describes, in the book’s order; a file with a name of another form is a problem. */
export function idsOf(folder: EditionFolder, kind: 'tables' | 'figures'): string[] {
  const { pattern, examples } = NAMES[kind];
  return folder
    .files(kind, '.yaml')
    .filter((name) => {
      if (pattern.test(basename(name))) return true;
      folder.report('file-name', name, '文件名不合规则。', `写作 ${examples} 这样；号码照原书。`);
      return false;
    })
    .map((name) => basename(name, '.yaml').replace(/^(table|figure)-/, ''))
    .sort(bookOrder);
}

const NAMES = {
  tables: { pattern: /^(table-(\d+-\d+|a\d+)|text-\d+)\.yaml$/, examples: 'table-3-1.yaml、table-a5.yaml、text-2.yaml' },
  figures: { pattern: /^figure-o?\d+-\d+\.yaml$/, examples: 'figure-2-4.yaml' },
};
