import type { Edition } from '../../editions';
import { address } from '../../model/address';

/** Address of the map in the part that holds it; `undefined` where no part does. */
export function mapAddress(edition: Edition): string | undefined {
  for (const { id, text } of edition.chapters) {
    const part = edition.info.parts.find((each) => each.id === id);
    const map = /<Map(?:\s+measure="([^"]+)")?\s*\/>/.exec(text);
    const measure = map?.[1] ?? edition.measures[0]?.id;
    if (part && map && measure) return `${address.part(edition, part.number)}#map-${measure}`;
  }
  return undefined;
}
