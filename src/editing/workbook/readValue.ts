import { inPlainCharacters, readNumber } from '../../model/number/printedNumber';
import { writeNumber } from '../../model/number/rounding';
import { unitNamed } from '../../model/number/unit';
import type { Field } from '../../model/table/table';
import { withoutMarksBehind, type SheetCell } from './sheet';

/** A cell as our CSV prints it, or why it cannot be taken. */
export type Value = { text: string } | { says: string; advice: string };

/** Marks that ministries print where a cell holds nothing. */
const NOTHING = /^(?:[-–—－―/…·]+|\.{2,}|空|无)$/;

/** Reads a cell of a column that measures: thousands separators and footnote marks go, decimals come by the descriptor. */
export function readValue(cell: SheetCell, field: Field, unit: string, printedUnit: string | undefined, irregular: boolean): Value {
  if (cell.error?.startsWith('='))
    return { says: `这一格是公式 ${cell.error}，文件里没有存下结果。`, advice: '在 Excel 或 WPS 里打开工作簿，保存一次，再录入。' };
  if (cell.error) return { says: `这一格是 ${cell.error}，公式断了。`, advice: '在 Excel 里改好公式，或把数直接填上，再录入。' };
  if (cell.date) return { says: `“${cell.text}”被表格软件当成了日期。`, advice: '把这一格设为“文本”格式，照书重填。' };
  if (cell.scaled)
    return {
      says: `这一格的数字格式把数缩小了显示（“${cell.text}”），分不清要的是哪一个数。`,
      advice: '把这一格设为“数值”格式，照书填数，再录入。',
    };
  if (field.type === 'string') return { text: cell.text };
  if (cell.text === '' || NOTHING.test(cell.text)) return { text: '' };
  if (cell.mergedDown)
    return { says: `这一格与上一行合并了，分不清“${cell.text}”是哪一行的数。`, advice: '取消合并，各行分别填数，再录入。' };
  const scale = scaleTo(unit, printedUnit);
  if (scale === undefined) return { says: `这一列的单位是${printedUnit}，应为${unit}。`, advice: '换算好再录入，或改正表头。' };
  const read = cell.number ? fromNumber(cell.number, unit) : fromText(cell.text, unit);
  if ('says' in read) return read;
  const decimals =
    (irregular ? undefined : (field.decimals ?? (field.type === 'integer' && Number.isInteger(read.value) ? 0 : undefined))) ??
    read.decimals;
  return {
    text: decimals === undefined ? String(Number((read.value * scale).toPrecision(12))) : writeNumber(read.value * scale, decimals),
  };
}

type Read = { value: number; decimals: number | undefined } | { says: string; advice: string };

const isPercentage = (text: string): Read => ({
  says: `“${text}”是百分数，这一列要的是数。`,
  advice: '核对这一列是不是放错了；确是数，就去掉百分号，照书填。',
});

function fromNumber({ value, decimals, percent }: NonNullable<SheetCell['number']>, unit: string): Read {
  if (!percent) return { value, decimals };
  return unit === '%' ? { value: value * 100, decimals } : isPercentage(`${Number((value * 100).toPrecision(12))}%`);
}

function fromText(text: string, unit: string): Read {
  const plain = inPlainCharacters(withoutMarksBehind(text))
    .replace(/^[−–—－]/, '-')
    .replace(/(?<=\d)[,\s\u2009](?=\d{3})/g, '')
    .trim();
  const number = readNumber(plain.replace(/^\+/, ''));
  if (number) return { value: number.value, decimals: number.decimals };
  const percentage = /^(.*\d)%$/.exec(plain);
  if (percentage) {
    const inside = readNumber(percentage[1]!);
    return unit === '%' && inside ? { value: inside.value, decimals: inside.decimals } : isPercentage(text);
  }
  const numeral = /\p{No}/u.exec(plain);
  if (numeral) return { says: `“${text}”里的“${numeral[0]}”不是数字。`, advice: '只填数：脚注号写在数的末尾，或者去掉；分数写成小数。' };
  const withUnit = /^(-?[\d.]+)\s*(\D+)$/.exec(plain);
  return withUnit
    ? { says: `“${text}”里写着单位“${withUnit[2]!.trim()}”。`, advice: `只填数：${withUnit[1]}；单位写在表头。` }
    : { says: `“${text}”不是数。`, advice: '只填数字、小数点和负号；没有数的格子留空。' };
}

/** By what a number in the printed unit is multiplied; `undefined` where the units measure different things. */
function scaleTo(unit: string, printed: string | undefined): number | undefined {
  if (!printed || printed === unit) return 1;
  const [from, to] = [unitNamed(printed), unitNamed(unit)];
  const isMoney = (each: typeof from) => '元' in each.dimension;
  return isMoney(from) && isMoney(to) ? from.scale / to.scale : isMoney(from) === isMoney(to) ? 1 : undefined;
}
