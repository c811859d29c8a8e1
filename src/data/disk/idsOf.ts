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
      // `figure-3-2 (1).yaml`: what it was meant to be is not missed a second time.
      const [meant, id] = /(?:table|figure)-(o?\d+-\d+|a\d+)|text-\d+/.exec(basename(name)) ?? [];
      if (meant) folder.unread.add(`${kind.slice(0, -1)} ${id ?? meant}`);
      const guess = meant && !folder.has(`${kind}/${meant}.yaml`) ? `；是不是“${meant}.yaml”？` : '。';
      folder.report('file-name', name, `文件名不合规则${guess}`, `写作 ${examples} 这样；号码照原书；副本删去，或移到 content 之外。`);
      return false;
    })
    .map((name) => basename(name, '.yaml').replace(/^(table|figure)-/, ''))
    .sort(bookOrder);
}

const NAMES = {
  tables: { pattern: /^(table-(\d+-\d+|a\d+)|text-\d+)\.yaml$/, examples: 'table-3-1.yaml、table-a5.yaml、text-2.yaml' },
  figures: { pattern: /^figure-o?\d+-\d+\.yaml$/, examples: 'figure-2-4.yaml' },
};
