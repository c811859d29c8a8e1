import { isRatio } from '../model/number/unit';
import { unitOf, type TrialCell } from './trialCells';

/** Decimals a cell must be printed with; `undefined` where its column says nothing or lists it as irregular. */
export function decimalsOf({ table, row, field }: TrialCell): number | undefined {
  const irregular = table.irregular.some((each) => each.row === row.key && each.field === field.name);
  return irregular ? undefined : (field.decimals ?? (field.type === 'integer' ? 0 : undefined));
}

/** May a cell hold this number as its column is declared? Only growth falls below zero. */
export function mayHold(cell: TrialCell, text: string): boolean {
  if (text.startsWith('-') && !isRatio(unitOf(cell))) return false;
  const decimals = decimalsOf(cell);
  const own = text.split('.')[1]?.length ?? 0;
  return decimals === undefined ? cell.field.type !== 'integer' || own === 0 : own === decimals;
}
