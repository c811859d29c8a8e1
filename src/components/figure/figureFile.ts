import type { Edition } from '../../editions';
import { figureData } from '../../figures/data/figureData';
import { lightPalette } from '../../figures/layout/palette';
import { standaloneSvg } from '../../figures/render/standaloneSvg';
import { address } from '../../model/address/address';

/** The SVG file of a figure, with source and colophon; `tokens` is the text of the style sheet of colours. */
export function figureFile(edition: Edition, id: string, tokens: string): string {
  const data = figureData(edition, edition.figures.get(id)!);
  const tables = data.sources.map((table) => edition.tables.get(table)!.label).join('、');
  const url = new URL(address.figure(edition, id), edition.info.site).href;
  return standaloneSvg(
    data,
    lightPalette(tokens),
    `数据：${edition.info.title} ${edition.info.year}，${tables}。`,
    `独立网络版，${edition.info.licence.data}。${url}`,
  );
}
