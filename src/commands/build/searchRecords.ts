import type { Edition } from '../../editions';
import { makeCells, makePassages } from '../../search/index/makePassages';
import { recordsOf } from '../../search/index/recordsOf';
import { pagefindRecord, type PagefindRecord } from '../../search/pagefind/pagefindRecord';

/** What Pagefind is told of an edition. Rows stand in the records of their tables. */
export const searchRecords = (edition: Edition): PagefindRecord[] =>
  recordsOf(makePassages(edition), { cells: makeCells(edition) })
    .filter((record) => record.kind !== 'row')
    .map((record) => pagefindRecord(record, edition.name));
