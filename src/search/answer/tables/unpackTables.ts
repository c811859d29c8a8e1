import { readNumber } from '../../../model/number/printedNumber';
import { tableLabel, type Cell, type Field, type Row, type Table } from '../../../model/table/table';
import { unpackLines, withRows, type Names, type PackedField, type PackedTable, type Texts } from '../../index/passages';
import { linesOf } from '../../index/rowsOf';
import { ROW_KINDS, type AnswerData } from '../answerData';

const ROLES = { g: 'group', l: 'label', u: 'unit', r: 'rank' } as const;

/** The edition’s tables as formulas take them, from what search has loaded; those whose rows the text brings, once it has come. */
export function unpackTables(
  { tables }: Names,
  data: AnswerData,
  idOf: (name: string) => string,
  tableTexts?: Texts['tableTexts'],
): ReadonlyMap<string, Table> {
  return new Map(
    tables.flatMap((named, at) => {
      const known = data.tables[named.id];
      if (!known || known.fields.length === 0 || (!tableTexts && named.fields.length > 0 && named.rows === '')) return [];
      const table = tableTexts ? withRows(named, tableTexts[at]!) : named;
      const text = data.texts[table.id];
      return [[table.id, text === undefined ? unpackTable(table, data.cells, known, idOf) : unpackText(table, text, known, idOf)]];
    }),
  );
}

type Known = AnswerData['tables'][string];

function unpackTable(table: PackedTable, cells: AnswerData['cells'], known: Known, idOf: (step: string) => string): Table {
  const fields = table.fields.map((field, at) => unpackField(field, known.fields[at]!, idOf, (to) => known.fields[to]!));
  const keys = table.key.map((at) => fields[at]!);
  return {
    ...made(table, fields, keys),
    ...(known.head ? { head: known.head } : {}),
    rows: rowsOf(linesOf(table, cells), fields, keys, known.kinds, idOf),
  };
}

function unpackText(table: PackedTable, text: string, known: Known, idOf: (step: string) => string): Table {
  const fields = known.fields.map((name, at): Field => ({
    name,
    id: idOf(name),
    type: at === 2 ? 'number' : 'string',
    ...(at === 1 ? { role: 'label' } : at === 3 ? { role: 'unit' } : {}),
  }));
  return { ...made(table, fields, [fields[1]!]), rows: rowsOf(unpackLines(text), fields, [fields[1]!], known.kinds, idOf) };
}

const made = (table: PackedTable, fields: Field[], keys: Field[]): Omit<Table, 'rows'> => ({
  id: table.id,
  label: tableLabel(table.id),
  title: table.title,
  part: table.part,
  status: 'complete',
  fields,
  primaryKey: keys.map((field) => field.name),
  notes: [],
  irregular: [],
  restates: [],
  checks: [],
});

function unpackField(packed: PackedField, name: string, idOf: (name: string) => string, nameAt: (at: number) => string): Field {
  const [title, group, unit, role, of] = packed;
  return {
    name,
    id: idOf(name),
    type: role === '' || role === 'r' ? 'number' : 'string',
    title,
    ...(group ? { group } : {}),
    ...(unit ? { unit } : {}),
    ...(role && role !== 'w' ? { role: ROLES[role] } : {}),
    ...(of ? { key: nameAt(of - 1) } : {}),
  };
}

function rowsOf(lines: string[][], fields: Field[], keys: Field[], kinds: string, idOf: (step: string) => string): Row[] {
  const at = (role: Field['role']) => fields.flatMap((field, i) => (field.role === role ? [i] : []));
  const keysAt = keys.map((field) => fields.indexOf(field));
  const groupsAt = at('group');
  const [unitAt = -1] = at('unit');
  const others = [...new Set(fields.flatMap((field) => field.key ?? []))].map((name): [string, number] => [
    name,
    fields.findIndex((field) => field.name === name),
  ]);
  return lines.map((line, i) => {
    const parts = keysAt.map((key) => line[key]!).filter(Boolean);
    const key = parts.join('/');
    const group = groupsAt.map((each) => line[each]!).find(Boolean) ?? '';
    const kind = KINDS[kinds[i] ?? 'm'] ?? 'member';
    const row = new UnpackedRow({ key, group: group === key ? '' : group, label: parts.at(-1) ?? '', kind }, idOf, () =>
      cellsOf(line, fields, unitAt),
    );
    if (others.length > 0) row.otherIds = Object.fromEntries(others.map(([name, other]) => [name, idOf(line[other] ?? '')]));
    return row;
  });
}

/** A row whose cells are made when they are asked for: a question reads few of an edition’s thousands. */
class UnpackedRow implements Row {
  key: string;
  group: string;
  label: string;
  kind: Row['kind'];
  otherIds?: Record<string, string>;
  private idOf: (step: string) => string;
  private makeCells: () => Row['cells'];
  private made: Row['cells'] | undefined;

  constructor(
    { key, group, label, kind }: Pick<Row, 'key' | 'group' | 'label' | 'kind'>,
    idOf: (step: string) => string,
    makeCells: () => Row['cells'],
  ) {
    this.key = key;
    this.group = group;
    this.label = label;
    this.kind = kind;
    this.idOf = idOf;
    this.makeCells = makeCells;
  }

  get id(): string {
    return this.key.split('/').map(this.idOf).join('-');
  }

  get cells(): Row['cells'] {
    return (this.made ??= this.makeCells());
  }
}

const KINDS = Object.fromEntries(Object.entries(ROW_KINDS).map(([kind, letter]) => [letter, kind])) as Record<string, Row['kind']>;

function cellsOf(line: string[], fields: Field[], unitAt: number): Row['cells'] {
  const cells: Record<string, Cell> = {};
  fields.forEach((field, at) => {
    const cell = cellOf(line[at] ?? '', field, unitAt < 0 ? '' : (line[unitAt] ?? ''));
    if (cell) cells[field.name] = cell;
  });
  return cells;
}

function cellOf(text: string, field: Field, rowUnit: string): Cell | undefined {
  if (!text) return undefined;
  const unit = field.unit ?? (field.role || field.type === 'string' ? '' : rowUnit);
  const number = field.type === 'number' ? readNumber(text) : null;
  return number ? { text, number, unit } : { text, unit };
}
