import { address } from '../model/address/address';
import { printedAt } from '../model/check/erratumCells';
import type { Report } from '../model/report';
import { absolute } from './source';
import { writeCsv } from './tableCsv';

/** Verdicts and weights as readers see them. */
export const VERDICT_WORDS = { right: '可信', doubtful: '存疑', unclear: '不能断定' } as const;
export const WEIGHT_WORDS = { serious: '严重', moderate: '中等', slight: '轻微' } as const;

/** The errata as CSV, one line a reading, most serious first as the page shows them. */
export function errataCsv(report: Pick<Report, 'name' | 'info' | 'tables' | 'regions' | 'errata'>): string {
  const order = Object.keys(WEIGHT_WORDS);
  const errata = report.errata.toSorted((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight));
  return writeCsv([
    ['编号', '勘误', '类别', '轻重', '部分', '发现方式', '所在', '印作', '判断', '结论', '理由', '网址'],
    ...errata.flatMap((erratum) =>
      erratum.readings.map((reading) => [
        erratum.id,
        erratum.title,
        erratum.kind,
        WEIGHT_WORDS[erratum.weight],
        String(erratum.part),
        erratum.found === 'check' ? '校核' : '通读',
        reading.cell ?? (reading.section ? `第 ${reading.section} 节` : ''),
        [reading.cell ? printedAt(report, reading.cell).join('、') : '', reading.says ?? ''].filter(Boolean).join('；'),
        VERDICT_WORDS[reading.verdict],
        erratum.judgement,
        erratum.reason,
        absolute(report, address.erratum(report, erratum.id)),
      ]),
    ),
  ]);
}
