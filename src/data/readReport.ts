import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { editionSchema } from '../model/edition';
import { errataSchema } from '../model/check/erratum';
import { finestValues } from '../model/formula/finest';
import { figureSchema, type FigureSpec } from '../model/figure';
import { measuresSchema } from '../model/measure';
import { nearest } from '../model/nearest';
import type { Problem } from '../model/check/problem';
import { noRegions, regionsSchema } from '../model/region';
import type { Report } from '../model/report';
import { noSearchWords, searchWordsSchema } from '../model/searchWords';
import { tableSchema, type Table } from '../model/table/table';
import { glossarySchema } from '../model/term';
import { checkTables } from './checkTables';
import { fixedIds } from './pinyinId';
import { lostTable, readTable } from './readTable';
import { readYaml, type Reading } from './readYaml';

/**
 * Reads an edition's folder (`content/2021`) and checks its tables. Every mistake is a problem; what could be read is in
 * the report all the same, so that all problems of a run are found at once. `top` is the folder problems name files from.
 */
export function readReport(folder: string, top = process.cwd()): { report: Report; problems: Problem[] } {
  const problems: Problem[] = [];
  const named = (path: string) => relative(top, path);
  const keep = <T>(reading: Reading<T>): T | undefined => {
    problems.push(...reading.problems);
    return reading.value;
  };
  const files = (kind: string, extension: string) => {
    const directory = join(folder, kind);
    return existsSync(directory)
      ? readdirSync(directory)
          .filter((name) => name.endsWith(extension))
          .map((name) => join(directory, name))
      : [];
  };
  const unread = new Set<string>();
  const isNamed = (pattern: RegExp, examples: string) => (path: string) => {
    if (pattern.test(basename(path))) return true;
    problems.push({ code: 'file-name', file: named(path), says: '文件名不合规则。', try: `写作 ${examples} 这样；号码照原书。` });
    return false;
  };
  const optional = <T>(name: string, schema: Parameters<typeof readYaml<T>>[2]): T | undefined => {
    const path = join(folder, name);
    const value = existsSync(path) ? keep(readYaml(path, named(path), schema)) : undefined;
    if (existsSync(path) && value === undefined) unread.add(basename(name, '.yaml'));
    return value;
  };

  const edition = basename(folder);
  const infoPath = join(folder, 'edition.yaml');
  if (!existsSync(infoPath)) {
    problems.push({
      code: 'edition-missing',
      file: named(infoPath),
      says: '这一版没有 edition.yaml。',
      try: '照 content/2021/edition.yaml 写一份：题名、年份、出版者、各部分。',
    });
  }
  const info = optional('edition.yaml', editionSchema);
  const regions = optional('regions.yaml', regionsSchema) ?? noRegions;
  const fixed = fixedIds(regions);

  const tables = new Map<string, Table>();
  for (const path of files('tables', '.yaml').filter(isNamed(TABLE_FILE, 'table-3-1.yaml、table-a5.yaml、text-2.yaml')).sort(byNumber)) {
    const id = basename(path, '.yaml').replace(/^table-/, '');
    const before = problems.length;
    const descriptor = keep(readYaml(path, named(path), tableSchema));
    if (!descriptor) {
      unread.add(`table ${id}`);
      continue;
    }
    const csv = path.replace(/\.yaml$/, '.csv');
    if (descriptor.status === 'lost') {
      tables.set(id, lostTable(id, descriptor));
    } else if (!existsSync(csv)) {
      problems.push({
        code: 'csv-missing',
        file: named(path),
        says: `没有与它成对的 ${basename(csv)}。`,
        try: '把表格存成同名的 CSV；原书已佚的表写 status: lost。',
      });
    } else {
      const reading = readTable(id, descriptor, csv, named(csv), fixed);
      problems.push(...reading.problems);
      tables.set(id, reading.table);
    }
    if (problems.length > before) unread.add(`table ${id}`);
  }
  for (const csv of files('tables', '.csv')) {
    const yaml = csv.replace(/\.csv$/, '.yaml');
    if (!existsSync(yaml))
      problems.push({
        code: 'yaml-missing',
        file: named(csv),
        says: `没有与它成对的 ${basename(yaml)}。`,
        try: '照别的表写一份说明文件：表题、部分、各列的名称和单位。',
      });
  }

  const figures = new Map<string, FigureSpec>();
  for (const path of files('figures', '.yaml').filter(isNamed(FIGURE_FILE, 'figure-2-4.yaml')).sort(byNumber)) {
    const id = basename(path, '.yaml').replace(/^figure-/, '');
    const spec = keep(readYaml(path, named(path), figureSchema));
    if (spec) figures.set(id, { ...spec, id });
    else unread.add(`figure ${id}`);
  }

  const order = info?.parts.map((part) => part.id) ?? [];
  for (const path of files('chapters', '.mdx').filter((path) => info && !order.includes(basename(path, '.mdx')))) {
    const guess = nearest(basename(path, '.mdx'), order);
    problems.push({
      code: 'chapter-unknown',
      file: named(path),
      says: `edition.yaml 里没有叫“${basename(path, '.mdx')}”的部分${guess ? `；是不是“${guess}”？` : '。'}`,
      try: `文件名用各部分的 id：${order.join('、')}。`,
    });
  }
  const chapters = files('chapters', '.mdx')
    .map((path) => ({ id: basename(path, '.mdx'), file: named(path), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));

  const cells = { tables, regions };
  const errata = optional('errata.yaml', errataSchema) ?? [];
  const checked = checkTables(cells, named(join(folder, 'tables')));
  // A table that could not be read fails its checks for that reason alone: say so once, not once a check.
  if (problems.length === 0) problems.push(...checked.problems);

  const report: Report = {
    ...cells,
    finest: finestValues(tables, checked.comparisons),
    name: edition,
    info: info!,
    figures,
    measures: optional('measures.yaml', measuresSchema) ?? [],
    chapters,
    errata,
    glossary: optional('glossary.yaml', glossarySchema) ?? [],
    searchWords: optional('search.yaml', searchWordsSchema) ?? noSearchWords,
    comparisons: checked.comparisons,
    unread,
  };
  return { report, problems };
}

const TABLE_FILE = /^(table-(\d+-\d+|a\d+)|text-\d+)\.yaml$/;
const FIGURE_FILE = /^figure-\d+-\d+\.yaml$/;

/** Book order: text tables last, 附表 after 表, numbers by value. */
function byNumber(a: string, b: string): number {
  const weight = (path: string) => {
    const id = basename(path, '.yaml').replace(/^(table|figure)-/, '');
    const numbers = id.match(/\d+/g)!.map(Number);
    const family = id.startsWith('text') ? 2 : id.startsWith('a') ? 1 : 0;
    return family * 1e6 + (numbers[0] ?? 0) * 1e3 + (numbers[1] ?? 0);
  };
  return weight(a) - weight(b);
}
