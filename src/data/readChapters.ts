import { basename } from 'node:path';
import type { EditionInfo } from '../model/edition';
import { nearest } from '../model/nearest';
import type { ChapterSource } from '../model/report';
import type { EditionFolder } from './disk/editionFolder';

/** Reads the text of every chapter, in the order edition.yaml gives the parts; a chapter of no part is a problem. */
export function readChapters(folder: EditionFolder, info: EditionInfo | undefined): ChapterSource[] {
  const order = info?.parts.map((part) => part.id) ?? [];
  const chapters: ChapterSource[] = [];
  const misnamed = new Set<string | undefined>();
  for (const name of folder.files('chapters', '.mdx')) {
    const id = basename(name, '.mdx');
    if (info && !order.includes(id)) {
      const guess = nearest(id, order);
      misnamed.add(guess);
      folder.report(
        'chapter-unknown',
        name,
        `edition.yaml 里没有叫“${id}”的部分${guess ? `；是不是“${guess}”？` : '。'}`,
        `文件名用各部分的 id：${order.join('、')}。`,
      );
    }
    const text = folder.text(name);
    if (text === undefined || isTooDeep(folder, name, text)) folder.unread.add('chapters');
    else chapters.push({ id, file: folder.named(name), text });
  }
  for (const id of order) {
    if (folder.has(`chapters/${id}.mdx`)) continue;
    folder.unread.add('chapters');
    // `overveiw.mdx` or `overview.md` was told where it stands.
    if (misnamed.has(id) || folder.list('chapters').some((name) => name.startsWith(`${id}.`))) continue;
    folder.report(
      'chapter-missing',
      `chapters/${id}.mdx`,
      `edition.yaml 里有“${id}”这一部分，却没有它的正文。`,
      '把正文放在这里；这一版没有这一部分，就从 parts 里删去。',
    );
  }
  return chapters.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** Quotes or lists one inside the other, deeper than anyone writes and than can be read. */
function isTooDeep(folder: EditionFolder, name: string, text: string): boolean {
  const deep = text.split('\n').findIndex((line) => /^[\s>*+-]{200}/.test(line));
  if (deep < 0) return false;
  folder.problems.push({
    code: 'nested-deep',
    file: folder.named(name),
    line: deep + 1,
    says: '这一行开头的“>”或“-”套得太深。',
    try: '多半是重复粘贴所致，删去多出的记号。',
  });
  return true;
}

/** The text of about.mdx, where there is one. */
export function readAbout(folder: EditionFolder): ChapterSource | undefined {
  const text = folder.has('about.mdx') ? folder.text('about.mdx') : undefined;
  return text === undefined || isTooDeep(folder, 'about.mdx', text) ? undefined : { id: 'about', file: folder.named('about.mdx'), text };
}
