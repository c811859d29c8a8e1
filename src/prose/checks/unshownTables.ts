import type { Chapter } from '../../model/chapter';
import type { Problem } from '../../model/check/problem';
import type { Report } from '../../model/report';

/** Tables of the book that no chapter shows: readers would find them in no part. The numbers of a part’s prose have no place of their own. */
export function unshownTables(report: Report, chapters: readonly Chapter[]): Problem[] {
  const shown = new Set(chapters.flatMap((chapter) => chapter.embeds.filter(({ kind }) => kind === 'table').map(({ id }) => id)));
  return [...report.tables.values()]
    .filter(({ id }) => !id.startsWith('text-') && !shown.has(id))
    .map(({ id, label, part }) => ({
      code: 'table-unshown',
      file: chapters.find((each) => each.part === part)?.file ?? `content/${report.name}/chapters`,
      says: `没有哪一部分放了${label}。`,
      try: `在它该在的地方写一行 <Table id="${id}" />，上下各空一行；书里取消了的表，删去它的 .csv 和 .yaml。`,
    }));
}
