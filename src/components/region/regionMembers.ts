import type { Report } from '../../model/report';
import type { Region } from '../../model/region/region';

/** A region’s members with the province page of each, and the land units to mark on its map. */
export function regionMembers(
  { regions }: Pick<Report, 'regions'>,
  region: Region,
): { members: { name: string; province?: string | undefined }[]; provinces: string[] } {
  const provinceOf = (member: string) => regions.cities.find((city) => city.name === member)?.province ?? member;
  return {
    members: region.members.map((name) => ({
      name,
      province: regions.provinces.find((province) => province.name === provinceOf(name))?.id,
    })),
    provinces: [...new Set(region.members.map(provinceOf))],
  };
}
