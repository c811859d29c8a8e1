import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { COARSE, drawMap, FINE } from '../../src/map/drawMap';
import { mapSvg } from '../../src/map/mapSvg';

const picture = (fineness: typeof FINE, labels: boolean) =>
  mapSvg(drawMap(fineness), {
    id: 'map',
    labels,
    classOf: () => 'c3',
    provinceOf: (name) => ({ id: name, href: `/2021/provinces/${name}/` }),
    titleOf: (name) => `${name} 1234.5 亿元`,
  });

test('the finished map with its names weighs at most 20 kB compressed, by brotli and by gzip', () => {
  expect(brotliCompressSync(picture(FINE, true)).length).toBeLessThan(20_000);
  expect(gzipSync(picture(FINE, true)).length).toBeLessThan(20_000);
});

test('the small map of a province page weighs at most 10 kB', () => {
  expect(brotliCompressSync(picture(COARSE, false)).length).toBeLessThan(10_000);
});
