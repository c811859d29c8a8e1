import type { Position } from 'geojson';
import type { LandPaths, MapPicture, Mark } from './drawMap';
import { INSET, PICTURE } from './layout';
import { escape } from '../model/escape';

/** What a map shows on the picture. */
export interface MapLook {
  /** Prefix of element ids; one page may hold several maps. */
  id: string;
  /** Name of the unit's class for CSS: `c1`…`c5`, `d1`…`d5`, `plain`, `marked`; empty for no data. */
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
const ISLAND_SIZE = 8.5;

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

const islandsSvg = (marks: readonly Mark[]): string =>
  marks
    .map((mark) => {
      const { dx, dy, anchor } = BESIDE[mark.name]!;
      return `<circle cx="${number(mark.x)}" cy="${number(mark.y)}" r="1.2"/><text x="${number(mark.x + dx)}" y="${number(mark.y + dy)}" text-anchor="${anchor}">${mark.name}</text>`;
    })
    .join('');

const FRAME = `x="${INSET.x}" y="${INSET.y}" width="${INSET.width}" height="${INSET.height}"`;
const OPEN = `<svg class="china" viewBox="0 0 ${PICTURE.width} ${PICTURE.height}" aria-hidden="true" focusable="false">`;

/**
 * The map of China as one SVG element; colours, sizes of type and strokes are left to src/components/map/map.css. Provinces are links for
 * the pointer alone: the list beside the map is for the keyboard. Parts that `repeatedMapSvg` draws again have ids.
 */
export function mapSvg(picture: MapPicture, look: MapLook): string {
  const { id } = look;
  const unit = (name: string, path: string, shapeId: string, title: string): string => {
    const province = look.provinceOf(name);
    const looks = look.classOf(name);
    const shape = `<path id="${shapeId}" d="${path}"/>`;
    if (province)
      return `<a href="${escape(province.href)}" tabindex="-1" class="${looks}" data-unit="${province.id}">${title}${shape}</a>`;
    // The hatch lies on a ground of its own: a pattern alone would let the page shine through.
    return `<g class="${looks || 'none'}">${title}${shape}${looks ? '' : `<use href="#${shapeId}" fill="url(#${id}-hatch)"/>`}</g>`;
  };
  const land = ({ units, borders, outline }: LandPaths, place: string, titleOf?: (name: string) => string): string =>
    `<g class="land" transform="scale(${picture.step})">` +
    units
      .map(({ name, path }, index) => unit(name, path, `${id}-${place}${index}`, titleOf ? `<title>${escape(titleOf(name))}</title>` : ''))
      .join('') +
    `<g class="lines" id="${id}-${place}-lines"><g class="casing"><path id="${id}-${place}-borders" d="${borders}"/></g>` +
    `<use class="border" href="#${id}-${place}-borders"/><path class="outline" d="${outline}"/></g></g>`;
  return (
    OPEN +
    `<defs><pattern id="${id}-hatch" class="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="scale(${1 / picture.step}) rotate(45)"><path d="M0 0V5"/></pattern>` +
    `<clipPath id="${id}-frame"><rect ${FRAME}/></clipPath></defs>` +
    land(picture.main, 'm', look.titleOf) +
    `<g class="seas" id="${id}-sea"><path class="dashes" d="${picture.mainDashes.map(line).join('')}"/><g class="islands">${islandsSvg(picture.eastIslands)}</g></g>` +
    `<g class="inset"><rect class="sea" ${FRAME}/><g clip-path="url(#${id}-frame)">${land(picture.inset, 'i')}</g>` +
    `<g class="seas" id="${id}-south"><path class="dashes" clip-path="url(#${id}-frame)" d="${picture.insetDashes.map(line).join('')}"/>` +
    `<g class="islands">${islandsSvg(picture.southIslands)}</g><rect class="frame" ${FRAME}/>` +
    `<text class="name" x="${number(INSET.x + INSET.width - 5)}" y="${number(INSET.y + INSET.height - 6)}" text-anchor="end">南海诸岛</text></g></g>` +
    (look.labels ? `<g class="labels">${labelsSvg(picture, look)}</g>` : '') +
    `</svg>`
  );
}

function labelsSvg({ labels }: MapPicture, look: MapLook): string {
  return labels
    .map(({ name, x, y, leader }) => {
      const province = look.provinceOf(name);
      const text = `x="${number(x)}" y="${number(y)}">${name}</text>`;
      if (leader) return `<path class="leader" d="${line(leader)}"/><text class="outside" ${text}`;
      return `<text class="${look.classOf(name) || 'none'}"${province ? ` data-label="${province.id}"` : ''} ${text}`;
    })
    .join('');
}

/** The same map once more with other classes, drawn from the shapes of one that stands on the same page under `id`: a few bytes a unit. */
export function repeatedMapSvg(picture: MapPicture, id: string, classOf: MapLook['classOf']): string {
  const land = (units: LandPaths['units'], place: string): string =>
    `<g class="land" transform="scale(${picture.step})">` +
    units
      .map(({ name }, index) => {
        const shape = `<use href="#${id}-${place}${index}"/>`;
        const looks = classOf(name);
        return `<g class="${looks || 'none'}">${shape}${looks ? '' : `<use href="#${id}-${place}${index}" fill="url(#${id}-hatch)"/>`}</g>`;
      })
      .join('') +
    `<use href="#${id}-${place}-lines"/></g>`;
  return (
    OPEN +
    land(picture.main.units, 'm') +
    `<use href="#${id}-sea"/><g class="inset"><rect class="sea" ${FRAME}/><g clip-path="url(#${id}-frame)">${land(picture.inset.units, 'i')}</g><use href="#${id}-south"/></g></svg>`
  );
}
