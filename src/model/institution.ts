import type { Report } from './report';
import type { Table } from './table/table';

/** A line of the list of institutions. */
export interface Institution {
  /** Id of its row, and of its place in the directory: `beijing-1`. */
  id: string;
  /** The unit of the list it stands under: a province, a city listed by itself, 兵团. */
  unit: string;
  /** Its number within the unit, as printed. */
  number: string;
  name: string;
}

/** The table that plays the role of the directory, if the edition has one. */
export const directoryTable = ({ tables, info }: Pick<Report, 'tables' | 'info'>): Table | undefined =>
  tables.get(info?.roles.directory ?? '');

/** The institutions of an edition in the book’s order; none where no table lists them. */
export function institutionsOf(report: Pick<Report, 'tables' | 'info'>): Institution[] {
  const table = directoryTable(report);
  const field = (what: 'unit' | 'institution') => table?.fields.find(({ names }) => names === what)?.name ?? '';
  const [unit, name] = [field('unit'), field('institution')];
  return (table?.rows ?? []).map(({ id, label, cells }) => ({
    id,
    unit: cells[unit]?.text ?? '',
    number: label,
    name: cells[name]?.text ?? '',
  }));
}
