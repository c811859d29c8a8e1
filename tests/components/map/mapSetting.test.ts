import { afterEach, describe, expect, test, vi } from 'vitest';
import { mapNotice, mapsAreDrawn } from '../../../src/components/map/mapSetting';
import { mapView, markedMapSvg } from '../../../src/components/map/provinceMap';
import { editionNamed, editionNames } from '../../../src/editions';

const edition = editionNamed(editionNames()[0]!);

afterEach(() => vi.unstubAllEnvs());

describe('REPORT_MAPS=off', () => {
  test('leaves every picture out and keeps the ranking', () => {
    vi.stubEnv('REPORT_MAPS', 'off');
    const view = mapView(edition, 'output', true);
    expect([view.picture, ...view.years, markedMapSvg(edition, 'location', ['广东'])]).toEqual(['', '']);
    expect(view.series.ranks.filter((rank) => rank > 0)).toHaveLength(31);
  });

  test('anything else draws them', () => {
    expect(mapsAreDrawn()).toBe(true);
    expect(mapView(edition, 'output', true).picture).toContain('<svg');
    expect(markedMapSvg(edition, 'location', ['广东']).match(/class="marked"/g)!.length).toBeGreaterThan(0);
  });
});

describe('the notice beside a map', () => {
  test('says that the map was not reviewed while there is no number', () => {
    expect(mapNotice(undefined)).toBe('底图为示意，不作为划界依据。本图未经地图审核，公开发布前须依法送审。');
  });

  test('names the number of the edition where there is one, and nothing else', () => {
    expect(mapNotice('GS(2026)0000号')).toBe('底图为示意，不作为划界依据。审图号：GS(2026)0000号。');
  });

  test('stands on no invented number: this edition names one only if edition.yaml does', () => {
    expect(mapNotice(edition.info.mapReview).includes('审图号')).toBe(edition.info.mapReview !== undefined);
  });
});

test('a measure nobody declared is refused with its name', () => {
  expect(() => mapView(edition, 'no-such', true)).toThrow('no-such');
});
