import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/prose/reading/readDocument';

const read = (text: string) => readDocument({ file: 'about.mdx', text });
const told = (text: string) => read(text).problems.map(({ code, line, says }) => [code, line, says]);

describe('readDocument', () => {
  it('reads the head and the blocks of a file', () => {
    expect(read('---\npart: 2\ntitle: 构成\n---\n\n文。[](#s2-p1)\n')).toEqual({
      part: 2,
      title: '构成',
      blocks: [
        {
          kind: 'paragraph',
          inline: [
            { kind: 'text', text: '文。' },
            { kind: 'permalink', id: 's2-p1' },
          ],
          id: 's2-p1',
          line: 6,
          end: 39,
        },
      ],
      problems: [],
      broken: false,
    });
  });

  it('tells claims, references, permalinks and links apart by their targets', () => {
    const [block] = read('[1 项](=sum(附表1[甲|乙,丙])/(1+2))见 **[图](figure:2-4)** 与[网](https://example.org/)。').blocks;
    expect(block?.kind === 'paragraph' && block.inline).toEqual([
      { kind: 'claim', claim: { text: '1 项', formula: 'sum(附表1[甲|乙,丙])/(1+2)', line: 1 } },
      { kind: 'text', text: '见 ' },
      { kind: 'strong', inline: [{ kind: 'reference', reference: { kind: 'figure', id: '2-4', text: '图', line: 1 } }] },
      { kind: 'text', text: ' 与' },
      { kind: 'link', url: 'https://example.org/', text: '网' },
      { kind: 'text', text: '。' },
    ]);
  });

  it('reads lists, quotes, tables and components with what stands in them', () => {
    const kinds = read('- 甲\n- 乙\n\n> 引\n\n| 甲 | 乙 |\n| --- | --: |\n| 一 | 二 |\n\n<Aside>\n注\n</Aside>\n').blocks;
    expect(kinds).toMatchObject([
      { kind: 'list', start: null, loose: false, items: [[{ kind: 'paragraph' }], [{ kind: 'paragraph' }]] },
      { kind: 'quote', blocks: [{ kind: 'paragraph' }] },
      { kind: 'table', align: [null, 'right'], rows: [{ length: 2 }, { length: 2 }] },
      { kind: 'component', name: 'Aside', attributes: {}, blocks: [{ kind: 'paragraph' }] },
    ]);
  });
});

describe('Nothing of a text is code', () => {
  it.each([
    ['{process.env.HOME}', 'mdx-code'],
    ['{/* 注 */ process.env.HOME}', 'mdx-code'],
    ['见{/* 注 */ process.env.HOME}。', 'mdx-code'],
    ['import fs from "node:fs"', 'mdx-code'],
    ['export const a = 1', 'mdx-code'],
    ['<Aside title={globalThis.x = 1}>\n文\n</Aside>', 'component-attribute'],
    ['<Aside {...globalThis}>\n文\n</Aside>', 'component-attribute'],
    ['<Table id={"3-1"} />', 'component-attribute'],
    ['<Table id />', 'component-attribute'],
    ['<Table id="3-1" onclick="x" />', 'component-attribute'],
    ['<script>x</script>', 'component-unknown'],
    ['<div>文</div>', 'component-unknown'],
    ['<>文</>', 'component-unknown'],
    ['文<b onclick="x">字</b>', 'component-inline'],
  ])('%s', (text, code) => {
    const { blocks, problems } = read(text);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(JSON.stringify(blocks)).not.toMatch(/process|globalThis|onclick|script/);
  });

  it('comments are let be, alone or in a line', () => {
    expect(told('{/* 给编者 */}\n\n文{/* 一 */}字。\n\n{/* 一 */ /* 二\n三 */}\n')).toEqual([]);
  });

  it('names what is wrong with a component', () => {
    expect(told('<Figure number="2-4" />')).toEqual([['component-attribute', 1, '<Figure> 没有“number”这一项。']]);
    expect(told('<Aside title={1}>\n文\n</Aside>')).toEqual([['component-attribute', 1, '<Aside> 没有“title”这一项。']]);
    expect(told('<Event title={1}>\n文\n</Event>')).toEqual([['component-attribute', 1, '<Event> 里有代码（{…}），或有一项没有写值。']]);
  });

  it('names Markdown that the prose does not have', () => {
    expect(told('![图](a.png)')).toMatchObject([['markdown-unknown', 1, '正文里不用图片；图写作 <Figure id="2-4" />。']]);
    expect(told('```\n9 亿元\n```')).toMatchObject([['markdown-unknown', 1, '正文里不用代码块。']]);
    expect(told('甲3~5月，乙6~8月')).toMatchObject([['markdown-unknown', 1, '正文里不用删除线；表示范围的“~”写作“—”。']]);
  });
});
