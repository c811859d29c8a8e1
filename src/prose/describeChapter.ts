import type { Chapter } from '../model/chapter';
import type { PartInfo } from '../model/edition';

/** One or two sentences for search engines: the chapter’s first paragraph, cut at a full stop near 120 characters. */
export function describeChapter(chapter: Chapter | undefined, part: PartInfo): string {
  const first = chapter?.paragraphs[0]?.text ?? chapter?.events[0]?.text ?? '';
  const text = (first || part.title).replace(/\s+/g, ' ');
  if (text.length <= 130) return text;
  const stop = text.lastIndexOf('。', 130);
  return stop > 40 ? text.slice(0, stop + 1) : `${text.slice(0, 128)}…`;
}
