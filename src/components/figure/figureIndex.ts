import type { Edition } from '../../editions';
import { figureData } from '../../figures/data/figureData';
import { keyOf } from '../../figures/render/keyOf';
import { unitLine } from '../../figures/render/unitLine';
import { address } from '../../model/address/address';
import { isOwnFigure } from '../../model/label';
import { pictureHtml } from './figureView';

const MARKS = { printed: '', derived: '推算', partial: '有缺' } as const;

/** All figures by part, with small pictures, for the index. */
export function figureIndex(edition: Edition) {
  const all = [...edition.figures.values()];
  return edition.info.parts
    .map((part) => ({
      id: part.id,
      title: part.title,
      address: address.part(edition, part.number),
      figures: all
        .filter((spec) => spec.part === part.number)
        .map((spec) => {
          const data = figureData(edition, spec);
          return {
            label: data.label,
            isOwn: isOwnFigure(spec.id),
            title: data.title,
            takeaway: data.takeaway,
            mark: MARKS[data.grade],
            unit: unitLine(data),
            key: keyOf(data.panels[0]!),
            address: address.figure(edition, spec.id),
            picture: pictureHtml(data, 'narrow'),
          };
        }),
    }))
    .filter(({ figures }) => figures.length > 0);
}
