import type { ChapterSource } from '../../src/model/report';

/** A chapter of part 3 as an editor would write it; without front matter of its own it gets that of part 3. */
export const chapterSource = (text: string, id = 'provinces'): ChapterSource => ({
  id,
  file: `content/2021/chapters/${id}.mdx`,
  text: text.startsWith('---') ? text : `---\npart: 3\ntitle: 各地\n---\n\n${text}`,
});
