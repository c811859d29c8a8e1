import { inPlainCharacters } from '../../model/number/printedNumber';
import type { TableDescriptor } from '../../model/table/table';
import { csvRows, csvText } from '../file/csvText';

type Descriptor = Pick<TableDescriptor, 'fields' | 'primaryKey' | 'irregular'>;

/**
 * A table’s CSV as we keep it, whatever a spreadsheet program made of it: the declared decimals restored (`617` → `617.0`), separators
 * and signs plain (`6,316.2` → `6316.2`), no empty columns or lines at the end. Only the form changes: a number keeps its value, and
 * one that is longer than declared, or begins with a zero too many, stays as it is, for the checks to tell.
 */
export function tidyTable(descriptor: Descriptor, text: string): string {
  const [head = [], ...body] = csvRows(text);
  const names = head.map((name) => name.trim());
  while (names.at(-1) === '' && body.every((row) => (row[names.length - 1] ?? '').trim() === '')) names.pop();
  return csvText([names, ...body.map((row) => tidyRow(descriptor, names, row))]);
}

function tidyRow({ fields, primaryKey, irregular }: Descriptor, names: readonly string[], row: readonly string[]): string[] {
  const cells = [...row];
  while (cells.length > names.length && cells.at(-1)!.trim() === '') cells.pop();
  while (cells.length < names.length) cells.push('');
  const key = primaryKey
    .map((name) => cells[names.indexOf(name)]?.trim() ?? '')
    .filter(Boolean)
    .join('/');
  return cells.map((cell, column) => {
    const field = fields.find(({ name }) => name === names[column]);
    const isIrregular = irregular.some((each) => each.row === key && each.field === field?.name);
    return field && field.type !== 'string' ? tidyNumber(cell, isIrregular ? undefined : field.decimals) : cell.trim();
  });
}

/** A printed number in plain digits with the decimals declared; what is no number is only trimmed. */
export function tidyNumber(text: string, decimals: number | undefined): string {
  const plain = inPlainCharacters(text).trim().replace('−', '-');
  const closed = /^-?\d{1,3}([, \u2009]\d{3})+(\.\d+)?$/.test(plain) ? plain.replace(/[, \u2009]/g, '') : plain;
  const match = /^(-?)(0|[1-9]\d*)(?:\.(\d*))?$/.exec(closed);
  if (!match) return text.trim();
  const [, sign, whole, digits = ''] = match;
  const wanted = decimals ?? digits.length;
  const kept = digits.length > wanted && /^0*$/.test(digits.slice(wanted)) ? digits.slice(0, wanted) : digits.padEnd(wanted, '0');
  return `${sign}${whole}${kept ? `.${kept}` : ''}`;
}
