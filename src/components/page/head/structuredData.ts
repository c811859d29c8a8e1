import type { Edition } from '../../../editions';
import { address } from '../../../model/address/address';
import type { Chapter } from '../../../model/chapter';
import type { PartInfo } from '../../../model/edition';
import { licenceAddress } from '../../../download/source';

type Thing = Record<string, unknown>;

/** Schema.org’s description of the edition as a whole. */
export function reportThing({ name: edition, info }: Pick<Edition, 'name' | 'info'>): Thing {
  return {
    '@type': 'Report',
    '@id': new URL(`${edition}/`, info.site).href,
    name: `${info.title} ${info.year}（独立网络版）`,
    alternateName: `${info.year} ${info.englishTitle}`,
    url: new URL(`${edition}/`, info.site).href,
    inLanguage: 'zh-CN',
    datePublished: info.released,
    dateModified: info.revised,
    temporalCoverage: String(info.covers),
    license: licenceAddress(info.licence.text) ?? info.licence.text,
    isBasedOn: { '@type': 'Book', name: `${info.title} ${info.year}`, datePublished: String(info.publishedIn) },
  };
}

/** Schema.org’s description of a part; the chronicle lists its events. */
export function partThing(edition: Edition, part: PartInfo, chapter: Chapter | undefined): Thing {
  const at = (path: string) => new URL(path, edition.info.site).href;
  const { '@id': id, name } = reportThing(edition);
  return {
    '@type': 'Chapter',
    name: part.title,
    position: part.number,
    url: at(address.part(edition, part.number)),
    inLanguage: 'zh-CN',
    isPartOf: { '@type': 'Report', '@id': id, name },
    ...(chapter?.events.length && {
      hasPart: chapter.events.map((event) => ({
        '@type': 'Event',
        name: event.title,
        startDate: event.date,
        endDate: event.end ?? event.date,
        url: at(address.event(edition, event.id)),
      })),
    }),
  };
}
