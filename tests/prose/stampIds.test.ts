import { describe, expect, it } from 'vitest';
import { stampIds } from '../../src/prose/stampIds';

const stamp = (text: string, used: string[] = []) => stampIds(text, 3, new Set(used));

describe('stampIds', () => {
  it('gives headings the address of their number, paragraphs the next of their section', () => {
    expect(stamp('开头。\n\n## 一、登记\n\n甲。\n\n乙。\n\n### 1. 居前者\n\n丙。\n')).toBe(
      '开头。[](#s3-p1)\n\n## 一、登记 [](#s3-1)\n\n甲。[](#s3-1-p1)\n\n乙。[](#s3-1-p2)\n\n### 1. 居前者 [](#s3-1-1)\n\n丙。[](#s3-1-1-p1)\n',
    );
  });

  it('leaves what is stamped as it is, wherever it stands', () => {
    const text = '## 一、登记 [](#s3-1)\n\n乙。[](#s3-1-p2)\n\n甲。[](#s3-1-p1)\n';
    expect(stamp(text)).toBe(text);
  });

  it('is done after one run', () => {
    const once = stamp('开头。\n\n## 一、登记\n\n甲。\n');
    expect(stamp(once)).toBe(once);
  });

  it('never uses a number again that stands elsewhere on the page', () => {
    expect(stamp('新。\n\n旧。[](#s3-p1)\n')).toBe('新。[](#s3-p2)\n\n旧。[](#s3-p1)\n');
  });

  it('never uses a number again that was ever published', () => {
    expect(stamp('新。\n', ['s3-p1', 's3-p2', 's3-p4'])).toBe('新。[](#s3-p3)\n');
    expect(stamp('新。\n\n又新。\n', ['s3-p1', 's3-p3'])).toBe('新。[](#s3-p2)\n\n又新。[](#s3-p4)\n');
  });

  it('stamps paragraphs in openings and asides, but not lists, events or components', () => {
    expect(
      stamp(
        '<Opening>\n引子。\n\n- 甲\n</Opening>\n\n<Event date="2020-04-09" kind="政策" title="甲">\n\n文。\n\n</Event>\n\n<Table id="3-1" />\n',
      ),
    ).toBe(
      '<Opening>\n引子。[](#s3-p1)\n\n- 甲\n</Opening>\n\n<Event date="2020-04-09" kind="政策" title="甲">\n\n文。\n\n</Event>\n\n<Table id="3-1" />\n',
    );
  });

  it('puts the address behind the last word of a paragraph with links and claims', () => {
    expect(stamp('甲 [1 项](=附表1[甲])（[](figure:3-1)）。\n')).toBe('甲 [1 项](=附表1[甲])（[](figure:3-1)）。[](#s3-p1)\n');
  });
});
