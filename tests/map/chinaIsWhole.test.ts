import { geoArea } from 'd3-geo';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { at, drawMap, projectedUnits, type Mark } from '../../src/map/drawMap';
import { landUnits } from '../../src/map/landUnits';
import { INSET, insetProjection, mainProjection, PICTURE, type Box } from '../../src/map/layout';
import { islandLabelBox, mapSvg, repeatedMapSvg, type MapLook } from '../../src/map/mapSvg';
import { labelBox } from '../../src/map/placeLabels';
import { dashes, eastIslands, southIslands, tenthDash } from '../../src/map/southSea';

const PROVINCES_AND_MORE =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾'.split(
    ' ',
  );

const touches = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const holds = (box: Box, [x, y]: Position) => x! >= box.x && x! <= box.x + box.width && y! >= box.y && y! <= box.y + box.height;
const boxOf = (points: Position[]): Box => {
  const [xs, ys] = [points.map(([x]) => x!), points.map(([, y]) => y!)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};
const pointsOf = (name: string): Position[] =>
  projectedUnits()
    .find((unit) => unit.name === name)!
    .polygons.flat(2);

describe('the land', () => {
  test('is the 34 units, every one once', () => {
    expect(landUnits.map(({ name }) => name).sort()).toEqual([...PROVINCES_AND_MORE].sort());
  });

  test('winds as d3-geo wants, so that no unit fills the globe', () => {
    for (const { name, polygons } of landUnits) {
      const area = geoArea({ type: 'MultiPolygon', coordinates: polygons });
      expect(area, name).toBeGreaterThan(0);
      expect(area, name).toBeLessThan(0.05);
    }
  });

  test('is drawn whole: every unit stays on the main map, the smallest too', () => {
    const drawn = drawMap().main.units;
    expect(drawn.map(({ name }) => name).sort()).toEqual([...PROVINCES_AND_MORE].sort());
    expect(drawn.every(({ path }) => /^M.+l.+z$/.test(path))).toBe(true);
  });

  test('lies inside the picture', () => {
    for (const point of projectedUnits().flatMap(({ polygons }) => polygons.flat(2))) {
      expect(holds({ x: 0, y: 0, ...PICTURE }, point)).toBe(true);
    }
  });
});

describe('the sea', () => {
  test('has ten dashes, none repeated, each on the main map or in the inset', () => {
    expect(dashes).toHaveLength(10);
    expect(new Set(dashes.map((dash) => JSON.stringify(dash))).size).toBe(10);
    for (const dash of dashes) {
      const shown = dash.every((end) => holds(INSET, at(insetProjection, end))) || dash === tenthDash;
      expect(shown, JSON.stringify(dash)).toBe(true);
    }
    expect(drawMap().mainDashes).toEqual([tenthDash.map((end) => at(mainProjection, end))]);
  });

  test('has 钓鱼岛, 赤尾屿 and the island groups, at their places', () => {
    expect(eastIslands.map(({ name }) => name)).toEqual(['钓鱼岛', '赤尾屿']);
    expect(southIslands.map(({ name }) => name)).toEqual(['东沙群岛', '西沙群岛', '中沙群岛', '黄岩岛', '南沙群岛', '曾母暗沙']);
    for (const island of southIslands) expect(holds(INSET, at(insetProjection, island.at)), island.name).toBe(true);
    const taiwan = boxOf(pointsOf('台湾'));
    for (const island of drawMap().eastIslands) expect(island.x, island.name).toBeGreaterThan(taiwan.x + taiwan.width);
  });

  test('keeps the inset where it covers nothing: no land, no island, no dash, no name', () => {
    const { labels, eastIslands: islands, mainDashes } = drawMap();
    for (const name of PROVINCES_AND_MORE)
      expect(touches(INSET, boxOf(pointsOf(name))) && pointsOf(name).some((point) => holds(INSET, point)), name).toBe(false);
    for (const name of ['台湾', '海南']) expect(touches(INSET, boxOf(pointsOf(name))), name).toBe(false);
    for (const island of islands) {
      expect(holds(INSET, [island.x, island.y]), island.name).toBe(false);
      expect(touches(INSET, islandLabelBox(island)), island.name).toBe(false);
    }
    expect(mainDashes.flat().some((end) => holds(INSET, end))).toBe(false);
    for (const label of labels) expect(touches(INSET, labelBox(label)), label.name).toBe(false);
  });

  test('has names that stand clear of each other, of the dashes and of the frame', () => {
    const { southIslands: south, eastIslands: east, insetDashes, labels } = drawMap();
    const inset = south.map(islandLabelBox);
    inset.forEach((box, index) => {
      expect(
        inset.slice(index + 1).some((other) => touches(box, other)),
        south[index]!.name,
      ).toBe(false);
      expect(
        insetDashes.some((dash) => touches(box, boxOf(dash))),
        south[index]!.name,
      ).toBe(false);
      expect(holds(INSET, [box.x, box.y]) && holds(INSET, [box.x + box.width, box.y + box.height]), south[index]!.name).toBe(true);
    });
    for (const mark of east) {
      expect(
        labels.some((label) => touches(labelBox(label), islandLabelBox(mark))),
        mark.name,
      ).toBe(false);
      expect(insideAnyUnit(mark), mark.name).toBe(false);
    }
  });
});

const insideAnyUnit = ({ x, y }: Mark) => projectedUnits().some(({ polygons }) => polygons.some(([ring]) => insideRing(ring!, [x, y])));

/** Even–odd rule. */
function insideRing(ring: Position[], [x, y]: Position): boolean {
  let inside = false;
  ring.forEach(([bx, by], index) => {
    const [ax, ay] = ring[(index || ring.length) - 1]!;
    if (by! > y! !== ay! > y! && x! < ((ax! - bx!) * (y! - by!)) / (ay! - by!) + bx!) inside = !inside;
  });
  return inside;
}

describe('the names of provinces', () => {
  const units = new Map(projectedUnits().map((unit) => [unit.name, unit]));
  const inside = (name: string, point: Position) => units.get(name)!.polygons.some(([ring]) => insideRing(ring!, point));

  test('stand inside their own province, or outside with a line that starts in it', () => {
    const labels = drawMap().labels;
    expect(labels).toHaveLength(34);
    for (const { name, x, y, leader } of labels) expect(inside(name, leader ? leader[0] : [x, y]), name).toBe(true);
    expect(
      labels
        .filter(({ leader }) => leader)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['上海', '北京', '天津', '澳门', '香港']);
  });

  test('do not meet', () => {
    const boxes = drawMap().labels.map((label) => ({ name: label.name, box: labelBox(label) }));
    boxes.forEach(({ name, box }, index) => {
      expect(
        boxes
          .slice(index + 1)
          .filter((other) => touches(box, other.box))
          .map((other) => other.name),
        name,
      ).toEqual([]);
    });
  });
});

describe('the picture', () => {
  const look: MapLook = {
    id: 'map',
    classOf: (name) => (['香港', '澳门', '台湾'].includes(name) ? '' : 'c3'),
    provinceOf: (name) => (['香港', '澳门', '台湾'].includes(name) ? undefined : { id: `p${name}`, href: `/2021/provinces/p${name}/` }),
    labels: true,
  };
  const svg = mapSvg(drawMap(), look);

  test('links every province once on the main map, and hatches 香港, 澳门 and 台湾 alike', () => {
    const [main] = svg.split('<g class="inset">');
    const links = [...main!.matchAll(/<a href="\/2021\/provinces\/p([^/]+)\/"/g)].map((match) => match[1]);
    expect(links).toHaveLength(31);
    expect(new Set(links).size).toBe(31);
    expect(main!.match(/<g class="none">/g)).toHaveLength(3);
    expect(main!.match(/fill="url\(#map-hatch\)"/g)).toHaveLength(3);
  });

  test('shows the same classes in the inset as on the main map', () => {
    const [, inset] = svg.split('<g class="inset">');
    expect([...inset!.matchAll(/class="(c\d)" data-unit="([^"]+)"/g)].map((match) => match[2])).toEqual(
      expect.arrayContaining(['p广东', 'p广西', 'p海南']),
    );
    expect(inset).toContain('南海诸岛');
    for (const { name } of southIslands) expect(inset).toContain(name);
  });

  test('drawn again for another year repeats every unit and the whole sea, from shapes that exist', () => {
    const again = repeatedMapSvg(drawMap(), 'map', look.classOf);
    const wanted = [...again.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    for (const id of wanted) expect(svg).toContain(`id="${id}"`);
    expect(new Set(wanted.filter((id) => /^map-m\d+$/.test(id))).size).toBe(34);
    expect(wanted).toEqual(expect.arrayContaining(['map-sea', 'map-south', 'map-m-lines', 'map-i-lines']));
  });

  test('carries no style of its own, which a strict security policy would refuse', () => {
    expect(svg).not.toMatch(/\sstyle=|<style|<script|\son\w+=/);
  });
});
