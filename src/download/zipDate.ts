import type { Report } from '../model/report';

/** The date that files inside a download bear: the edition's last correction, in any time zone, so that builds can be compared. */
export function zipDate({ info }: Pick<Report, 'info'>): Date {
  const [year, month, day] = info.revised.split('-').map(Number);
  // ZIP writes local time without a zone.
  return new Date(year!, month! - 1, day);
}
