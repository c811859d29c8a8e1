import type { Report } from '../../model/report';
import type { Table } from '../../model/table/table';

/** How many comparisons put cells of this table on trial, and how many of them failed. */
export function checkCount(report: Pick<Report, 'comparisons'>, table: Table): { made: number; failed: number } {
  const own = report.comparisons.filter((comparison) => comparison.table === table.id);
  return { made: own.length, failed: own.filter(({ passes }) => !passes).length };
}
