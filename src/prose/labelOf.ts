import type { Reference } from '../model/chapter';
import { figureLabel } from '../model/label';
import { institutionsOf } from '../model/institution';
import type { Report } from '../model/report';
import { tableLabel } from '../model/table/table';

/** Label a reference shows where it has no words of its own. */
export function labelOf(report: Report, { kind, id }: Pick<Reference, 'kind' | 'id'>): string {
  switch (kind) {
    case 'figure':
      return figureLabel(id);
    case 'table':
      return tableLabel(id);
    case 'section':
      return `第 ${id} 节`;
    case 'term':
      return report.glossary.find((term) => term.id === id)?.term ?? id;
    case 'erratum':
      return report.errata.find((erratum) => erratum.id === id)?.title ?? id;
    case 'province':
      return report.regions.provinces.find((province) => province.id === id)?.name ?? id;
    case 'region':
      return report.regions.regions.find((region) => region.id === id)?.name ?? id;
    case 'institution':
      return institutionsOf(report).find((institution) => institution.id === id)?.name ?? id;
    case 'event':
      return id;
  }
}
