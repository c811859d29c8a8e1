import { describe, expect, it } from 'vitest';
import { bySection, waysOn } from '../../../src/components/chapter/waysOn';
import { editionNamed } from '../../../src/editions';

const edition = editionNamed('2021');
const chapterOf = (part: number) => edition.prose.chapters.find((each) => each.part === part)!;
const from = (part: number, section: string) =>
  Object.fromEntries(waysOn(edition, chapterOf(part), section).map(({ kind, links }) => [kind, links.map(({ words }) => words)]));

describe('waysOn', () => {
  it('leads from a section to the tables behind its numbers, and to other parts that say the same numbers', () => {
    const ways = from(2, '2-3');
    expect(ways['数据']![0]).toMatch(/^附表 3 /);
    expect(ways['别处']).toEqual(expect.arrayContaining([expect.stringMatching(/^第一部分 3\. 电子信息/)]));
  });

  it('leads to the pages of the provinces a section speaks of', () => {
    expect(from(1, '1-1')['省份']).toEqual(expect.arrayContaining(['北京', '广东', '江苏']));
  });

  it('leads to events that speak of its terms', () => {
    expect(from(5, '5-4')['大事']!.length).toBeGreaterThan(0);
  });

  it('names no table that the part shows itself, none of the edition’s own, and no part the reader is in', () => {
    for (const chapter of edition.prose.chapters)
      for (const { number } of bySection(chapter).slice(1)) {
        const shown = chapter.embeds.filter(({ kind }) => kind === 'table').map(({ id }) => `/tables/${id}/`);
        for (const { kind, links } of waysOn(edition, chapter, number))
          for (const { address } of links) {
            if (kind === '数据') expect(shown.some((each) => address.endsWith(each)) || address.includes('/text-')).toBe(false);
            if (kind === '别处') expect(address).not.toContain(`/${chapter.id}/`);
          }
      }
  });
});

describe('bySection', () => {
  it('keeps every block, in order', () => {
    for (const chapter of edition.prose.chapters) expect(bySection(chapter).flatMap(({ blocks }) => blocks)).toEqual(chapter.blocks);
  });
});
