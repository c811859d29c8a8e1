import type { Chapter } from '../../model/chapter';
import { nearest } from '../../model/nearest';
import type { Problem } from '../../model/check/problem';
import type { Report } from '../../model/report';
import { fold } from '../text/fold';
import { checkAsking } from './checkAsking';
import { makePassages, type Searchable } from '../index/makePassages';
import { recordsOf } from '../index/recordsOf';
import { makeIndex } from '../index/searchIndex';

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
  return [...dead, ...checkCalled({ ...report, prose: { chapters } }, file), ...checkAsking(report, file)];
}

/** Words given to names that the edition writes nowhere, groups none of whose words it writes, and words that are themselves names of the book. */
function checkCalled(edition: Searchable, file: string): Problem[] {
  const { synonyms, called, english, asking } = edition.searchWords;
  const { records, corpus } = makeIndex(recordsOf(makePassages(edition), {}));
  const asked = [asking.flows, asking.quantities, asking.scopes, asking.kinds, asking.names]
    .flatMap((words) => Object.entries(words).flat(2))
    .map((word) => fold(word));
  const isThere = (word: string) => corpus.includes(fold(word)) || asked.includes(fold(word));
  const names = new Set(
    records
      .filter(({ record }) => record.kind !== 'erratum')
      .flatMap(({ title, names: own, record }) => (record.kind === 'term' ? [title, ...own] : [title])),
  );
  const problem = (code: Problem['code'], field: string, says: string, advice: string): Problem => ({
    code,
    file,
    field,
    says,
    try: advice,
  });
  return [
    ...synonyms.flatMap((group, i) =>
      group.some(isThere)
        ? []
        : [
            problem(
              'search-words-dead',
              `synonyms.${i + 1}`,
              `“${group.join('、')}”在书中一处也没有，这一组查不到任何地方。`,
              '加上书里的叫法，或删去这一组。',
            ),
          ],
    ),
    ...Object.entries({ called, english }).flatMap(([group, words]) =>
      Object.keys(words)
        .filter((name) => !isThere(name))
        .map((name) =>
          problem(
            'search-words-dead',
            `${group}.${name}`,
            `书中没有“${name}”，给它的说法查不到任何地方。`,
            '改成书里的叫法，或删去这一行。',
          ),
        ),
    ),
    ...Object.entries(called).flatMap(([name, words]) =>
      words
        .filter((word) => names.has(fold(word)) && !fold(word).includes(fold(name)))
        .map((word) =>
          problem(
            'search-words-shadow',
            `called.${name}`,
            `“${word}”本身是书里一处的名称，读者输入它时指的是那一处。`,
            '删去这个说法，或换一个不与书中名称相同的。',
          ),
        ),
    ),
  ];
}
