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
    const advice = number ? '核对原书；这一列若有小数，在说明文件（.yaml）里写 type: number。' : adviceOn(plain, text, unit);
    report(`“${text}”不是${field.type === 'integer' ? '整' : ''}数。`, advice);
    return undefined;
  }
  return { text, number, unit };
}

/** What to do about a cell that is no number; `plain` is its text in plain characters without separators. */
function adviceOn(plain: string, text: string, unit: string): string {
  if (/\d{16}/.test(plain)) return '数太长了：多半是几格粘成了一格，核对原书。';
  if (/^-?0\d/.test(plain)) return `开头多出一个 0：核对原书，是 ${plain.replace(/^(-?)0+(?=\d)/, '$1')}，还是别的数字录成了 0。`;
  if (readNumber(plain)) return `${/[,\s]/.test(text) ? '去掉分隔符' : '用半角的数字和符号'}，写作 ${plain}。`;
  const bracketed = /^\((\d+(?:\.\d+)?)\)$/.exec(plain)?.[1];
  if (bracketed) return `负数用负号，写作 -${bracketed}。`;
  if (/^-?\d+(?:\.\d+)?E[+-]?\d+$/i.test(plain)) return '这是 Excel 的科学记数，数字可能已经丢了：核对原书，写全。';
  if (/^\d{4}[-/年]\d{1,2}([-/月]\d{1,2}日?)?$/.test(plain)) return '这是日期，多半是 Excel 改的：核对原书，写原来的数。';
  const [, alone, behind] = /^(-?\d+(?:\.\d+)?)(\D+)$/.exec(plain) ?? [];
  if (alone && behind === unit) return `单位写在说明文件里，这里只写 ${alone}。`;
  if (/^#(?:#*$|[A-Z])/i.test(plain)) return '这是 Excel 的错误值，或是列太窄显示不下：核对原书，写原来的数。';
  if (/^(?:-+|—+|…+|\/|无|空)$/.test(plain)) return '原书空白的格子留空，不写符号；逗号要留。';
  return '只写数字、小数点和负号；原书空白的格子留空。';
}
