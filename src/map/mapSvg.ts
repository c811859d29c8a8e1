import type { Position } from 'geojson';
import type { LandPaths, MapPicture, Mark } from './drawMap';
import { INSET, PICTURE } from './layout';

/** What a map shows on the picture. */
export interface MapLook {
  /** Prefix of element ids; one page may hold several maps. */
  id: string;
  /** Name of the unit's class for CSS: `c1`…`c5`, `d1`…`d5`, `marked`; empty for no data. */
  classOf: (unit: string) => string;
  /** Id of the province in addresses, where it has a page. */
  provinceOf: (unit: string) => { id: string; href: string } | undefined;
  /** Words a pointer sees over a unit. */
  titleOf?: (unit: string) => string;
  /** Names on the map; small maps have none but those of islands. */
  labels: boolean;
}

const number = (value: number): string => String(Math.round(value * 10) / 10);
const line = ([from, to]: [Position, Position]): string => `M${from.map(number).join(' ')}L${to.map(number).join(' ')}`;

/** Where the names of islands stand beside their dots (map units), so that none meets another or a stroke of the dashed line. */
const BESIDE: Readonly<Record<string, { dx: number; dy: number; anchor: 'start' | 'middle' | 'end' }>> = {
  钓鱼岛: { dx: -4, dy: 6, anchor: 'end' },
  赤尾屿: { dx: 4, dy: 3, anchor: 'start' },
  东沙群岛: { dx: 0, dy: 11, anchor: 'middle' },
  西沙群岛: { dx: 0, dy: -4, anchor: 'middle' },
  中沙群岛: { dx: 2, dy: 11, anchor: 'middle' },
  黄岩岛: { dx: 6, dy: -4, anchor: 'end' },
  南沙群岛: { dx: 0, dy: 11, anchor: 'middle' },
  曾母暗沙: { dx: 2, dy: -4, anchor: 'middle' },
};

/** Size of islands' names, in map units. */
export const ISLAND_SIZE = 8.5;

/** Room the name of an island takes. */
export function islandLabelBox({ name, x, y }: Mark) {
  const { dx, dy, anchor } = BESIDE[name]!;
  const width = name.length * ISLAND_SIZE;
  return {
    x: x + dx - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0),
    y: y + dy - ISLAND_SIZE * 0.88,
    width,
    height: ISLAND_SIZE,
  };
}

/** The map of China as one SVG element; colours, sizes of type and strokes are left to src/styles/map.css. */
export function mapSvg(picture: MapPicture, look: MapLook): string {
  const { step } = picture;
  const unit = (name: string, path: string, main: boolean): string => {
    const province = look.provinceOf(name);
    const id = main && province ? ` id="${look.id}-${province.id}"` : '';
    const title = main && look.titleOf ? `<title>${escape(look.titleOf(name))}</title>` : '';
    const shape = `<path${id} d="${path}"/>`;
    const looks = look.classOf(name) ? `class="${look.classOf(name)}"` : `class="none" fill="url(#${look.id}-hatch)"`;
    return province
      ? `<a href="${province.href}" tabindex="-1" ${looks} data-unit="${province.id}">${title}${shape}</a>`
      : `<g ${looks}>${title}${look.classOf(name) ? '' : `<path class="ground" d="${path}"/>`}${shape}</g>`;
  };
  const land = ({ units, borders, outline }: LandPaths, main: boolean): string =>
    `<g transform="scale(${step})">${units.map(({ name, path }) => unit(name, path, main)).join('')}` +
    `<g class="lines"><g class="casing"><path id="${look.id}-borders${main ? '' : '-inset'}" d="${borders}"/></g>` +
    `<use class="border" href="#${look.id}-borders${main ? '' : '-inset'}"/><path class="outline" d="${outline}"/></g></g>`;
  const island = (mark: Mark): string => {
    const { dx, dy, anchor } = BESIDE[mark.name]!;
    return `<circle cx="${number(mark.x)}" cy="${number(mark.y)}" r="1.2"/><text x="${number(mark.x + dx)}" y="${number(mark.y + dy)}" text-anchor="${anchor}">${mark.name}</text>`;
  };
  const labels = picture.labels.map(({ name, x, y, leader }) => {
    const province = look.provinceOf(name);
    const looks = leader ? 'outside' : look.classOf(name) || 'none';
    return `${leader ? `<path class="leader" d="${line(leader)}"/>` : ''}<text class="${looks}"${province && !leader ? ` data-unit="${province.id}"` : ''} x="${number(x)}" y="${number(y)}">${name}</text>`;
  });
  const frame = `x="${INSET.x}" y="${INSET.y}" width="${INSET.width}" height="${INSET.height}"`;
  return (
    `<svg class="china" viewBox="0 0 ${PICTURE.width} ${PICTURE.height}" aria-hidden="true" focusable="false">` +
    `<defs><pattern id="${look.id}-hatch" class="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="scale(${1 / step}) rotate(45)"><path d="M0 0V5"/></pattern>` +
    `<clipPath id="${look.id}-frame"><rect ${frame}/></clipPath></defs>` +
    `<g class="land">${land(picture.main, true)}</g>` +
    `<path class="dashes" d="${picture.mainDashes.map(line).join('')}"/>` +
    `<g class="islands">${picture.eastIslands.map(island).join('')}</g>` +
    `<g class="inset"><rect class="sea" ${frame}/><g clip-path="url(#${look.id}-frame)"><g class="land">${land(picture.inset, false)}</g>` +
    `<path class="dashes" d="${picture.insetDashes.map(line).join('')}"/></g><g class="islands">${picture.southIslands.map(island).join('')}</g>` +
    `<rect class="frame" ${frame}/><text class="name" x="${number(INSET.x + INSET.width - 5)}" y="${number(INSET.y + INSET.height - 6)}" text-anchor="end">南海诸岛</text></g>` +
    (look.labels ? `<g class="labels">${labels.join('')}</g>` : '') +
    `</svg>`
  );
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
