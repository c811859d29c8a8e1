import { escape } from '../model/escape';

/**
 * One square for each unit, about where it lies: on the true map 新疆 is ninety times as large as 北京, here each counts alike. Column and
 * row from the upper left. It stands beside the true map, never in its place, and leaves nothing of it out.
 */
export const TILES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  黑龙江: [7, 0],
  内蒙古: [4, 1],
  吉林: [7, 1],
  新疆: [0, 2],
  甘肃: [2, 2],
  宁夏: [3, 2],
  山西: [4, 2],
  北京: [5, 2],
  天津: [6, 2],
  辽宁: [7, 2],
  青海: [1, 3],
  陕西: [3, 3],
  河南: [4, 3],
  河北: [5, 3],
  山东: [6, 3],
  西藏: [0, 4],
  四川: [2, 4],
  重庆: [3, 4],
  湖北: [4, 4],
  安徽: [5, 4],
  江苏: [6, 4],
  上海: [7, 4],
  云南: [2, 5],
  贵州: [3, 5],
  湖南: [4, 5],
  江西: [5, 5],
  浙江: [6, 5],
  广西: [4, 6],
  广东: [5, 6],
  福建: [6, 6],
  台湾: [7, 6],
  海南: [4, 7],
  澳门: [5, 7],
  香港: [6, 7],
};

/** Where the frame 南海诸岛 stands. */
const SOUTH_SEA = [7, 7] as const;

/** Side of a square and the gap between two, in units of the picture. */
const [SIDE, GAP] = [48, 3];
const COUNT = 8;

/** What the squares show. */
export interface TileLook {
  id: string;
  classOf: (unit: string) => string;
  provinceOf: (unit: string) => { id: string; href: string } | undefined;
  /** Value under the name, as plain text; empty where there is none. */
  valueOf: (unit: string) => string;
}

/** The squares as one SVG element; colours and type are left to src/components/map/map.css. */
export function tilesSvg({ id, classOf, provinceOf, valueOf }: TileLook): string {
  const at = (place: number) => place * (SIDE + GAP);
  const width = COUNT * (SIDE + GAP) - GAP;
  const square = (attributes: string) => `<rect ${attributes} width="${SIDE}" height="${SIDE}"/>`;
  const tiles = Object.entries(TILES).map(([name, [column, row]]) => {
    const [x, y] = [at(column), at(row)];
    const place = provinceOf(name);
    const text = `<text class="name" x="${x + SIDE / 2}" y="${y + 21}">${name}</text>`;
    if (!place) {
      const words = name === '台湾' ? '台湾省资料暂缺' : `${name}：无单独数据`;
      return `<g class="none" data-words="${words}">${square(`x="${x}" y="${y}"`)}${square(`x="${x}" y="${y}" fill="url(#${id}-tile-hatch)"`)}${text}</g>`;
    }
    return (
      `<a href="${escape(place.href)}" tabindex="-1" class="${classOf(name)}" data-unit="${place.id}">${square(`x="${x}" y="${y}"`)}` +
      `${text}<text class="value" x="${x + SIDE / 2}" y="${y + 38}">${valueOf(name)}</text></a>`
    );
  });
  const [seaX, seaY] = [at(SOUTH_SEA[0]), at(SOUTH_SEA[1])];
  const sea = `<g class="sea">${square(`x="${seaX}" y="${seaY}"`)}<text class="name" x="${seaX + SIDE / 2}" y="${seaY + 21}">南海</text><text class="name" x="${seaX + SIDE / 2}" y="${seaY + 37}">诸岛</text></g>`;
  return (
    `<svg class="tiles" viewBox="0 0 ${width} ${width}" aria-hidden="true" focusable="false">` +
    `<defs><pattern id="${id}-tile-hatch" class="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5"/></pattern></defs>` +
    `${tiles.join('')}${sea}</svg>`
  );
}
