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
  const measures = edition.measures.filter((each) => each.members);
  const cells = measures.flatMap((measure) => measurePlace(edition, measure, province)?.cells ?? []);
  return [...Map.groupBy(cells, ({ row }) => row.group)]
    .map(([name, own]) => ({
      name,
      institutions: own.map(({ row, text }) => ({ name: text, href: href(address.institution(edition, row.id)) })),
    }))
    .sort((a, b) => Number(b.name === province) - Number(a.name === province));
}
