import type { Chapter } from '../../model/chapter';
import { nearest } from '../../model/nearest';
import type { Problem } from '../../model/check/problem';
import type { Report } from '../../model/report';
import { checkAsking } from './checkAsking';

/** Words given to places that are not there find nothing: each is a problem. `file` is the name problems give search.yaml. */
export function checkSearchWords(report: Report, chapters: Chapter[], file: string): Problem[] {
  const { searchWords } = report;
  const places: Record<'sections' | 'tables' | 'figures' | 'events', { kind: string; ids: string[] }> = {
    sections: {
      kind: '节',
      ids: [
        ...report.info.parts.map((part) => String(part.number)),
        ...chapters.flatMap((chapter) => chapter.sections.map((section) => section.number)),
      ],
    },
    tables: { kind: '表', ids: [...report.tables.keys()] },
    figures: { kind: '图', ids: [...report.figures.keys()] },
    events: { kind: '事件', ids: chapters.flatMap((chapter) => chapter.events.map((event) => event.id)) },
  };
  const dead = Object.entries(places).flatMap(([field, { kind, ids }]) =>
    Object.keys(searchWords[field as keyof typeof places])
      .filter((id) => !ids.includes(id))
      .map((id): Problem => {
        const guess = nearest(id, ids);
        return {
          code: 'search-words-dead',
          file,
          field: `${field}.${id}`,
          says: `没有编号为“${id}”的${kind}，给它的检索用词查不到任何地方。`,
          try: guess ? `是不是 ${guess}？` : '改正编号，或删去这一行。',
        };
      }),
  );
  return [...dead, ...checkAsking(report, file)];
}
