import { describe, expect, it } from 'vitest';
import { blockHtml } from '../../../src/components/chapter/blockHtml';
import { inlineProse } from '../../../src/components/claim/inlineProse';
import type { Edition } from '../../../src/editions';
import { NOT_WAITING } from '../../../src/model/check/waiting';
import { readProse } from '../../../src/prose/readProse';
import { report } from '../../fixtures/miniature';
import { chapterSource } from '../../prose/chapterSource';

const editionOf = (text: string): Edition => {
  const chapters = [chapterSource(text)];
  return { ...report, chapters, prose: readProse({ ...report, chapters }), waiting: NOT_WAITING, problems: [] };
};
const html = (text: string, lower = 0) => {
  const edition = editionOf(text);
  return edition.prose.chapters[0]!.blocks.map((block) => (block.kind === 'component' ? '' : blockHtml(edition, block, lower)))
    .join('\n')
    .replaceAll(/ data-card="[^"]*"/g, '');
};

const CLAIM =
  '<a class="claim" aria-label="3465.9 亿元，见表 3-1" href="/2021/tables/3-1/#table-3-1-guangdong-2020nianchengjiaoe"><data value="3465.9">3465.9<span class="unit"> 亿元</span></data></a>';

describe('The HTML of the prose', () => {
  it('shows a claim bound to its cell, its place of the paragraph, and what is emphasised', () => {
    expect(html('**广东 [3465.9 亿元](=表3-1[广东,2020年成交额])** & *乙*。[](#s3-p1)')).toBe(
      `<p id="s3-p1"><strong>广东 ${CLAIM}</strong> &amp; <em>乙</em>。<a class="permalink" href="#s3-p1" aria-label="第 3 部分 第 1 段的链接"></a></p>`,
    );
  });

  it('shows a claim that does not hold as plain words', () =>
    expect(html('广东 [1 亿元](=表3-1[广东,2020年成交额])。')).toBe('<p>广东 1 亿元。</p>'));

  it('shows a mark beside a claim whose cell an erratum doubts', () =>
    expect(html('[28251.5 亿元](=表3-1[北京,2020年成交额])')).toContain(
      '</a><a class="mark" href="/2021/checks/#erratum-beijing-amount">',
    ));

  it('shows references with the label of their target, dead ones as words', () => {
    expect(html('见[](table:3-1)、[](figure:9-9)、[外](https://example.org/?a=1&b="2")。')).toBe(
      '<p>见<a class="reference" href="/2021/provinces/#table-3-1">表 3-1</a>、figure:9-9、<a href="https://example.org/?a=1&amp;b=%222%22">外</a>。</p>'.replace(
        '%222%22',
        '&quot;2&quot;',
      ),
    );
  });

  it('gives a heading the id written, or one of its words; in the book one level lower', () => {
    expect(html('## 一、登记 [](#s3-1)')).toContain('<h2 id="s3-1">一、登记 <a class="permalink"');
    expect(html('### 1. 甲 乙', 1)).toBe('<h4 id="1-甲-乙">1. 甲 乙</h4>');
  });

  it('shows lists tight or loose, quotes and tables', () => {
    expect(html('- 甲\n- 乙')).toBe('<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>');
    expect(html('3. 甲\n\n4. 乙')).toBe('<ol start="3">\n<li>\n<p>甲</p>\n</li>\n<li>\n<p>乙</p>\n</li>\n</ol>');
    expect(html('> 引')).toBe('<blockquote>\n<p>引</p>\n</blockquote>');
    expect(html('| 地区 | 额 |\n| --- | --: |\n| 广东 | [3465.9 亿元](=表3-1[广东,2020年成交额]) |')).toContain(
      `<tbody><tr><td>广东</td><td class="number">${CLAIM}</td></tr></tbody>`,
    );
  });

  it('lets no text become markup', () => expect(html('甲 &lt;script> "乙"')).toBe('<p>甲 &lt;script&gt; "乙"</p>'));
});

describe('A line of edition.yaml', () => {
  it('is shown like a line of a chapter', () => {
    const info = { ...report.info, headline: '[3465.9 亿元](=表3-1[广东,2020年成交额])' };
    const edition: Edition = {
      ...report,
      info,
      prose: readProse({ ...report, info }),
      waiting: NOT_WAITING,
      problems: [],
    };
    expect(inlineProse(edition, info.headline).replace(/ data-card="[^"]*"/, '')).toBe(CLAIM);
  });
});
