import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refreshEdition } from '../../src/editing/claims/refreshEdition';
import { writeFiles } from '../../src/editing/file/writeFiles';
import { changeCell } from '../../src/data/changeCell';
import { checkErrata } from '../../src/data/checkErrata';
import { checkTables } from '../../src/data/checkTables';
import { editionNamed, readEdition } from '../../src/editions';
import { localize } from '../../src/localize/localize';
import { strengthOf } from '../../src/localize/strength';
import { printProblem, type Problem } from '../../src/model/check/problem';
import { readProse } from '../../src/prose/readProse';

const edition = editionNamed('2021');

type Wrong = [table: string, row: string, field: string, text: string];

/** Problems of the real edition with these cells put wrong. */
function problemsWith(...wrong: Wrong[]): Problem[] {
  let { tables } = edition;
  for (const [id, key, field, text] of wrong) {
    const table = tables.get(id)!;
    const row = table.rows.find((each) => each.key === key)!;
    tables = changeCell(tables, table, row, field, text);
  }
  const report = { ...edition, tables, finest: new Map<string, number>() };
  const { comparisons } = checkTables(report, 'tables');
  const order = edition.comparisons.filter(({ table }) => table === '');
  const prose = readProse(report);
  const contradictions = checkErrata(report, [...comparisons, ...order], report.errata, {
    tablesFolder: 'tables',
    errataFile: 'errata.yaml',
  });
  return localize(report, prose, [...contradictions, ...prose.problems], 'tables');
}

/** Problems of a copy of the real edition that `change` has been at. */
function problemsIn(change: (content: string) => void): Problem[] {
  const top = mkdtempSync(join(tmpdir(), 'report-'));
  try {
    const content = join(top, '2021');
    cpSync('content/2021', content, { recursive: true });
    change(content);
    return readEdition(content).problems;
  } finally {
    rmSync(top, { recursive: true });
  }
}

function swap(file: string, before: string, after: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(before);
  writeFileSync(file, text.replace(before, after));
}

const cellOf = (id: string, key: string, field: string) => edition.tables.get(id)!.rows.find((row) => row.key === key)!.cells[field]!.text;

describe('A wrong cell', () => {
  it('is one problem, where it stands, with the value that all agree with', () => {
    const problems = problemsWith(['3-2', '江苏', '输出成交额', '2078.9']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'cell-suspect',
      file: 'tables/table-3-2.csv',
      line: 4,
      field: '输出成交额',
      suspects: [{ table: '3-2', row: '江苏', field: '输出成交额', now: '2078.9', proposed: '2087.9' }],
    });
    expect(printProblem(problems[0]!)).toContain('现为 2078.9；改为 2087.9');
  });

  it('is found where no slip of a typist explains it: the others say what it must be', () => {
    const [problem] = problemsWith(['a3', '电子信息', '金额', '1234.56']);
    expect(problem!.suspects![0]).toMatchObject({ table: 'a3', row: '电子信息', proposed: '6323.99' });
  });

  it('that an erratum speaks of goes back to what the erratum was written about', () => {
    const [problem] = problemsWith(['4-2', '江苏', '输出增长', '27.6']);
    expect(problem!.suspects![0]).toMatchObject({ table: '4-2', row: '江苏', now: '27.6', proposed: '26.7' });
  });
});

describe('Several wrong cells', () => {
  it('are one problem each', () => {
    const problems = problemsWith(
      ['3-2', '江苏', '输出成交额', '2078.9'],
      ['a3', '电子信息', '金额', '6333.99'],
      ['a2', '技术服务', '2020年金额', '1587.52'],
    );
    const first = problems.map(({ suspects }) => suspects![0]!.proposed);
    expect(first.toSorted()).toEqual(['2087.9', '6323.99', cellOf('a2', '技术服务', '2020年金额')].toSorted());
  });

  it('are not taken for one another: whoever is suspected has to do with the problem', () => {
    const problems = problemsWith(['a4', '合同类别/技术开发', '占比', '28.00'], ['4-13', '航空航天', '占比', '0.9']);
    const tables = problems.map(({ suspects }) => [...new Set(suspects!.map(({ table }) => table))].sort().join());
    expect(tables.toSorted()).toEqual(['4-13', 'a4']);
  });

  it('are told as an exchange where two neighbours stand in each other’s place', () => {
    const [a, b] = [cellOf('3-2', '江苏', '输出成交额'), cellOf('3-2', '山东', '输出成交额')];
    const problems = problemsWith(['3-2', '江苏', '输出成交额', b], ['3-2', '山东', '输出成交额', a]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.says).toContain('像是两格互换了');
    expect(problems[0]!.suspects!.map(({ row, proposed }) => [row, proposed])).toEqual([
      ['江苏', a],
      ['山东', b],
    ]);
  });
});

describe('A row copied from the one below', () => {
  it('is told as such, and every cell is given back what the others ask for', () => {
    const row = edition.tables.get('3-3')!.rows[0]!;
    const below = edition.tables.get('3-3')!.rows[1]!;
    const fields = ['输出合同数', '输出成交额', '吸纳合同数', '吸纳成交额'];
    const problems = problemsWith(...fields.map((field): Wrong => ['3-3', row.key, field, below.cells[field]!.text]));
    expect(problems[0]!.says).toContain('像是整行抄成了邻行');
    expect(problems[0]!.suspects!.map(({ field, proposed }) => [field, proposed])).toEqual(
      fields.map((field) => [field, row.cells[field]!.text]),
    );
  });

  it('is the first suspect where not all of its cells can be worked out', () => {
    const row = ['2019年合同数', '2020年合同数', '合同数增长', '2019年成交额', '2020年成交额', '成交额增长'];
    const [first] = problemsWith(...row.map((field): Wrong => ['a6', '湖南', field, cellOf('a6', '广东', field)]));
    expect(first!.suspects![0]).toMatchObject({ table: 'a6', row: '湖南' });
  });

  it('is told what outside it tells, though the copied numbers agree with each other', () => {
    const table = edition.tables.get('a6')!;
    const next = table.rows[table.rows.findIndex(({ key }) => key === '山西') + 1]!;
    const counts = ['2019年合同数', '2020年合同数', '合同数增长'];
    const measured = table.fields.filter(({ role, type }) => role === undefined && type !== 'string').map(({ name }) => name);
    const [problem] = problemsWith(...measured.map((field): Wrong => ['a6', '山西', field, cellOf('a6', next.key, field)]));
    const proposed = problem!.suspects!.filter(({ row, field }) => row === '山西' && counts.includes(field));
    expect(proposed.map(({ field, proposed: text }) => [field, text])).toEqual(counts.map((field) => [field, cellOf('a6', '山西', field)]));
  });
});

describe('A cell on which the prose was refreshed', () => {
  it('is found by the tables alone', () => {
    const told = problemsIn((content) => {
      swap(join(content, 'tables/table-3-2.csv'), ',2087.9,', ',2078.9,');
      writeFiles(refreshEdition(readEdition(content), content).files);
    });
    expect(told[0]!.suspects![0]).toMatchObject({ table: '3-2', row: '江苏', now: '2078.9', proposed: '2087.9' });
    expect(told.filter(({ code, file }) => code !== 'cell-suspect' && file.includes('table-3-2'))).toEqual([]);
  });
});

describe('A column with several blanks', () => {
  it('is told blank by blank, though no value of one cell puts all right', () => {
    const told = problemsIn((content) => {
      swap(join(content, 'tables/table-3-2.csv'), ',2087.9,', ',,');
      swap(join(content, 'tables/table-3-2.csv'), ',6316.2,', ',,');
    });
    expect(told.map(({ file, line, field, says }) => [basename(file), line, field, says.includes('空')]).toSorted()).toEqual([
      ['table-3-2.csv', 2, '输出成交额', true],
      ['table-3-2.csv', 4, '输出成交额', true],
    ]);
  });
});

describe('A cell that holds no number', () => {
  it('hides what asks for it, and nothing else', () => {
    const told = problemsIn((content) => {
      swap(join(content, 'tables/table-3-2.csv'), ',2087.9,', ',"2,087.9",');
      swap(join(content, 'tables/table-a3.csv'), '6323.99', '6333.99');
    });
    expect(told.map(({ code, suspects = [] }) => [code, ...suspects.map(({ proposed }) => proposed)])).toEqual([
      ['not-a-number'],
      ['cell-suspect', '6323.99'],
    ]);
  });
});

describe('How strongly the tables are vouched for', () => {
  it('is counted by putting every cell wrong', () => {
    const strength = strengthOf(edition);
    for (const { cells, atLeast } of strength.values()) {
      expect([cells, ...atLeast]).toEqual([cells, ...atLeast].toSorted((a, b) => b - a));
    }
    const all = [...strength.values()];
    const numbers = all.reduce((sum, { cells }) => sum + cells, 0);
    expect(all.reduce((sum, { atLeast: [one] }) => sum + one, 0) / numbers).toBeGreaterThan(0.95);
  });
});

it('Nothing wrong, nothing suspected', () => {
  expect(problemsWith()).toEqual([]);
});

describe('The words of an erratum', () => {
  it('that no longer state what was found are folded under the cell it was found from', () => {
    const problems = problemsIn((content) => swap(join(content, 'tables/table-a14.csv'), '15234,8.59,', '15234,8.95,'));
    expect(problems.map(({ folded = [] }) => folded.map(({ code }) => code))).toEqual([expect.arrayContaining(['bare-number'])]);
    expect(problems[0]!.suspects![0]).toMatchObject({ table: 'a14', field: '项数增长', now: '8.95', proposed: '8.59' });
  });
});
