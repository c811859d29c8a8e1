import type { Problem } from '../model/problem';
import type { Report } from '../model/report';

/** Problems of the figures' specifications: a table, row or field that is not there, a formula that cannot be computed. */
export function checkFigures(_report: Report): Problem[] {
  return [];
}
