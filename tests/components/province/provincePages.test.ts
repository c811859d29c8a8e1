import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { citiesOf, placeRows, provinceErrata } from '../../../src/components/place/placeRows';
import { provinceIndex, provinceKeys } from '../../../src/components/province/provinceIndex';
import { provinceInstitutions } from '../../../src/components/province/provinceInstitutions';
import { provinceEvents, provinceMentions, sentencesOf } from '../../../src/components/province/provinceMentions';
import { provinceClaims, provinceRankings, valueOf } from '../../../src/components/province/rankings/provinceRankings';
import { provinceHeadline } from '../../../src/components/province/provinceWords';
import { regionMembers } from '../../../src/components/region/regionMembers';
import { tableRowsView } from '../../../src/components/table/tableRowsView';
import { editionNamed, editionNames } from '../../../src/editions';

const edition = editionNamed(editionNames()[0]!);
const { provinces } = edition.regions;
/** The files themselves, read past the report: what a page shows is held against them. */
const csv = (table: string) => csvParse(readFileSync(`content/${edition.name}/tables/table-${table}.csv`, 'utf8'));
const printed = (table: string, place: string, field: string) => csv(table).find((row) => row['地区'] === place)![field];

describe.each(provinces)('the page of $name', ({ name, id, full }) => {
  const rankings = new Map(provinceRankings(edition, name).map((each) => [each.measure.id, each]));
  const at = (measure: string, year: number) => rankings.get(measure)!.years.find((each) => each.year === year)!;

  test('shows what the cells print, in both years', () => {
    for (const year of [2019, 2020]) {
      expect(at('output', year).text).toBe(printed('a5', name, `${year}年成交额`));
      expect(at('output-count', year).text).toBe(printed('a5', name, `${year}年合同数`));
      expect(at('absorbed', year).text).toBe(printed('a6', name, `${year}年成交额`));
      expect(at('absorbed-count', year).text).toBe(printed('a6', name, `${year}年合同数`));
      expect(at('registered', year).text).toBe(printed('3-1', name, `${year}年成交额`));
      expect(at('registered-count', year).text).toBe(printed('3-1', name, `${year}年合同数`));
    }
    expect(at('output-growth', 2020).text).toBe(printed('a5', name, '成交额增长'));
    expect(at('absorbed-growth', 2020).text).toBe(printed('a6', name, '成交额增长'));
  });

  test('computes what is not printed from those cells', () => {
    const [output, absorbed] = [Number(printed('a5', name, '2020年成交额')), Number(printed('a6', name, '2020年成交额'))];
    expect(at('net', 2020).value).toBeCloseTo(absorbed - output, 6);
    expect(at('ratio', 2020).value).toBeCloseTo(absorbed / output, 6);
    expect(at('output-average', 2020).value).toBeCloseTo((output / Number(printed('a5', name, '2020年合同数'))) * 1e4, 6);
  });

  test('ranks it as many places down as provinces print more', () => {
    const names = provinces.map((each) => each.name);
    const values = csv('a5')
      .filter((row) => names.includes(row['地区']!))
      .map((row) => Number(row['2020年成交额']));
    expect(at('output', 2020).rank).toBe(1 + values.filter((value) => value > Number(printed('a5', name, '2020年成交额'))).length);
  });

  test('links every value to a cell that is its own', () => {
    for (const { measure, years } of rankings.values()) {
      for (const { text, href, cells } of years) {
        expect(text, measure.id).not.toBe('');
        if (measure.members) continue;
        expect(href, measure.id).toMatch(new RegExp(`^/${edition.name}/tables/[\\w-]+/#table-[\\w-]+-${id}-\\w+$`));
        expect(
          cells.every(({ row }) => row.key === name),
          measure.id,
        ).toBe(true);
      }
    }
    expect(provinceClaims(edition, name)).toHaveLength(
      [...rankings.values()].filter(({ measure }) => measure.formula).flatMap(({ years }) => years).length,
    );
  });

  test('repeats its rows of the book’s tables cell for cell', () => {
    for (const { table, rows } of placeRows(edition, name)) {
      const views = tableRowsView(edition, table, rows);
      expect(views).toHaveLength(rows.length);
      views.forEach((view, index) => {
        const shown = view.cells
          .filter(({ kind }) => kind === 'number')
          .map(({ text, link }) => `${text} ${link!.includes(`-${rows[index]!.id}-`)}`);
        const own = table.fields.flatMap((field) =>
          field.role === 'label' || !rows[index]!.cells[field.name]?.number ? [] : [`${rows[index]!.cells[field.name]!.text} true`],
        );
        expect(shown.sort(), table.id).toEqual(own.sort());
      });
    }
  });

  test('lists its institutions, each once, as many as its ranking counts', () => {
    const listed = provinceInstitutions(edition, name).flatMap(({ institutions }) => institutions.map(({ href }) => href));
    expect(new Set(listed).size).toBe(listed.length);
    expect(String(listed.length)).toBe(valueOf(edition, 'institutions', name)!.text);
  });

  test('quotes only sentences that name it or a city of it', () => {
    for (const { text, address } of provinceMentions(edition, { name, id })) {
      expect(
        [name, ...citiesOf(edition, name)].some((word) => text.includes(word)),
        text,
      ).toBe(true);
      expect(address).toMatch(/#\S+$/);
    }
  });

  test('is found by name, pinyin and initials', () => {
    const words = provinceKeys(edition, { name, id, full }).split(' ');
    expect(words).toEqual(expect.arrayContaining([name, full, id]));
    expect(words.some((word) => /^[a-z]{2,3}$/.test(word))).toBe(true);
  });
});

test('every institution of the list stands on exactly one province’s page', () => {
  const all = provinces.flatMap(({ name }) =>
    provinceInstitutions(edition, name).flatMap(({ institutions }) => institutions.map(({ href }) => href)),
  );
  expect(all).toHaveLength(csv('a15').length);
  expect(new Set(all).size).toBe(all.length);
});

test('the index holds every province once with a value for every measure', () => {
  const { columns, rows, groups } = provinceIndex(edition);
  expect(rows.map(({ id }) => id)).toEqual(provinces.map(({ id }) => id));
  expect(rows.every(({ cells }) => cells.length === columns.length && cells.every(({ text }) => text !== ''))).toBe(true);
  expect(groups.reduce((sum, group) => sum + group.columns, 0)).toBe(columns.length);
});

describe('the words of a page', () => {
  test('tell ranks as the cells have them', () => {
    expect(provinceHeadline(edition, '广东')).toBe('2020 年，输出技术合同成交额居各省份第 2 位，吸纳居第 1 位');
  });

  test('name a shared place once', () => {
    const alike = provinces.find(({ name }) => valueOf(edition, 'output', name)!.rank === valueOf(edition, 'absorbed', name)!.rank)!;
    expect(provinceHeadline(edition, alike.name)).toMatch(/^2020 年，输出、吸纳技术合同成交额都居各省份第 \d+ 位$/);
  });

  test('keep sentences whole', () => {
    expect(sentencesOf('甲说：“乙。”丙升到第 1 位！丁')).toEqual(['甲说：“乙。”', '丙升到第 1 位！', '丁']);
    expect(sentencesOf('增长 41.9%，居首。')).toEqual(['增长 41.9%，居首。']);
  });
});

test('an erratum about a province’s cell stands on its page', () => {
  const named = edition.errata.filter(({ readings }) => readings.some(({ cell }) => cell?.startsWith('表4-2[江苏,')));
  expect(named.length).toBeGreaterThan(0);
  expect(provinceErrata(edition, '江苏')).toEqual(expect.arrayContaining(named));
});

test('an event that names a province leads to its place in the chronicle', () => {
  const events = edition.prose.chapters.flatMap((chapter) => chapter.events);
  for (const { text, address } of provinceEvents(edition, { name: '北京' })) {
    const event = events.find(({ title }) => title === text)!;
    expect(address.endsWith(`#${event.id}`)).toBe(true);
    expect(event.title + event.text).toContain('北京');
  }
});

describe('a region', () => {
  const byId = (id: string) => edition.regions.regions.find((region) => region.id === id)!;

  test('leads to the pages of its provinces', () => {
    expect(regionMembers(edition, byId('dongbei'))).toEqual({
      members: [
        { name: '辽宁', province: 'liaoning' },
        { name: '吉林', province: 'jilin' },
        { name: '黑龙江', province: 'heilongjiang' },
      ],
      provinces: ['辽宁', '吉林', '黑龙江'],
    });
  });

  test('of cities leads to the province they lie in, and marks 香港 and 澳门, which have no page', () => {
    const { members, provinces: marked } = regionMembers(edition, byId('dawanqu'));
    expect(members.find(({ name }) => name === '深圳')!.province).toBe('guangdong');
    expect(members.find(({ name }) => name === '香港')!.province).toBeUndefined();
    expect(marked).toEqual(['广东', '香港', '澳门']);
  });
});
