import type { Edition } from '../../editions';
import { measurePlace } from '../../map/measurePlace';
import { address } from '../../model/address/address';
import { href } from '../link/href';

/** Institutions of one unit of the list: the province, one of its cities, or what is folded into it. */
export interface InstitutionGroup {
  name: string;
  institutions: { name: string; href: string }[];
}

/** A province’s institutions as the list groups them, the province first; empty where it lists none. */
export function provinceInstitutions(edition: Edition, province: string): InstitutionGroup[] {
  const groups = new Map<string, InstitutionGroup>();
  for (const measure of edition.measures.filter((each) => each.members)) {
    for (const { row, text } of measurePlace(edition, measure, province)?.cells ?? []) {
      const group = groups.get(row.group) ?? { name: row.group, institutions: [] };
      group.institutions.push({ name: text, href: href(address.institution(edition, row.id)) });
      groups.set(row.group, group);
    }
  }
  return [...groups.values()].sort((a, b) => Number(b.name === province) - Number(a.name === province));
}
