import { describe, expect, it } from 'vitest';
import { readProse } from '../../src/prose/readProse';
import { report } from '../fixtures/miniature';

const problemsOf = (says: string, figure = '2-4') => {
  const figures = new Map([['2-4', { id: '2-4', title: '图', takeaway: '一句结论。', panels: [] } as never]]);
  return readProse({ ...report, figures, findings: [{ says, figure }] }).problems;
};

describe('The main points', () => {
  it('are checked like a chapter: a number that is no claim, or a wrong one, is told with its file', () => {
    expect(problemsOf('成交 12345.6 亿元。').map(({ code, file }) => [code, file])).toEqual([
      ['bare-number', 'content/2021/findings.yaml'],
    ]);
    expect(problemsOf('成交 [1.5 亿元](=表3-1[广东,2020年成交额])。').map(({ code }) => code)).toEqual(['claim-disagrees']);
  });

  it('lead to a figure that is there', () => {
    expect(problemsOf('没有数。')).toEqual([]);
    expect(problemsOf('没有数。', '2-5')).toMatchObject([{ code: 'finding-figure', try: '是不是 2-4？' }]);
  });
});
