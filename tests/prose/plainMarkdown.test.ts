import { describe, expect, it } from 'vitest';
import { plainMarkdown } from '../../src/prose/plainMarkdown';
import { readChapter } from '../../src/prose/reading/readChapter';
import { report } from '../fixtures/miniature';
import { chapterSource } from './chapterSource';

const plain = (text: string) =>
  plainMarkdown(report, readChapter(chapterSource(text)).chapter, ({ kind, id }) => (kind === 'term' ? null : `/2021/${kind}/${id}`));
const body = (text: string) => plain(text).split('\n').slice(4).join('\n').trimEnd();

describe('plainMarkdown', () => {
  it('says what it is a part of', () => {
    expect(plain('文。')).toBe('# 各地\n\n《某年报 2021》第 3 部分（2020 年数据）。\n\n文。\n');
  });

  it('turns claims into their numbers and drops addresses and comments', () => {
    expect(
      body('北京 [28251.5 亿元](=sum(表3-1[北京|广东,2020年成交额])-(1+2)) 。[](#s3-p1)\n\n{/* 给编者 */}\n\n## 一、登记 [](#s3-1)'),
    ).toBe('北京 28251.5 亿元 。\n\n## 一、登记');
  });

  it('turns references into links, with their labels; those that lead nowhere into words', () => {
    expect(body('见[](table:3-1)和[此图](figure:3-1)。[](erratum:slight-one)')).toBe(
      '见[表 3-1](/2021/table/3-1)和[此图](/2021/figure/3-1)。',
    );
  });

  it('keeps the words of a reference that leads nowhere', () => expect(body('[成交额](term:chengjiaoe)上升。')).toBe('成交额上升。'));

  it('keeps outside links', () =>
    expect(body('见[火炬](https://www.chinatorch.gov.cn/)。')).toBe('见[火炬](https://www.chinatorch.gov.cn/)。'));

  it('writes tables out, blanks blank, units in the head', () => {
    expect(body('<Table id="a1" />')).toBe(
      '**附表 1　历年情况**\n\n| 指标 | 单位 | 2020年 |\n| --- | --- | --: |\n| 合同数 | 项 | 549353 |\n| 成交额 | 亿元 | 28251.51 |',
    );
    expect(body('<Table id="3-1" />')).toContain('| 所属省 | 地区 | 2019年合同数（项） |');
    expect(body('<Table id="3-1" />')).toContain('| 广东 | 深圳 |  | 11797 | 1043.92 |  |');
  });

  it('says that a lost table is lost', () => expect(body('<Table id="5-1" />')).toBe('**表 5-1　（表题缺）**（缺）'));

  it('makes events headings with their date', () => {
    expect(body('<Event date="2020-04-09" kind="政策" title="要素市场">\n\n文。\n\n</Event>')).toBe('## 2020-04-09　要素市场\n\n文。');
  });

  it('leaves no component behind', () =>
    expect(body('<Opening>\n引子。\n</Opening>\n\n<Map measure="output" />\n\n<Aside>\n旁注。\n</Aside>')).toBe('引子。\n\n旁注。'));
});
