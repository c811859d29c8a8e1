import type { Chapter, Claim, Reference } from '../model/chapter';
import { anchor } from '../model/address';
import { institutionsOf } from '../model/institution';
import { nearest } from '../model/nearest';
import { aboutClaim, type Problem } from '../model/check/problem';
import type { Report } from '../model/report';
import { leadsToUnread, namesUnread } from '../model/check/unread';
import { namesWaiting } from '../model/check/waiting';
import { bareNumbers } from './bareNumbers';
import { checkClaim, type BoundClaim, type ClaimFault } from './checkClaim';
import { labelOf } from './labelOf';
import { readChapter } from './readChapter';

/** Where something is cited. */
export interface Citation {
  part: number;
  /** Element id of the paragraph or event. */
  id: string;
  /** Heading of the section it stands under. */
  section: string;
  /** The sentence, as the reader sees it. */
  text: string;
}

/** The chapters of an edition, with every claim bound and every reference resolved. */
export interface Prose {
  chapters: Chapter[];
  /** Every claim, held or not, with the file it stands in. */
  asserted: (Claim & { file: string })[];
  /** Claims that hold, in reading order. */
  claims: (BoundClaim & { part: number; id: string })[];
  /** Where each target is cited: by `table a3`, `figure 2-4`, `cell 附表3[电子信息,金额]`… */
  citations: ReadonlyMap<string, Citation[]>;
  /** How many claims wait for numbers: marked so, or naming a table that waits. */
  waiting: number;
  problems: Problem[];
}

/** Reads all chapters, binds their claims to cells and resolves their references. `infoFile` is the name problems give edition.yaml. */
export function readProse(report: Report, infoFile = `content/${report.name}/edition.yaml`): Prose {
  const problems: Problem[] = [];
  const claims: Prose['claims'] = [];
  const asserted: Prose['asserted'] = [];
  let waiting = 0;
  const citations = new Map<string, Citation[]>();
  const cite = (target: string, citation: Citation) => {
    const list = citations.get(target) ?? [];
    if (!list.some(({ id, text }) => id === citation.id && text === citation.text)) citations.set(target, [...list, citation]);
  };
  const readings = report.chapters.map((source) => readChapter(source, (reference) => labelOf(report, reference)));
  const chapters = readings.map(({ chapter }) => chapter);
  const targets = targetsOf(report, chapters);
  const isBroken = (reading: (typeof readings)[number]) =>
    reading.problems.some(({ code }) => code === 'mdx-broken' || code === 'front-matter');
  for (const reading of readings) {
    const wrong = isBroken(reading) ? [] : wrongPart(report, reading.chapter);
    // With the wrong part every heading would have the wrong id: once is enough.
    problems.push(...wrong, ...reading.problems.filter(({ code }) => wrong.length === 0 || code !== 'heading-id'));
  }
  const known = readings.some(isBroken) ? { info: report.info, unread: new Set([...(report.unread ?? []), 'chapters']) } : report;

  for (const chapter of chapters) {
    const titleOf = (number: string) => chapter.sections.find((section) => section.number === number)?.title ?? chapter.title;
    const bind = (each: { claims: Claim[]; references: Reference[]; text: string; id: string }, section: string) => {
      const citation = { part: chapter.part, id: each.id, section, text: each.text };
      for (const claim of each.claims) {
        if (isWaiting(report, claim)) {
          waiting++;
          continue;
        }
        const result = checkClaim(report, claim);
        asserted.push({ ...claim, file: chapter.file });
        if ('fault' in result) {
          if (!isEcho(report, claim, result.fault))
            problems.push({ ...result.fault, file: chapter.file, line: claim.line, about: aboutClaim(chapter.file, claim) });
        } else {
          claims.push({ ...result.bound, part: chapter.part, id: each.id });
          for (const cell of result.bound.cells) {
            cite(`table ${cell.table.id}`, citation);
            cite(`cell ${cell.table.id} ${cell.row.key} ${cell.field.name}`, citation);
          }
        }
      }
      for (const reference of each.references) {
        const ids = targets.get(reference.kind)!;
        if (ids.has(reference.id)) cite(`${reference.kind} ${reference.id}`, citation);
        else if (!leadsToUnread(known, reference)) {
          const guess = nearest(reference.id, ids);
          problems.push({
            code: 'reference-dead',
            file: chapter.file,
            line: reference.line,
            says: `引用的 ${reference.kind}:${reference.id} 不存在。`,
            try: guess ? `是不是 ${reference.kind}:${guess}？` : `改正编号，或先建立它。`,
          });
        }
      }
    };
    for (const paragraph of chapter.paragraphs) {
      bind(paragraph, titleOf(paragraph.section));
      for (const bare of unclaimed(paragraph.text, paragraph.claims)) problems.push(bareProblem(chapter.file, paragraph.line, bare));
    }
    for (const event of chapter.events) {
      bind(event, event.title);
      for (const bare of unclaimed(event.text, event.claims)) problems.push(bareProblem(chapter.file, event.line, bare));
    }
    for (const embed of chapter.embeds) {
      if (!targets.get(embed.kind)!.has(embed.id) && !leadsToUnread(report, embed)) {
        problems.push({
          code: 'embed-dead',
          file: chapter.file,
          line: embed.line,
          says: `这里要放的${embed.kind === 'figure' ? '图' : '表'} ${embed.id} 不存在。`,
          try: '改正 id，或先建立它。',
        });
      }
    }
  }
  const lines = report.info ? [report.info.headline, report.info.standfirst, ...report.info.parts.map((part) => part.line)] : [];
  for (const line of lines) {
    const checked = checkLine(report, line ?? '', infoFile, asserted);
    problems.push(...checked.problems);
    waiting += checked.waiting;
  }
  problems.push(...duplicateIds(chapters));
  return { chapters, asserted, claims, citations, waiting, problems };
}

/** Problems of a line of prose in edition.yaml: its numbers are claims like any other. */
function checkLine(report: Report, text: string, file: string, asserted: Prose['asserted']): { problems: Problem[]; waiting: number } {
  const { chapter, problems } = readChapter({ id: '', file, text }, (reference) => labelOf(report, reference));
  const found = chapter.paragraphs.flatMap((paragraph) => [
    ...paragraph.claims.flatMap((claim) => {
      if (isWaiting(report, claim)) return [];
      const result = checkClaim(report, claim);
      asserted.push({ ...claim, file });
      return 'fault' in result && !isEcho(report, claim, result.fault) ? [{ ...result.fault, file, about: aboutClaim(file, claim) }] : [];
    }),
    ...unclaimed(paragraph.text, paragraph.claims).map((bare) => bareProblem(file, 1, bare)),
  ]);
  const claims = chapter.paragraphs.flatMap((paragraph) => paragraph.claims);
  return { problems: [...problems, ...found], waiting: claims.filter((claim) => isWaiting(report, claim)).length };
}

/** Does a claim wait for numbers? It is marked so, or a table it names waits. */
const isWaiting = (report: Report, claim: Claim): boolean => claim.waiting === true || namesWaiting(report, claim.formula);

/** Does a claim fail only because a table it names could not be read? That was said where the table stands. */
const isEcho = (report: Report, claim: Claim, fault: ClaimFault): boolean =>
  fault.code === 'claim-formula' && namesUnread(report, claim.formula);

/** A chapter must say of itself what edition.yaml says of its part: ids and addresses are made from it. */
function wrongPart(report: Report, chapter: Chapter): Problem[] {
  const part = report.info?.parts.find((each) => each.id === chapter.id);
  if (!part || (chapter.part === part.number && chapter.title === part.title)) return [];
  const says = !chapter.part
    ? '文首没有写明 part（第几部分）和 title（题名）。'
    : `文首写的是第 ${chapter.part} 部分“${chapter.title}”，edition.yaml 里 ${part.id} 是第 ${part.number} 部分“${part.title}”。`;
  return [{ code: 'part-wrong', file: chapter.file, line: 1, says, try: '改正文首的 part 和 title，或改正 edition.yaml。' }];
}

/** Bare numbers of a text once its claims are taken out. */
function unclaimed(text: string, claims: Claim[]): string[] {
  return bareNumbers(claims.reduce((rest, claim) => rest.replace(claim.text, '　'), text));
}

const bareProblem = (file: string, line: number, bare: string): Problem => ({
  code: 'bare-number',
  file,
  line,
  says: `“${bare}”是正文里未经校核的数。`,
  try: `把它写成 [${bare}](=表名[行名,列名])；只见于正文的数先录入 tables/text-….csv。`,
});

/** Ids that a reference of each kind may name. */
function targetsOf(report: Report, chapters: Chapter[]): Map<Reference['kind'], Set<string>> {
  return new Map<Reference['kind'], Set<string>>([
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
}

/** Two places of a chapter with one id would make one of them unreachable. */
function duplicateIds(chapters: Chapter[]): Problem[] {
  return chapters.flatMap((chapter) => {
    const seen = new Map<string, number>();
    const places = [
      ...chapter.sections,
      ...chapter.paragraphs,
      ...chapter.events,
      ...chapter.embeds.map((embed) => ({ id: anchor[embed.kind](embed.id), line: embed.line })),
    ];
    return places.flatMap(({ id, line }) => {
      if (!id) return [];
      const first = seen.get(id);
      if (first === undefined) seen.set(id, line);
      return first === undefined
        ? []
        : [
            {
              code: 'duplicate-id',
              file: chapter.file,
              line,
              says: `地址 #${id} 在第 ${first} 行已经用过。`,
              try: '改正编号；段落的地址可删去，再运行 npm run addresses 补上新的。',
            },
          ];
    });
  });
}
