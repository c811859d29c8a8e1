import { anchor } from '../../model/address/address';
import type { Comparison } from '../../model/check/comparison';
import type { Erratum } from '../../model/check/erratum';
import { printedAt } from '../../model/check/erratumCells';
import { aboutWords, type Problem } from '../../model/check/problem';
import type { FigureSpec } from '../../model/figure';
import type { Report } from '../../model/report';
import type { Table } from '../../model/table/table';
import { withoutKnown } from './bareNumbers';
import { looseNumbers } from './looseNumbers';

/** A text of a YAML file, and where it stands: claims have no place there. */
export interface YamlText {
  file: string;
  field: string;
  text: string;
  /** Words whose numbers it may repeat: a cell as printed, what a check found. */
  known?: readonly string[];
  about?: string;
}

const NO_NUMBERS = () => '这里只写文字，不写数；数写进正文，并配公式。';
const IN_NUMBERS = (bare: string) => `别处没有印这个数：核对后改正；勘误里推算出来的，在它的 numbers 里写 '[${bare}](=表名[行名,列名])'。`;

/** Numbers in what the report’s YAML files say that nothing vouches for. `folder` is the edition’s, with its slash. */
export const looseInYaml = (report: Report, folder: string): Problem[] =>
  yamlTexts(report).flatMap((each) => looseIn(report, each, folder));

function looseIn(report: Report, { file, field, text, known, about }: YamlText, folder: string): Problem[] {
  const at = { file: folder + file, field, about };
  if (!known) return looseNumbers(report, text, at, NO_NUMBERS);
  // Tables that an erratum names and that are not there: the check of the errata tells them.
  return looseNumbers(report, withoutKnown(text, known), at, IN_NUMBERS).filter(({ code }) => code !== 'label-dead');
}

/** Do the words of an erratum state what these comparisons found, and the cells it names hold? */
export const agreesWithFound = (report: Report, erratum: Erratum, found: ReadonlyMap<string, Comparison>): boolean =>
  erratumTexts(report, erratum, found).every((each) => looseIn(report, each, '').length === 0);

/** What the report’s YAML files say in words. Search words and the names of rows and columns are no statements. */
export function yamlTexts(report: Report): YamlText[] {
  const { glossary, regions, figures, tables, info, measures } = report;
  const found = new Map(report.comparisons.map((comparison) => [comparison.id, comparison]));
  return [
    ...glossary.flatMap(({ id, term, also, definition }) =>
      textsOf('glossary.yaml', { [`${id}.term`]: term, [`${id}.also`]: also.join('；'), [`${id}.definition`]: definition }),
    ),
    ...regions.regions.flatMap(({ id, name, definition }) =>
      textsOf('regions.yaml', { [`${id}.name`]: name, [`${id}.definition`]: definition }),
    ),
    ...measures.flatMap(({ id, title, group, name, note }) =>
      textsOf('measures.yaml', { [`${id}.title`]: title, [`${id}.group`]: group, [`${id}.name`]: name, [`${id}.note`]: note }),
    ),
    ...[...figures.values()].flatMap(figureTexts),
    ...[...tables.values()].flatMap(tableTexts),
    ...report.errata.flatMap((erratum) => erratumTexts(report, erratum, found)),
    // An edition.yaml that cannot be read has no parts, and a title of ours.
    ...(info?.parts.length
      ? textsOf('edition.yaml', {
          title: info.title,
          caution: info.caution,
          lost: info.lost,
          corrections: info.corrections.map(({ says }) => says),
          parts: info.parts.map(({ title }) => title),
        })
      : []),
  ];
}

const textsOf = (file: string, texts: Record<string, string | readonly string[] | undefined>): YamlText[] =>
  Object.entries(texts).flatMap(([field, text = []]) => [text].flat().map((each) => ({ file, field, text: each })));

function figureTexts({ id, title, takeaway, note, lost, panels }: FigureSpec): YamlText[] {
  const ofPanel = ({ title: head, labels, tail, remainder, ofName, groups, missing, series, beside }: FigureSpec['panels'][number]) => [
    ...[head, tail?.label, remainder, ofName, missing?.label].flatMap((text) => text ?? []),
    ...Object.values(labels),
    ...groups.map(({ label }) => label),
    ...[...series, ...beside].map(({ name }) => name),
  ];
  return textsOf(`figures/figure-${id}.yaml`, {
    title: withoutPlaces(title),
    takeaway,
    note: note?.replace(/\{[^{}]*\}/g, '　'),
    lost,
    panels: panels.flatMap(ofPanel).map(withoutYears),
    // “2020 年人数 ÷（1 + 增长）”: the one of a growth.
    how: panels.flatMap(({ series }) => series.flatMap(({ how }) => how?.replace(/（1 (?=[+−])/g, '（') ?? [])),
  });
}

function tableTexts({ id, title, head, notes, irregular, restates, rows, fields }: Table): YamlText[] {
  const file = `tables/${anchor.table(id)}.yaml`;
  const printed = ({ row, field }: Table['irregular'][number]): string[] => {
    const cell = rows.find(({ key }) => key === row)?.cells[field];
    const decimals = fields.find(({ name }) => name === field)?.decimals;
    return [cell?.text, `${cell?.number?.decimals} 位`, `${decimals ?? 0} 位`].flatMap((text) => text ?? []);
  };
  return [
    ...textsOf(file, {
      title: withoutPlaces(title),
      head,
      fields: fields.flatMap(({ title: own, group }) => [own ?? '', group ?? '']).map(withoutYears),
      notes,
      restates: restates.map(({ note }) => note ?? ''),
    }),
    ...irregular.map((each) => ({ file, field: `irregular.${each.row}`, text: each.note, known: printed(each) })),
  ];
}

/**
 * The words of an erratum may repeat what its readings say and its checks found; what else they say is a claim among `numbers`. Where a check
 * was not made or a cell is blank, nobody knows what they may say.
 */
function erratumTexts(
  report: Report,
  { id, title, judgement, reason, readings, explains, numbers }: Erratum,
  found: ReadonlyMap<string, Comparison>,
): YamlText[] {
  const cells = readings.flatMap(({ cell }) => cell ?? []);
  if (!explains.every((each) => found.has(each)) || cells.some((cell) => printedAt(report, cell).length === 0)) return [];
  const known = [
    ...cells.flatMap((cell) => [cell, ...printedAt(report, cell)]),
    ...readings.map(({ says }) => says ?? ''),
    ...explains.flatMap((each) => found.get(each) ?? []).flatMap(({ printed, expected, how }) => [printed, expected, how]),
    ...numbers.flatMap((claim) => /^\[([^\]]*)\]/.exec(claim)?.[1] ?? []),
  ];
  return textsOf('errata.yaml', { [`${id}.title`]: title, [`${id}.judgement`]: judgement, [`${id}.reason`]: reason }).map((text) => ({
    ...text,
    known,
    about: aboutWords(id),
  }));
}

/** A title without the length of the list it heads: 排名前 20 位. */
const withoutPlaces = (title: string): string => title.replace(/前\s*\d+\s*[位名]/g, '　');

/** A label that is a year, or years. */
const withoutYears = (label: string): string => (/^\d{4}(—\d{4})?$/.test(label) ? '' : label);
