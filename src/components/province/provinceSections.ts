import type { Edition } from '../../editions';
import { provinceSeries } from '../years/provinceSeries';
import type { Province } from '../../model/region/region';
import { provinceErrata } from '../place/placeRows';
import { provinceEvents, provinceMentions } from './provinceMentions';

/** The sections of a province’s page by element id, as its contents name them; those that would be empty are left out. */
export function provinceSections(edition: Edition, province: Province): [id: string, title: string][] {
  return [
    ...(edition.prose.briefings.has(`province ${province.id}`) ? [['briefing', '简报'] satisfies [string, string]] : []),
    ...(provinceSeries(edition, province).length > 0 ? [['years', '历年'] satisfies [string, string]] : []),
    ['rankings', '各项位次'],
    ['regions', '所属区域'],
    ['institutions', '国家技术转移机构'],
    ...(provinceMentions(edition, province).length > 0 ? [['mentions', '正文所及'] satisfies [string, string]] : []),
    ...(provinceEvents(edition, province).length > 0 ? [['events', '大事'] satisfies [string, string]] : []),
    ...(provinceErrata(edition, province.name).length > 0 ? [['errata', '勘误'] satisfies [string, string]] : []),
    ['tables', '原书各表'],
  ];
}
