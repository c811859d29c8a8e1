import { join } from 'node:path';
import { editionSchema, noInfo, type EditionInfo } from '../model/edition';
import { briefingSchema } from '../model/briefing';
import { errataSchema } from '../model/check/erratum';
import { finestValues } from '../model/formula/finest';
import { findingsSchema } from '../model/finding';
import { measuresSchema } from '../model/measure';
import type { Problem } from '../model/check/problem';
import { noRegions } from '../model/region/region';
import { regionsSchema } from '../model/region/regionsSchema';
import type { Report } from '../model/report';
import { noSearchWords, searchWordsSchema } from '../model/searchWords';
import { glossarySchema } from '../model/term';
import { checkInfo } from './checkInfo';
import { checkNames } from './checkNames';
import { checkTables } from './checkTables';
import { EditionFolder } from './disk/editionFolder';
import { readText } from './disk/readText';
import { fixedIds } from './pinyinId';
import { readAbout, readChapters } from './readChapters';
import { readFigures } from './readFigures';
import { readPublished } from './readPublished';
import { readTables } from './readTables';
import { reportStrangeFiles } from './disk/reportStrangeFiles';

/**
 * Reads an edition's folder (`content/2021`) and checks its tables. Every mistake is a problem; what could be read is in
 * the report all the same, so that all problems of a run are found at once. `top` is the folder problems name files from.
 */
export function readReport(path: string, top = process.cwd()): { report: Report; problems: Problem[] } {
  const folder = new EditionFolder(path, top);
  const info = readInfo(folder);
  if (info) folder.problems.push(...checkInfo(info, folder, new Date().toISOString().slice(0, 10)));
  const regions = folder.optionalYaml('regions.yaml', regionsSchema) ?? noRegions;
  const tables = readTables(folder, fixedIds(regions));
  const figures = readFigures(folder);
  const chapters = readChapters(folder, info);
  const errata = folder.optionalYaml('errata.yaml', errataSchema) ?? [];
  const measures = folder.optionalYaml('measures.yaml', measuresSchema) ?? [];
  const glossary = folder.optionalYaml('glossary.yaml', glossarySchema) ?? [];
  const searchWords = folder.optionalYaml('search.yaml', searchWordsSchema) ?? noSearchWords;
  const published = readPublished(folder);
  reportStrangeFiles(folder);
  checkNames(folder, { info, regions, tables, figures, measures, glossary });

  const cells = { tables, regions };
  const checked = checkTables(cells, folder.named('tables'));
  // A table that could not be read fails its checks for that reason alone: say so once, not once a check.
  if (folder.problems.length === 0) folder.problems.push(...checked.problems);

  const report: Report = {
    ...cells,
    finest: finestValues(cells, checked.comparisons),
    name: folder.name,
    info: info ?? { ...noInfo(folder.name), unchecked: exceptionsIn(path) },
    figures,
    measures,
    chapters,
    about: readAbout(folder),
    errata,
    glossary,
    findings: folder.optionalYaml('findings.yaml', findingsSchema) ?? [],
    briefing: folder.optionalYaml('briefing.yaml', briefingSchema),
    searchWords,
    comparisons: checked.comparisons,
    published,
    unread: folder.unread,
  };
  return { report, problems: folder.problems };
}

/** A report, read without a problem, of which only the text of chapters has changed: that alone is read anew. Otherwise as `readReport`. */
export function readTextAnew(report: Report, path: string, top = process.cwd()): { report: Report; problems: Problem[] } {
  const folder = new EditionFolder(path, top);
  return { report: { ...report, chapters: readChapters(folder, report.info) }, problems: folder.problems };
}

function readInfo(folder: EditionFolder): EditionInfo | undefined {
  if (!folder.has('edition.yaml'))
    folder.report(
      'edition-missing',
      'edition.yaml',
      '这一版没有 edition.yaml。',
      '照 content/2021/edition.yaml 写一份：题名、年份、出版者、各部分。',
    );
  return folder.optionalYaml('edition.yaml', editionSchema);
}

/** The exceptions that an edition.yaml writes which cannot be read: their numbers are no mistakes besides. */
const exceptionsIn = (path: string): EditionInfo['unchecked'] =>
  [...(readText(join(path, 'edition.yaml'), '', path).value ?? '').matchAll(/\bwords: *['"]?([^'"\n,}]+)/g)].map(([, words]) => ({
    words: words!.trim(),
    why: '',
  }));
