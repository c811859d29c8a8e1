import { mixTop, type Hit } from './hit';

/** One result as the reader sees it: a place, and under a table the row of it that answers. */
export interface Result {
  hit: Hit;
  /** Rows of this table that answer, best first; empty for other kinds. */
  rows: Hit[];
}

const tableOf = ({ indexed: { record } }: Hit): string =>
  record.kind === 'row'
    ? record.id
        .split('-')
        .slice(0, 2 + Number(/^table-\d/.test(record.id)))
        .join('-')
    : record.kind === 'table'
      ? `table-${record.id}`
      : '';

/** How much a row that answers lifts its table. */
const LIFT = 0.6;

/** Puts rows under their table, which a row that answers well lifts. */
export function resultsOf(hits: Hit[]): Result[] {
  const tables = new Map<string, Result>();
  for (const hit of hits) if (hit.indexed.record.kind === 'table') tables.set(tableOf(hit), { hit, rows: [] });
  const results: Result[] = [];
  for (const hit of hits) {
    const { kind } = hit.indexed.record;
    const table = kind === 'row' || kind === 'table' ? tables.get(tableOf(hit)) : undefined;
    if (!table) {
      results.push({ hit, rows: [] });
      continue;
    }
    if (kind === 'row') {
      table.rows.push(hit);
      const lifted = LIFT * hit.score + (1 - LIFT) * table.hit.score;
      if (table.rows.length === 1 && lifted > table.hit.score) table.hit = { ...table.hit, score: lifted };
    }
    if (!results.includes(table)) results.push(table);
  }
  const byHit = new Map(results.map((result) => [result.hit, result]));
  const ordered = results.map((result) => result.hit).sort((a, b) => b.score - a.score);
  return mixTop(ordered).map((hit) => byHit.get(hit)!);
}
