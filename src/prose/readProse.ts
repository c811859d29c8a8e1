import type { Chapter, ChronicleEvent, Claim, Paragraph } from '../model/chapter';
import type { Problem } from '../model/check/problem';
import type { ChapterSource, Report } from '../model/report';
import { briefings, claimsOf, type Briefings } from './briefing/briefings';
import type { Briefing } from './briefing/briefingOf';
import type { BoundClaim } from './checks/checkClaim';
import { deadEmbeds, deadFinding, duplicateIds, targetsOf, wrongPart } from './checks/checkPlaces';
import { checkText, isWaiting, type CheckedText, type Known } from './checks/checkText';
import { labelOf } from './labelOf';
import { staleExceptions } from './checks/looseNumbers';
import { readChapter } from './reading/readChapter';
import { looseInYaml, yamlTexts } from './checks/yamlTexts';

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
  /** What the edition says of itself. */
  about: Chapter | undefined;
  /** Every claim, held or not, with the file it stands in. */
  asserted: (Claim & { file: string })[];
  /** Claims of the chapters that hold, in reading order. */
  claims: (BoundClaim & { part: number; id: string })[];
  /** Every claim that holds, wherever it stands, by `claimKey`. */
  bound: ReadonlyMap<string, BoundClaim>;
  /** What the pages of provinces and regions say first, by `province guangdong`, `region dongbu`. */
  briefings: ReadonlyMap<string, Briefing>;
  /** Where each target is cited: by `table a3`, `figure 2-4`, `cell 附表3[电子信息,金额]`… */
  citations: ReadonlyMap<string, Citation[]>;
  /** How many claims wait for numbers: marked so, or naming a table that waits. */
  waiting: number;
  problems: Problem[];
}

/** A claim as it is looked up: the same words and formula always mean the same. */
export const claimKey = ({ text, formula }: { text: string; formula: string }): string => `[${text}](=${formula})`;

/**
 * Reads all chapters, binds their claims to cells and resolves their references. `infoFile` is the name problems give edition.yaml; `known`
 * are the briefings where they were written before, without a problem, and only chapters have changed.
 */
export function readProse(report: Report, infoFile = `content/${report.name}/edition.yaml`, known?: Briefings['of']): Prose {
  const read = (source: ChapterSource, numbered: boolean) => readChapter(source, (reference) => labelOf(report, reference), numbered);
  const readings = report.chapters.map((source) => read(source, true));
  const chapters = readings.map(({ chapter }) => chapter);
  const folder = infoFile.replace(/[^/]*$/, '');
  const outside: Outside[] = [
    ...(report.about ? [{ ...read(report.about, false) }] : []),
    ...claimTexts(report).map(({ file, field, text }) => ({ ...read({ id: '', file: folder + file, text }, false), field })),
  ];
  const unread = readings.some(({ broken }) => broken)
    ? { info: report.info, unread: new Set([...(report.unread ?? []), 'chapters']) }
    : report;
  const against: Known = { report, targets: targetsOf(report, chapters), unread };
  const texts = chapters.flatMap((chapter) => citedTexts(chapter, against));
  const others = outside.flatMap(({ chapter, field }) => citedTexts(chapter, against, field));
  const isWhole = (report.unread?.size ?? 0) === 0;
  const written = known
    ? { of: known, problems: [] }
    : briefings(isWhole ? report : { ...report, briefing: undefined }, `${folder}briefing.yaml`);
  const held = [...texts, ...others].flatMap(({ checked }) => checked.claims);
  return {
    chapters,
    about: outside.find(({ chapter }) => chapter.id === 'about')?.chapter,
    asserted: [...texts, ...others].flatMap(({ file, claims }) =>
      claims.filter((claim) => !isWaiting(report, claim)).map((claim) => ({ ...claim, file })),
    ),
    claims: texts.flatMap(({ part, id, checked }) => checked.claims.map((claim) => ({ ...claim, part, id }))),
    bound: new Map([...claimsOf(written.of), ...held].map((claim) => [claimKey(claim), claim] as const)),
    briefings: written.of,
    citations: citationsOf(texts),
    waiting: [...texts, ...others].reduce((sum, { checked }) => sum + checked.waiting, 0),
    problems: [
      ...readings.flatMap((reading) => chapterProblems(report, reading)),
      ...chapters.flatMap((chapter) => [
        ...texts
          .filter(({ file }) => file === chapter.file)
          .flatMap(({ checked }) => checked.problems)
          .sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
        ...deadEmbeds(report, chapter),
      ]),
      ...outside.flatMap(({ problems, field }) => problems.map((problem) => atField(problem, field))),
      ...others.flatMap(({ checked }) => checked.problems),
      ...report.findings.flatMap(({ figure }) => deadFinding(report, figure, `${folder}findings.yaml`)),
      ...looseInYaml(report, folder),
      ...staleExceptions(report, wordsOf(report, [...chapters, ...outside.map(({ chapter }) => chapter)]), infoFile),
      ...written.problems,
      ...chapters.flatMap(duplicateIds),
    ],
  };
}

/** A text of a chapter with what of it holds, and how it is cited. */
interface CitedText extends Citation {
  file: string;
  claims: readonly Claim[];
  checked: CheckedText;
}

/** A text that is no chapter; `field` tells where in its YAML file it stands. */
type Outside = ReturnType<typeof readChapter> & { field?: string };

/** In a YAML file a line of the text alone says nothing. */
const atField = (problem: Problem, field: string | undefined): Problem =>
  field === undefined ? problem : { ...problem, line: undefined, field };

/** `field` as in `Outside`. */
function citedTexts(chapter: Chapter, known: Known, field?: string): CitedText[] {
  const titleOf = (number: string) => chapter.sections.find((section) => section.number === number)?.title ?? chapter.title;
  const { part, file } = chapter;
  const cited = (text: Paragraph | ChronicleEvent, section: string): CitedText => {
    const checked = checkText(text, file, known);
    const problems = checked.problems.map((problem) => atField(problem, field));
    return { part, id: text.id, section, text: text.text, file, claims: text.claims, checked: { ...checked, problems } };
  };
  return [
    ...[...chapter.paragraphs, ...chapter.otherTexts].map((text) => cited(text, titleOf(text.section))),
    ...chapter.events.map((event) => cited(event, event.title)),
  ];
}

/** Where tables, cells, figures and the rest are cited, each place once. */
function citationsOf(texts: readonly CitedText[]): Map<string, Citation[]> {
  const citations = new Map<string, Citation[]>();
  for (const { part, id, section, text, checked } of texts) {
    const targets = [
      ...checked.claims.flatMap(({ cells }) =>
        cells.flatMap(({ table, row, field }) => [`table ${table.id}`, `cell ${table.id} ${row.key} ${field.name}`]),
      ),
      ...checked.references.map((reference) => `${reference.kind} ${reference.id}`),
    ];
    for (const target of targets) {
      const list = citations.get(target) ?? [];
      citations.set(target, list);
      if (!list.some((each) => id === each.id && text === each.text)) list.push({ part, id, section, text });
    }
  }
  return citations;
}

/** What is wrong with the form of a chapter. With the wrong part every heading would have the wrong id: once is enough. */
function chapterProblems(report: Report, { chapter, problems, broken }: ReturnType<typeof readChapter>): Problem[] {
  const wrong = broken ? [] : wrongPart(report, chapter);
  return [...wrong, ...problems.filter(({ code }) => wrong.length === 0 || code !== 'heading-id')];
}

/** Every text of an edition whose numbers are checked. */
const wordsOf = (report: Report, chapters: readonly Chapter[]): string[] => [
  ...chapters.flatMap(({ paragraphs, otherTexts, events }) => [...paragraphs, ...otherTexts, ...events].map(({ rest }) => rest)),
  ...yamlTexts(report).map(({ text }) => text),
];

/** Texts of YAML files whose numbers are claims, as in a chapter. */
const claimTexts = ({ info, findings, errata, searchWords }: Report): { file: string; field: string; text: string }[] => [
  ...(['headline', 'standfirst'] as const).map((field) => ({ file: 'edition.yaml', field, text: info?.[field] ?? '' })),
  ...(info?.parts ?? []).map(({ id, line }) => ({ file: 'edition.yaml', field: `parts.${id}.line`, text: line })),
  ...searchWords.tries.map((text) => ({ file: 'search.yaml', field: 'tries', text })),
  ...findings.map(({ says, figure }) => ({ file: 'findings.yaml', field: `${figure}.says`, text: says })),
  ...errata.flatMap(({ id, numbers }) => numbers.map((text) => ({ file: 'errata.yaml', field: `${id}.numbers`, text }))),
];
