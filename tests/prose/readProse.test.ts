import { describe, expect, it } from 'vitest';
import { glossarySchema } from '../../src/model/term';
import type { Report } from '../../src/model/report';
import { readProse } from '../../src/prose/readProse';
import { report as miniature } from '../fixtures/miniature';
import { chapterSource } from './chapterSource';

const glossary = glossarySchema.parse([{ id: 'chengjiaoe', term: '成交额', definition: '合同的价款。' }]);
const read = (text: string, info: Partial<Report['info']> = {}) =>
  readProse({ ...miniature, glossary, chapters: [chapterSource(text)], info: { ...miniature.info, ...info } });
const problems = (text: string, info?: Partial<Report['info']>) =>
  read(text, info).problems.map(({ code, line, says, try: advice }) => ({ code, line, says, advice }));

describe('readProse', () => {
  it('binds claims in reading order and says where each stands', () => {
    const { claims, problems } = read(
      '北京 [28251.5 亿元](=表3-1[北京,2020年成交额])。[](#s3-p1)\n\n## 一、登记\n\n广东 [3465.9 亿元](=表3-1[广东,2020年成交额])。[](#s3-1-p1)',
    );
    expect(problems).toEqual([]);
    expect(claims.map(({ text, part, id }) => [text, part, id])).toEqual([
      ['28251.5 亿元', 3, 's3-p1'],
      ['3465.9 亿元', 3, 's3-1-p1'],
    ]);
  });

  it('knows where tables, cells and terms are cited', () => {
    const { citations } = read(
      '## 一、登记\n\n[成交额](term:chengjiaoe)：北京 [28251.5 亿元](=表3-1[北京,2020年成交额])（[](table:3-1)）。[](#s3-1-p1)',
    );
    const place = { part: 3, id: 's3-1-p1', section: '一、登记', text: '成交额：北京 28251.5 亿元（表 3-1）。' };
    expect(citations.get('term chengjiaoe')).toEqual([place]);
    expect(citations.get('table 3-1')).toEqual([place]);
    expect(citations.get('cell 3-1 北京 2020年成交额')).toEqual([place]);
    expect(citations.get('cell 3-1 广东 2020年成交额')).toBeUndefined();
  });

  it('names a dead reference with the nearest that lives', () => {
    expect(problems('见[](table:31)。')).toEqual([
      { code: 'reference-dead', line: 6, says: '引用的 table:31 不存在。', advice: '是不是 table:3-1？' },
    ]);
    expect(problems('见[](section:3-2)。\n\n## 一、登记\n')).toMatchObject([{ code: 'reference-dead', advice: '是不是 section:3-1？' }]);
    expect(problems('见[额](term:chengjiaoer)。')).toMatchObject([{ code: 'reference-dead', advice: '是不是 term:chengjiaoe？' }]);
    expect(problems('见[](event:e0409)。')).toMatchObject([{ code: 'reference-dead', advice: '改正编号，或先建立它。' }]);
  });

  it('names an embedded figure or table that is not there', () => {
    expect(problems('<Figure id="3-1" />\n\n<Table id="3-9" />')).toMatchObject([
      { code: 'embed-dead', line: 6, says: '这里要放的图 3-1 不存在。' },
      { code: 'embed-dead', line: 8, says: '这里要放的表 3-9 不存在。' },
    ]);
  });

  it('finds numbers that are no claims, in paragraphs and events', () => {
    expect(problems('共 300 家。\n\n<Event date="2020-04-09" kind="政策" title="甲">\n\n有 40 家。\n\n</Event>')).toMatchObject([
      { code: 'bare-number', line: 6, says: '“300 家”是正文里未经校核的数。' },
      { code: 'bare-number', line: 8, says: '“40 家”是正文里未经校核的数。' },
    ]);
  });

  it('does not take a claim for a bare number', () => {
    expect(problems('广东 [3465.9 亿元](=表3-1[广东,2020年成交额])、北京。')).toEqual([]);
    expect(problems('广东 [3465.9](=表3-1[广东,2020年成交额]) 亿元。')).toEqual([]);
  });

  it('finds the same id in two places of a page', () => {
    expect(
      problems('甲。[](#s3-p1)\n\n乙。[](#s3-p1)\n\n## 一、登记\n\n## 一、又登记\n\n<Table id="3-1" />\n\n<Table id="3-1" />'),
    ).toMatchObject([
      { code: 'duplicate-id', line: 12, says: '地址 #s3-1 在第 10 行已经用过。' },
      { code: 'duplicate-id', line: 8, says: '地址 #s3-p1 在第 6 行已经用过。' },
      { code: 'duplicate-id', line: 16, says: '地址 #table-3-1 在第 14 行已经用过。' },
    ]);
  });

  it('holds the lines of edition.yaml to the same rules', () => {
    const headline = '[28251.6 亿元](=附表1[成交额])';
    expect(problems('文。', { headline, standfirst: '共 3 家。' })).toMatchObject([{ code: 'claim-disagrees' }, { code: 'bare-number' }]);
    expect(read('文。', { headline }).problems[0]!.file).toBe('content/2021/edition.yaml');
  });

  it('gathers every problem of a chapter', () => {
    const codes = problems('见[](table:9-9)，共 300 家，北京 [1 亿元](=表3-1[北京,2020年成交额])。\n\n## 没有编号').map(({ code }) => code);
    expect(codes.toSorted()).toEqual(['bare-number', 'claim-disagrees', 'heading-number', 'reference-dead']);
  });
});
