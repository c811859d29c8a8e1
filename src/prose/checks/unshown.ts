import { anchor } from '../../model/address/address';
import type { Chapter } from '../../model/chapter';
import type { Problem } from '../../model/check/problem';
import { figureLabel } from '../../model/label';
import { nearest } from '../../model/nearest';
import type { Report } from '../../model/report';

/**
 * Tables and figures that no chapter shows: readers would find them in no part. The numbers of a part’s prose have no place of their own.
 * And those that say they stand in a section that is not there. `folder` is the edition’s.
 */
export function unshown(report: Report, chapters: readonly Chapter[], folder: string): Problem[] {
  const shown = new Set(chapters.flatMap((chapter) => chapter.embeds.map(({ kind, id }) => `${kind} ${id}`)));
  const problem = (kind: 'table' | 'figure', id: string, label: string, part: number, advice: string): Problem => ({
    code: `${kind}-unshown`,
    file: chapters.find((each) => each.part === part)?.file ?? `${folder}/chapters`,
    says: `没有哪一部分放了${label}。`,
    try: `在它该在的地方写一行 <${kind === 'table' ? 'Table' : 'Figure'} id="${id}" />，上下各空一行；${advice}`,
  });
  return [
    ...[...report.tables.values()]
      .filter(({ id }) => !id.startsWith('text-') && !shown.has(`table ${id}`))
      .map(({ id, label, part }) => problem('table', id, label, part, '书里取消了的表，删去它的 .csv 和 .yaml。')),
    ...[...report.figures.values()]
      .filter(({ id }) => !shown.has(`figure ${id}`))
      .map(({ id, part }) => problem('figure', id, figureLabel(id), part, `不要的图，删去 figures/${anchor.figure(id)}.yaml。`)),
    ...deadSections(report, chapters, folder),
  ];
}

/** Sections that tables and figures say they stand in, and that are not there. */
function deadSections({ tables, figures }: Report, chapters: readonly Chapter[], folder: string): Problem[] {
  const numbers = new Set(chapters.flatMap(({ sections }) => sections.map(({ number }) => number)));
  return [
    ...[...tables.values()].map(({ id, section }) => ({ section, file: `${folder}/tables/${anchor.table(id)}.yaml` })),
    ...[...figures.values()].map(({ id, section }) => ({ section, file: `${folder}/figures/${anchor.figure(id)}.yaml` })),
  ].flatMap(({ section, file }) => {
    if (section === undefined || numbers.has(section)) return [];
    const guess = nearest(section, numbers);
    return {
      code: 'section-dead',
      file,
      field: 'section',
      says: `没有“${section}”这一节。`,
      try: guess ? `是不是 ${guess}？` : '改正编号，或删去这一行。',
    };
  });
}
