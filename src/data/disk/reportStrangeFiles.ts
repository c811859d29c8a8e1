import { nearest } from '../../model/nearest';
import type { EditionFolder } from './editionFolder';

/** What stands in an edition’s folder, besides its parts’ texts: `''` is the folder itself. */
const KNOWN = [
  'edition.yaml',
  'regions.yaml',
  'errata.yaml',
  'measures.yaml',
  'glossary.yaml',
  'search.yaml',
  'findings.yaml',
  'briefing.yaml',
  'about.mdx',
  'addresses.txt',
  'anchors.txt',
  'EDITING.md',
];
const FOLDERS: Record<string, RegExp> = { chapters: /\.mdx$/, tables: /\.(csv|yaml)$/, figures: /\.yaml$/ };

/** Endings of files that look as if they were to be read. */
const CONTENT = /\.(ya?ml|mdx?|csv|txt)$/i;

/** Reports files nothing reads though they look as if something should: `glossary.yml`, `chapters/overview.md`; and a file where a folder belongs. */
export function reportStrangeFiles(folder: EditionFolder): void {
  const report = (name: string, known: readonly string[]) => {
    const guess = nearest(name, known);
    folder.report(
      'file-strange',
      name,
      `没有什么会读这个文件${guess ? `；是不是“${guess}”？` : '。'}`,
      '改成应有的文件名；备份和草稿移到 content 之外。',
    );
  };
  for (const name of folder.list('.')) if (CONTENT.test(name) && !KNOWN.includes(name)) report(name, KNOWN);
  for (const [kind, pattern] of Object.entries(FOLDERS)) {
    if (folder.has(kind) && !folder.isFolder(kind))
      folder.report('folder-missing', kind, '这里应是一个文件夹，却不是。', '移走它，放回同名的文件夹。');
    for (const name of folder.list(kind)) {
      if (pattern.test(name)) continue;
      const wanted = name.replace(/\.[^.]*$/, kind === 'chapters' ? '.mdx' : name.toLowerCase().endsWith('csv') ? '.csv' : '.yaml');
      if (CONTENT.test(name)) report(`${kind}/${name}`, [`${kind}/${wanted}`]);
    }
  }
}
