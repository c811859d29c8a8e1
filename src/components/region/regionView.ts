import type { Edition } from '../../editions';
import type { Region } from '../../model/region/region';
import type { Report } from '../../model/report';
import type { Row, Table } from '../../model/table/table';
import type { PageSection } from '../page/pageSection';

/** What is asked of the whole edition for a region’s page, and its sections. */
export interface RegionView {
  figure: string | undefined;
  /** Rows of the book’s tables about the region as a whole. */
  whole: { table: Table; rows: Row[] }[];
  /** The table of its members, where the book has one. */
  own: Table | undefined;
  sections: PageSection[];
}

export function regionView(edition: Edition, region: Region): RegionView {
  const own = region.table ? edition.tables.get(region.table) : undefined;
  const whole = [...edition.tables.values()]
    .map((table) => ({ table, rows: table.rows.filter((row) => row.key === region.name) }))
    .filter(({ rows }) => rows.length > 0);
  const figure = regionFigure(edition, region);
  const sections: (PageSection | false)[] = [
    edition.prose.briefings.has(`region ${region.id}`) && ['briefing', '简报'],
    whole.length > 0 && ['whole', '整个区域'],
    figure !== undefined && ['flows', '各成员的输出与吸纳'],
    own !== undefined && ['members', '各成员'],
  ];
  return { figure, whole, own, sections: sections.filter((each) => each !== false) };
}

/** The figure whose rows are the members of a region, where there is one. */
const regionFigure = ({ figures }: Pick<Report, 'figures'>, { short }: Region): string | undefined =>
  [...figures.values()].find(({ panels }) => panels.some(({ rows }) => Array.isArray(rows) && rows.length === 1 && rows[0] === `@${short}`))
    ?.id;
