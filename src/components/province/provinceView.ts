import type { Edition } from '../../editions';
import type { Erratum } from '../../model/check/erratum';
import type { Province } from '../../model/region/region';
import type { PageSection } from '../page/pageSection';
import { provinceErrata } from '../place/placeRows';
import { provinceSeries } from '../years/provinceSeries';
import { provinceEvents, provinceMentions, type Mention } from './provinceMentions';

/** What is asked of the whole edition for a province’s page and its sections. */
export interface ProvinceView {
  series: ReturnType<typeof provinceSeries>;
  mentions: Mention[];
  events: Mention[];
  errata: Erratum[];
  sections: PageSection[];
}

export function provinceView(edition: Edition, province: Province): ProvinceView {
  const series = provinceSeries(edition, province);
  const mentions = provinceMentions(edition, province);
  const events = provinceEvents(edition, province);
  const errata = provinceErrata(edition, province.name);
  const sections: (PageSection | false)[] = [
    edition.prose.briefings.has(`province ${province.id}`) && ['briefing', '简报'],
    series.length > 0 && ['years', '历年'],
    ['rankings', '各项位次'],
    ['regions', '所属区域'],
    ['institutions', '国家技术转移机构'],
    mentions.length > 0 && ['mentions', '正文所及'],
    events.length > 0 && ['events', '大事'],
    errata.length > 0 && ['errata', '勘误'],
    ['tables', '原书各表'],
  ];
  return { series, mentions, events, errata, sections: sections.filter((each) => each !== false) };
}
