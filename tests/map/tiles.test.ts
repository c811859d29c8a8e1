import { describe, expect, test } from 'vitest';
import { landUnits } from '../../src/map/landUnits';
import { TILES, tilesSvg } from '../../src/map/tiles';

describe('The squares', () => {
  test('leave no unit of the map out, 台湾, 香港 and 澳门 included', () => {
    expect(Object.keys(TILES).sort()).toEqual(landUnits.map(({ name }) => name).sort());
  });

  test('lie on places of their own', () => {
    const places = Object.values(TILES).map((place) => place.join());
    expect(new Set(places).size).toBe(places.length);
    expect(places).not.toContain('7,7');
  });

  test('show the South China Sea islands in a frame, and 台湾 as without data', () => {
    const svg = tilesSvg({ id: 'x', classOf: () => 'c1', provinceOf: () => undefined, valueOf: () => '' });
    expect(svg).toContain('>南海</text>');
    expect(svg).toContain('>诸岛</text>');
    expect(svg).toContain('data-words="台湾省资料暂缺"');
  });

  test('stand as their units do: who lies further north stands no lower, further east no further left, by and large', () => {
    const centre = (name: string) => {
      const points = landUnits.find((unit) => unit.name === name)!.polygons.flat(2);
      return [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis]!, 0) / points.length);
    };
    const names = Object.keys(TILES);
    const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));
    const wrong = pairs.filter(([a, b]) => {
      const [from, to] = [centre(a), centre(b)];
      const [east, north] = [to[0]! - from[0]!, to[1]! - from[1]!];
      const [right, up] = [TILES[b]![0] - TILES[a]![0], TILES[a]![1] - TILES[b]![1]];
      return (Math.abs(east) > 6 && east * right < 0) || (Math.abs(north) > 6 && north * up < 0);
    });
    expect(wrong).toEqual([]);
  });
});
