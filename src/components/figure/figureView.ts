import type { Edition } from '../../editions';
import { altText } from '../../figures/render/altText';
import { drawSvg } from '../../figures/render/drawSvg';
import { figureData, type FigureData } from '../../figures/data/figureData';
import { keyOf } from '../../figures/render/keyOf';
import { WIDTHS, widthsOf, type WidthName } from '../../figures/layout/layout';
import { unitLine } from '../../figures/render/unitLine';
import { address, anchor } from '../../model/address/address';
import { isOwnFigure } from '../../model/label';
import { memoize } from '../../model/memoize';
import { referenceAddress } from '../link/addresses';
import { figureTableHtml } from './figureTableHtml';

/** A figure as a page shows it: addresses without the site’s base. */
export interface FigureView {
  data: FigureData;
  /** Element id: `figure-2-4`. */
  id: string;
  alt: string;
  /** Whose title stands under the picture: 原书图题：, or 图题：for the edition’s own. */
  titled: string;
  unit: string;
  /** One picture for each width, and whether the widest uses the margin too. */
  isSpread: boolean;
  pictures: string;
  tables: string;
  key: ReturnType<typeof keyOf>;
  notes: string[];
  sources: { label: string; address: string }[];
  page: string;
  csv: string;
  svg: string;
  json: string;
  embed: string;
  /** The map that shows the same; `null` where none does. */
  map: string | null;
}

/** The figure of that id, drawn and written out; once for all pages that show it. */
export const figureView = memoize(drawFigure, (edition, id) => [edition, id]);

function drawFigure(edition: Edition, id: string): FigureView {
  const spec = edition.figures.get(id)!;
  const data = figureData(edition, spec);
  return {
    data,
    id: anchor.figure(id),
    alt: altText(data),
    titled: isOwnFigure(id) ? '图题：' : '原书图题：',
    unit: unitLine(data),
    isSpread: widthsOf(data).includes('spread'),
    pictures: widthsOf(data)
      .map((name) => pictureHtml(data, name))
      .join(''),
    tables: figureTableHtml(data),
    key: data.panels[0] ? keyOf(data.panels[0]) : [],
    notes: [data.lost, ...data.notes].filter(Boolean),
    sources: data.sources.map((table) => ({
      label: edition.tables.get(table)!.label,
      address: referenceAddress(edition, { kind: 'table', id: table })!,
    })),
    page: address.figure(edition, id),
    csv: address.figureData(edition, id, 'csv'),
    svg: address.figureData(edition, id, 'svg'),
    json: address.figureData(edition, id, 'svg').replace(/svg$/, 'json'),
    embed: address.embed(edition, id),
    map: spec.measure ? `${address.provinces(edition)}?measure=${spec.measure}#map-${edition.measures[0]!.id}` : null,
  };
}

/** One picture as HTML; its words are told by the `role="img"` around it. */
export function pictureHtml(data: FigureData, name: WidthName): string {
  const { width, height, body } = drawSvg(data, WIDTHS[name], undefined, name === 'narrow' ? 13 : 14);
  return `<svg class="${name}" viewBox="0 0 ${width} ${Math.ceil(height)}" aria-hidden="true">${body}</svg>`;
}
