import { describe, expect, it } from 'vitest';
import type { Reference } from '../../../src/model/chapter';
import { readChapter } from '../../../src/prose/reading/readChapter';
import { chapterSource } from '../chapterSource';

const read = (text: string, labelOf?: (reference: Reference) => string) => readChapter(chapterSource(text), labelOf);
const codes = (text: string) => read(text).problems.map(({ code, line }) => [code, line]);

describe('readChapter', () => {
  it('reads part and title from the front matter', () => {
    expect(read('文。').chapter).toMatchObject({ id: 'provinces', part: 3, title: '各地' });
  });

  it('reads sections by their printed numbers', () => {
    const { chapter, problems } = read('## 一、登记\n\n### 1. 居前者\n\n#### （1）北京\n\n### 2. 其余\n\n## 二、输出\n');
    expect(chapter.sections.map(({ number, id, level, title, line }) => [number, id, level, title, line])).toEqual([
      ['3-1', 's3-1', 2, '一、登记', 6],
      ['3-1-1', 's3-1-1', 3, '1. 居前者', 8],
      ['3-1-1-1', 's3-1-1-1', 4, '（1）北京', 10],
      ['3-1-2', 's3-1-2', 3, '2. 其余', 12],
      ['3-2', 's3-2', 2, '二、输出', 14],
    ]);
    expect(problems).toEqual([]);
  });

  it('reads paragraphs with their ids and the section they stand in', () => {
    const { chapter } = read('开头。[](#s3-p1)\n\n## 一、登记 [](#s3-1)\n\n正文，\n一段两行。[](#s3-1-p2)\n\n还没有地址。\n');
    expect(chapter.paragraphs.map(({ id, section, text }) => [id, section, text])).toEqual([
      ['s3-p1', '', '开头。'],
      ['s3-1-p2', '3-1', '正文，一段两行。'],
      ['', '3-1', '还没有地址。'],
    ]);
  });

  it('reads claims with their words, formula and line', () => {
    const { chapter } = read(
      '北京成交 [6316.2 亿元](=表3-1[北京,2020年成交额])，\n占 **[22.4%](=表3-1[北京,2020年成交额]/表3-1[合计,2020年成交额])**。',
    );
    expect(chapter.paragraphs[0]!.text).toBe('北京成交 6316.2 亿元，占 22.4%。');
    expect(chapter.paragraphs[0]!.claims).toEqual([
      { text: '6316.2 亿元', formula: '表3-1[北京,2020年成交额]', line: 6 },
      { text: '22.4%', formula: '表3-1[北京,2020年成交额]/表3-1[合计,2020年成交额]', line: 7 },
    ]);
  });

  it('reads references, and shows the label of those without words', () => {
    const { chapter } = read('[登记](term:rending-dengji)见[](table:3-1)。[](erratum:some)', ({ kind, id }) => `〈${kind} ${id}〉`);
    const [paragraph] = chapter.paragraphs;
    expect(paragraph!.text).toBe('登记见〈table 3-1〉。');
    expect(paragraph!.references.map(({ kind, id, text }) => [kind, id, text])).toEqual([
      ['term', 'rending-dengji', '登记'],
      ['table', '3-1', ''],
      ['erratum', 'some', ''],
    ]);
  });

  it('reads what stands in openings, asides and lists', () => {
    const { chapter } = read('<Opening>\n引子。\n\n- [1 项](=附表1[甲]) 甲\n- 乙\n</Opening>\n\n<Aside>\n旁注。\n</Aside>\n');
    expect(chapter.paragraphs.map(({ text }) => text)).toEqual(['引子。', '1 项 甲', '乙', '旁注。']);
    expect(chapter.paragraphs[1]!.claims).toHaveLength(1);
  });

  it('reads embedded figures, tables and maps with the section they stand in', () => {
    const { chapter } = read('<Figure id="3-1" />\n\n## 一、登记\n\n<Table id="3-1" />\n\n<Map measure="output" />\n');
    expect(chapter.embeds.map(({ kind, id, section }) => [kind, id, section])).toEqual([
      ['figure', '3-1', ''],
      ['table', '3-1', '3-1'],
      ['map', 'output', '3-1'],
    ]);
  });

  it('reads events; the second of a day has a number of its own', () => {
    const { chapter, problems } = read(
      '<Event date="2020-11-25" end="2020-11-27" kind="活动" title="甲">\n\n有 [3 个](=附表1[甲])。\n\n又一段。\n\n</Event>\n\n<Event date="2020-11-25" kind="政策" title="乙">\n\n文。\n\n</Event>\n',
    );
    expect(problems).toEqual([]);
    expect(chapter.events.map(({ id, date, end, kind, title, text }) => ({ id, date, end, kind, title, text }))).toEqual([
      { id: 'e1125', date: '2020-11-25', end: '2020-11-27', kind: '活动', title: '甲', text: '有 3 个。\n又一段。' },
      { id: 'e1125-2', date: '2020-11-25', end: undefined, kind: '政策', title: '乙', text: '文。' },
    ]);
    expect(chapter.events[0]!.claims).toHaveLength(1);
    expect(chapter.paragraphs).toEqual([]);
  });

  it('lets comments and outside links be', () => {
    const { chapter, problems } = read('{/* 给编者 */}\n\n见[火炬中心](https://www.chinatorch.gov.cn/)。');
    expect(problems).toEqual([]);
    expect(chapter.paragraphs.map(({ text }) => text)).toEqual(['见火炬中心。']);
  });
});

describe('readChapter reports, with the line,', () => {
  it('a heading without a number, at the wrong level, or with another id than its number gives', () => {
    expect(codes('## 登记')).toEqual([['heading-number', 6]]);
    expect(codes('### 一、登记')).toEqual([['heading-level', 6]]);
    expect(codes('## 一、登记 [](#s3-2)')).toEqual([['heading-id', 6]]);
  });

  it('a kind of link it does not know', () => expect(codes('见[图](fig:2-4)。')).toEqual([['reference-kind', 6]]));

  it('a component it does not know', () => expect(codes('文。\n\n<Chart id="2-4" />')).toEqual([['component-unknown', 8]]));

  it('code in the text', () => {
    expect(codes('{1 + 1}')).toEqual([['mdx-code', 6]]);
    expect(codes('import x from "y"\n\n文。')).toEqual([['mdx-code', 6]]);
  });

  it('an event whose date or kind cannot be', () => {
    expect(codes('<Event date="2020-4-9" kind="政策" title="甲">\n\n文。\n\n</Event>')).toEqual([['event-date', 6]]);
    expect(codes('<Event date="2020-04-09" kind="新闻" title="甲">\n\n文。\n\n</Event>')).toEqual([['event-kind', 6]]);
  });

  it('a bare < or an open component, and reads no further', () => {
    const { chapter, problems } = read('好的一段。\n\n增幅 <5%。');
    expect(problems.map(({ code, line, says }) => [code, line, says])).toEqual([['mdx-broken', 8, 'MDX 无法解析：这一行有单独的“<”。']]);
    expect(chapter.paragraphs).toEqual([]);
  });

  it('a component that is not closed, and a brace', () => {
    const says = (text: string) => read(text).problems.map((problem) => [problem.line, problem.says]);
    expect(says('文。\n\n<Event date="2020-04-09" kind="政策" title="甲">\n\n文。')).toEqual([
      [8, 'MDX 无法解析：<Event> 与 </Event> 不成对，或没有各占一行。'],
    ]);
    expect(says('文。\n\n一个{括号')).toEqual([[8, 'MDX 无法解析：这一行的“{”没有成对的“}”。']]);
  });

  it('a component or code inside a line of text', () => {
    expect(codes('见<Figure id="3-1" />。')).toEqual([['component-inline', 6]]);
    expect(codes('共 {1 + 1} 个。')).toEqual([['mdx-code', 6]]);
    expect(codes('共{/* 给编者 */}两个。')).toEqual([]);
  });
});
