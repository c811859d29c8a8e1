import { basename } from 'node:path';
import type { EditionInfo } from '../model/edition';
import { nearest } from '../model/nearest';
import type { ChapterSource } from '../model/report';
import type { EditionFolder } from './disk/editionFolder';

/** Reads the text of every chapter, in the order edition.yaml gives the parts; a chapter of no part is a problem. */
export function readChapters(folder: EditionFolder, info: EditionInfo | undefined): ChapterSource[] {
  const order = info?.parts.map((part) => part.id) ?? [];
  const chapters: ChapterSource[] = [];
  for (const name of folder.files('chapters', '.mdx')) {
    const id = basename(name, '.mdx');
    if (info && !order.includes(id)) {
      const guess = nearest(id, order);
      folder.report(
        'chapter-unknown',
        name,
        `edition.yaml 里没有叫“${id}”的部分${guess ? `；是不是“${guess}”？` : '。'}`,
        `文件名用各部分的 id：${order.join('、')}。`,
      );
    }
    const text = folder.text(name);
    if (text === undefined) folder.unread.add('chapters');
    else chapters.push({ id, file: folder.named(name), text });
  }
  return chapters.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
