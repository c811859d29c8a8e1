import { anchor } from '../../model/address/address';
import type { Chapter, ReferenceKind } from '../../model/chapter';
import type { Problem } from '../../model/check/problem';
import { institutionsOf } from '../../model/institution';
import { nearest } from '../../model/nearest';
import { leadsToUnread } from '../../model/check/unread';
import type { Report } from '../../model/report';
import type { Targets } from './checkText';

/** Ids that a reference of each kind may name. */
export const targetsOf = (report: Report, chapters: readonly Chapter[]): Targets =>
  new Map<ReferenceKind, Set<string>>([
    ['figure', new Set(report.figures.keys())],
    ['table', new Set(report.tables.keys())],
    ['section', new Set(chapters.flatMap((chapter) => chapter.sections.map((section) => section.number)))],
    ['event', new Set(chapters.flatMap((chapter) => chapter.events.map((event) => event.id)))],
    ['term', new Set(report.glossary.map((term) => term.id))],
    ['erratum', new Set(report.errata.map((erratum) => erratum.id))],
    ['province', new Set(report.regions.provinces.map((province) => province.id))],
    ['region', new Set(report.regions.regions.map((region) => region.id))],
    ['institution', new Set(institutionsOf(report).map(({ id }) => id))],
  ]);

/** A chapter must say of itself what edition.yaml says of its part: ids and addresses are made from it. */
export function wrongPart(report: Report, chapter: Chapter): Problem[] {
  const part = report.info?.parts.find((each) => each.id === chapter.id);
  if (!part || (chapter.part === part.number && chapter.title === part.title)) return [];
  const says = !chapter.part
    ? '文首没有写明 part（第几部分）和 title（题名）。'
    : `文首写的是第 ${chapter.part} 部分“${chapter.title}”，edition.yaml 里 ${part.id} 是第 ${part.number} 部分“${part.title}”。`;
  return [{ code: 'part-wrong', file: chapter.file, line: 1, says, try: '改正文首的 part 和 title，或改正 edition.yaml。' }];
}

const EMBEDDED = { figure: '图', table: '表', map: '地图' };

/** Figures, tables and maps a chapter shows that are not there. */
export function deadEmbeds(report: Report, { file, embeds }: Chapter): Problem[] {
  return embeds
    .filter(({ kind, id }) =>
      kind === 'map'
        ? id !== '' && !report.measures.some((measure) => measure.id === id)
        : !report[kind === 'figure' ? 'figures' : 'tables'].has(id) && !leadsToUnread(report, { kind, id }),
    )
    .map(({ kind, id, line }) => ({
      code: 'embed-dead',
      file,
      line,
      says: `这里要放的${EMBEDDED[kind]} ${id} 不存在。`,
      try: kind === 'map' ? 'measure 写 measures.yaml 里的一个 id。' : '改正 id，或先建立它。',
    }));
}

/** Two places of a chapter with one id would make one of them unreachable. */
export function duplicateIds({ file, sections, paragraphs, events, embeds }: Chapter): Problem[] {
  const seen = new Map<string, number>();
  const places = [
    ...sections,
    ...paragraphs,
    ...events,
    ...embeds.filter(({ id }) => id).map((embed) => ({ id: anchor[embed.kind](embed.id), line: embed.line })),
  ];
  return places.flatMap(({ id, line }) => {
    const first = seen.get(id);
    if (!id || first === undefined) {
      if (id) seen.set(id, line);
      return [];
    }
    return [
      {
        code: 'duplicate-id',
        file,
        line,
        says: `地址 #${id} 在第 ${first} 行已经用过。`,
        try: '改正编号；段落的地址可删去，再运行 npm run addresses 补上新的。',
      },
    ];
  });
}

/** A finding leads to a figure that must be there. */
export function deadFinding(report: Report, id: string, file: string): Problem[] {
  if (report.figures.has(id) || report.unread?.has(`figure ${id}`)) return [];
  const guess = nearest(id, report.figures.keys());
  const advice = guess ? `是不是 ${guess}？` : '改正编号，或先建立它。';
  return [{ code: 'finding-figure', file, says: `要点所配的图 ${id} 不存在。`, try: advice }];
}
