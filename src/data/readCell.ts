import { inPlainCharacters, readNumber } from '../model/number/printedNumber';
import type { Cell, TableDescriptor } from '../model/table/table';

/** Reads a cell of a field as printed; blank is no cell. `rowUnit` is the unit the row gives; what is no number is reported. */
export function readCell(
  text: string,
  field: TableDescriptor['fields'][number],
  rowUnit: string,
  report: (says: string, advice: string) => void,
): Cell | undefined {
  if (text === '') return undefined;
  if (text.includes('\n')) report(`“${text.replaceAll('\n', '⏎')}”里有换行。`, '一格写成一行。');
  const unit = field.unit ?? (field.role || field.type === 'string' ? '' : rowUnit);
  if (field.type === 'string') return { text, unit };
  // A zero in front is a digit too many, or one dropped.
  const number = /^-?0\d|\d{16}/.test(text) ? null : readNumber(text);
  if (!number || (field.type === 'integer' && number.decimals > 0 && Number(number.text.split('.')[1]) > 0)) {
    const plain = inPlainCharacters(text)
      .replace(/[,\s\u2009]/g, '')
      .replace('−', '-');
    const advice = number
      ? '核对原书；这一列若有小数，在说明文件（.yaml）里写 type: number。'
      : /\d{16}/.test(plain)
        ? '数太长了：多半是几格粘成了一格，核对原书。'
        : /^-?0\d/.test(plain)
          ? `开头多出一个 0：核对原书，是 ${plain.replace(/^(-?)0+(?=\d)/, '$1')}，还是别的数字录成了 0。`
          : readNumber(plain)
            ? `去掉分隔符，写作 ${plain}。`
            : '只写数字、小数点和负号；原书空白的格子留空。';
    report(`“${text}”不是${field.type === 'integer' ? '整' : ''}数。`, advice);
    return undefined;
  }
  return { text, number, unit };
}
