import { describe, expect, test } from 'vitest';
import { headingCharacters } from '../../../../src/components/page/head/headingCharacters';
import { HEADING_FONTS, headingFontCharacters, headingFontCss, headingFontOf } from '../../../../src/components/page/head/headingFont';
import { allEditions } from '../../../../src/editions';

const editions = allEditions();
const [edition] = editions as [(typeof editions)[number]];
const name = edition.name;

describe('The heading font', () => {
  test.each([
    ['cover', `${name}/`],
    ['parts', `${name}/${edition.info.parts[1]!.id}/`],
    ['parts', `${name}/print/`],
    ['places', `${name}/provinces/guangdong/`],
    ['places', `${name}/regions/changsanjiao/`],
    ['pages', `${name}/institutions/directory/`],
    ['pages', `${name}/tables/3-1/`],
    ['pages', '404.html'],
  ])('is that of the %s at %s', (kind, address) => expect(headingFontOf(edition, address)).toBe(kind));

  test('of the parts holds the titles of all parts and of their sections', () => {
    const titles = edition.prose.chapters.flatMap(({ sections }) => sections.filter(({ level }) => level === 2).map(({ title }) => title));
    const wanted = new Set([...edition.info.title, ...edition.info.parts.map(({ title }) => title).join(''), ...titles.join('')]);
    expect([...wanted].filter((character) => !headingFontCharacters(editions, 'parts').includes(character))).toEqual([]);
  });

  test('of the places holds their names', () => {
    const names = new Set(
      [...edition.regions.provinces.map(({ full }) => full), ...edition.regions.regions.map((region) => region.name)].join(''),
    );
    expect([...names].filter((character) => !headingFontCharacters(editions, 'places').includes(character))).toEqual([]);
  });

  test.each(HEADING_FONTS)('of the %s tells every character’s file, once', (kind) => {
    const ranges = [...headingFontCss(editions, kind).matchAll(/unicode-range:([^}]+)\}/g)].flatMap(([, range]) => range!.split(','));
    expect(ranges).toHaveLength(new Set(ranges).size);
    expect(ranges.map((range) => String.fromCodePoint(parseInt(range.slice(2), 16))).sort()).toEqual(
      [...headingCharacters(editions)].sort(),
    );
  });
});
