import type { Answer } from '../answer/answer';
import type { IndexedRecord, SearchIndex } from '../index/searchIndex';
import type { Found } from './findRecords';
import type { Hit } from './hit';
import type { Result } from './results';

/** Places an answer stands on that lead the results at most. */
const MOST = 2;

/** Results with the places that the answer stands on before all others: its tables with the row, its region, its events. */
export function withAnswer(found: Found, answer: Answer | null, index: SearchIndex): Found {
  if (!answer) return found;
  const leads = leadsOf(answer, index).map((indexed) => leadingResult(indexed, answer, found, index));
  const others = found.results.filter(({ hit }) => !leads.some((lead) => lead.hit.indexed === hit.indexed));
  return { ...found, results: [...leads, ...others], suggestions: [] };
}

function leadsOf({ sources, values, ask }: Answer, { records }: SearchIndex): IndexedRecord[] {
  const isLead = ({ record }: IndexedRecord): boolean =>
    sources.some(({ table, section, label }) =>
      section
        ? record.kind === 'section' && record.id === section
        : table
          ? record.kind === 'table' && record.id === table
          : record.kind === 'section' && record.title === label,
    ) ||
    (ask === 'event' && values.some(({ address }) => address === record.address));
  return records.filter(isLead).slice(0, ask === 'event' ? Infinity : MOST);
}

/** The place as it was found, or found now; under a table the row of the first value. */
function leadingResult(indexed: IndexedRecord, { values }: Answer, found: Found, { records }: SearchIndex): Result {
  const known = found.results.find(({ hit }) => hit.indexed === indexed);
  const [first] = values;
  // Of two lists side by side the one whose column answers: its address is the longer.
  const [row] = records
    .filter(
      ({ record }) =>
        record.kind === 'row' && record.id.startsWith(`table-${indexed.record.id}-`) && isWithin(first?.address ?? '', record.address),
    )
    .sort((a, b) => b.record.address.length - a.record.address.length);
  const plain = (each: IndexedRecord): Hit => ({ indexed: each, score: 0, found: [], passage: -1 });
  const rows = row && indexed.record.kind === 'table' ? [found.hits.find((hit) => hit.indexed === row) ?? plain(row)] : [];
  const others = (known?.rows ?? []).filter((hit) => hit.indexed !== row);
  return { hit: known?.hit ?? plain(indexed), rows: [...rows, ...others] };
}

/** Is the address the row’s, or that of a cell in it? */
const isWithin = (address: string, row: string): boolean => address === row || address.startsWith(`${row}-`);
