import { describe, expect, test } from 'vitest';
import { headingsOf } from '../../../../src/components/chapter/blockHtml';
import { headingCharacters } from '../../../../src/components/page/head/headingCharacters';
import { headingFontCharacters, headingFontCss, headingFontOf, headingFonts } from '../../../../src/components/page/head/headingFont';
import { allEditions } from '../../../../src/editions';

const editions = allEditions();
const [edition] = editions as [(typeof editions)[number]];
const name = edition.name;

describe('The heading font', () => {
  test.each([
    ['cover', `${name}/`],
    [edition.info.parts[1]!.id, `${name}/${edition.info.parts[1]!.id}/`],
    ['parts', `${name}/print/`],
    ['places', `${name}/provinces/guangdong/`],
    ['places', `${name}/regions/changsanjiao/`],
    ['pages', `${name}/institutions/directory/`],
    ['pages', `${name}/tables/3-1/`],
    ['about', `${name}/about/`],
    ['pages', '404.html'],
  ])('is that of the %s at %s', (kind, address) => expect(headingFontOf(edition, address)).toBe(kind));

  test('of the parts holds the titles of all parts and of their sections', () => {
    const titles = edition.prose.chapters.flatMap(({ sections }) => sections.filter(({ level }) => level === 2).map(({ title }) => title));
    const wanted = new Set([...edition.info.title, ...edition.info.parts.map(({ title }) => title).join(''), ...titles.join('')]);
    expect([...wanted].filter((character) => !headingFontCharacters(editions, 'parts').includes(character))).toEqual([]);
  });

  test('of one part holds its own sections’ titles, its own and its neighbours’, and is smaller', () => {
    const [, part] = edition.info.parts as [unknown, { id: string }];
    const { sections } = edition.prose.chapters.find(({ id }) => id === part.id)!;
    const own = sections.filter(({ level }) => level === 2).map(({ title }) => title);
    const held = headingFontCharacters(editions, part.id);
    const wanted = new Set([...edition.info.parts.slice(0, 3).map(({ title }) => title), ...own].join(''));
    expect([...wanted].filter((character) => !held.includes(character))).toEqual([]);
    expect(held.length).toBeLessThan(headingFontCharacters(editions, 'parts').length);
    expect(held).not.toContain('附');
  });

  test('of the places holds their names', () => {
    const names = new Set(
      [...edition.regions.provinces.map(({ full }) => full), ...edition.regions.regions.map((region) => region.name)].join(''),
    );
    expect([...names].filter((character) => !headingFontCharacters(editions, 'places').includes(character))).toEqual([]);
  });

  test('of what the edition says of itself holds its headings', () => {
    const titles = headingsOf(edition, edition.prose.about!.blocks).map(([, words]) => words);
    expect(titles.length).toBeGreaterThan(5);
    expect([...titles.join('')].filter((character) => !headingFontCharacters(editions, 'about').includes(character))).toEqual([]);
  });

  test.each(headingFonts(editions))('of the %s tells every character’s file, once', (kind) => {
    const ranges = [...headingFontCss(editions, kind).matchAll(/unicode-range:([^}]+)\}/g)].flatMap(([, range]) => range!.split(','));
    expect(ranges).toHaveLength(new Set(ranges).size);
    expect(ranges.map((range) => String.fromCodePoint(parseInt(range.slice(2), 16))).sort()).toEqual(
      [...headingCharacters(editions)].sort(),
    );
  });
});
