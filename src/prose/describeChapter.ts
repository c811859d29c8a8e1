import type { Chapter } from '../model/chapter';
import type { PartInfo } from '../model/edition';
import { excerpt } from './excerpt';

/** One or two sentences for search engines: the beginning of the chapter’s first paragraph. */
export function describeChapter(chapter: Chapter | undefined, part: PartInfo): string {
  const first = chapter?.paragraphs[0]?.text ?? chapter?.events[0]?.text ?? '';
  return excerpt((first || part.title).replace(/\s+/g, ' '), 130);
}
