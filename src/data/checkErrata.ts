import type { Comparison } from '../model/check/comparison';
import type { Erratum } from '../model/check/erratum';
import { blankAt, cellsOf, type Cells, type PlacedCell } from '../model/formula/evaluate';
import { FormulaError, parseFormula, referencesOf, type Missing } from '../model/formula/formula';
import { tableIdOf } from '../model/table/table';
import { nearest } from '../model/nearest';
import { aboutReading, type Problem } from '../model/check/problem';

/**
 * Holds failing comparisons and errata against each other: every failure is explained by exactly one erratum, and every
 * erratum that a check found explains failures that are still there. Also: the cells an erratum names exist and hold what it says.
 */
export function checkErrata(
  cells: Cells,
  comparisons: readonly Comparison[],
  errata: readonly Erratum[],
  files: { tablesFolder: string; errataFile: string },
): Problem[] {
  const byId = new Map(comparisons.map((comparison) => [comparison.id, comparison]));
  const explainedBy = new Map<string, string>();
  const problems: Problem[] = [];
  const report = (code: string, erratum: Erratum, says: string, advice: string, about?: string, missing?: Missing) =>
    problems.push({ code, file: files.errataFile, field: erratum.id, says, try: advice, about, missing });

  const seen = new Set<string>();
  for (const erratum of errata) {
    if (seen.has(erratum.id))
      report('erratum-twice', erratum, `有两条勘误都叫“${erratum.id}”。`, '后写的一条换一个名字；已发布的名字不改。');
    seen.add(erratum.id);
    if (erratum.found === 'check' && erratum.explains.length === 0) {
      report(
        'erratum-idle',
        erratum,
        '这条勘误写明由校核发现，却没有说明任何一次校核。',
        '在 explains 里写上不符的校核；规则查不出的写 found: reading。',
      );
    }
    for (const id of erratum.explains) {
      const comparison = byId.get(id);
      const first = explainedBy.get(id);
      if (first !== undefined)
        report('erratum-overlap', erratum, `校核“${id}”已由勘误“${first}”说明。`, '一次不符只归一条勘误，删去其中一处。');
      else explainedBy.set(id, erratum.id);
      const stale = comparison ? passing(comparison) : unknown(id, byId.keys());
      if (stale) report('erratum-stale', erratum, ...stale, id, comparison ? undefined : missingIn(cells, id));
    }
    problems.push(...missingTables(cells, erratum, files.errataFile));
    for (const { cell, printed } of erratum.readings) {
      if (cell !== undefined) problems.push(...checkReading(cells, erratum, cell, printed, files.errataFile));
    }
  }

  for (const comparison of comparisons) {
    if (!comparison.passes && !explainedBy.has(comparison.id)) problems.push(unexplained(cells, comparison, files.tablesFolder));
  }
  return problems;
}

/** An erratum explains a check that is not there: what is wrong, and what to do. */
function unknown(id: string, known: Iterable<string>): [says: string, advice: string] {
  const guess = nearest(id, known);
  return [`没有“${id}”这项校核。`, guess ? `最接近的是“${guess}”；改正，或从 explains 里删去。` : '改正，或从 explains 里删去。'];
}

/** What a check of that id would miss: a row or a cell. */
function missingIn(cells: Cells, id: string): Missing | undefined {
  const references = id.match(/[^\s=]+\[[^\]]+\]/g) ?? [];
  return references.map((reference) => placed(cells, reference)).find((each) => each instanceof FormulaError)?.missing;
}

/** The cells that a reference names; where there are none, why. */
function placed(cells: Cells, source: string): PlacedCell[] | FormulaError {
  try {
    const references = referencesOf(parseFormula(source));
    const found = references.flatMap((reference) => cellsOf(cells, reference));
    return found.length > 0 ? found : blankAt(cells, references[0]!);
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

/** An erratum explains a check that finds nothing any more. */
const passing = ({ id, passes, printed, expected }: Comparison): [says: string, advice: string] | undefined =>
  passes
    ? [`“${id}”现在相符：印作 ${printed}，应为 ${expected}。`, '若表格改对了，就从 explains 里删去这一项；若整条勘误已不成立，就删去它。']
    : undefined;

/** A failing comparison that no erratum explains, with both values. */
function unexplained(cells: Cells, comparison: Comparison, folder: string): Problem {
  const { id, kind, cell, table, place, row, field, printed, expected, how } = comparison;
  const index = cells.tables.get(table)?.rows.findIndex((each) => each.key === row) ?? -1;
  return {
    code: 'check-unexplained',
    ...(place ?? {
      file: `${folder}/${table.startsWith('text-') ? table : `table-${table}`}.csv`,
      ...(index >= 0 && { line: index + 2 }),
      field,
    }),
    says: `${cell} 印作 ${printed}，校核应为 ${expected}：${how}。`,
    try:
      kind === 'edition'
        ? `先核对原书：录错了就改表格；本年的书修订了往年的数，就在表的说明文件里写 restates: [{ field: ${field}, row: ${row} }]（整列都修订的，不写 row）。`
        : `先核对原书：${place ? '抄错了就改正' : kind === 'precision' ? '录错了就改表格，Excel 丢了末尾的零，运行 npm run tidy' : '录错了就改表格'}；原书如此，就在 errata.yaml 里说明，explains 写 ${id}。`,
    about: id,
  };
}

/** Tables an erratum speaks of in words that the edition does not have: it was written of another edition, or a table went. */
function missingTables({ tables }: Cells, erratum: Erratum, file: string): Problem[] {
  const words = [erratum.title, erratum.judgement, erratum.reason, ...erratum.readings.map(({ says }) => says ?? '')].join('\n');
  const labels = [...words.matchAll(/附表 ?\d+|表 ?\d+-\d+/g)].map(([label]) => label);
  return [...new Set(labels)]
    .filter((label) => !tables.has(tableIdOf(label)!))
    .map((label) => ({
      code: 'erratum-table',
      file,
      field: erratum.id,
      says: `这条勘误说到${label}，这一版没有这张表。`,
      try: '表若已取消，就删去这条勘误；编号写错了就改正。',
    }));
}

/** Does a reading name printed cells, and do they still hold what the erratum was written about? */
function checkReading(cells: Cells, { id }: Erratum, cell: string, printed: string | undefined, file: string): Problem[] {
  const found = placed(cells, cell);
  if (found instanceof FormulaError) {
    const says = `勘误所指的单元格没有数：${found.message}`;
    return [
      { code: 'erratum-cell', file, field: id, says, try: '改正 readings 里的单元格，写作 表4-2[江苏,输出增长]。', missing: found.missing },
    ];
  }
  const text = found.map((each) => each.text).join('、');
  if (printed === undefined || text === printed) return [];
  const says = `${cell} 现为 ${text}，写这条勘误时是 ${printed}。`;
  const advice = '核对原书：表格录错了就改回；原数已改，就重新判断这条勘误，再改 printed。';
  return [{ code: 'erratum-outdated', file, field: id, says, try: advice, about: aboutReading(id, cell) }];
}
