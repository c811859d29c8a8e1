import { erratumCells } from '../../model/check/erratumCells';
import type { Report } from '../../model/report';
import { makeCells, printCells } from '../index/makePassages';
import { packWords, ROW_KINDS, type AnswerData, type PackedAnswers, type PackedMeasure } from './answerData';

/** Packs the numbers of an edition and what answering needs beside its passages. */
export function makeAnswerData(report: Report): PackedAnswers {
  const tables = [...report.tables.values()];
  const { asking } = report.searchWords;
  // Words before numbers: packed in this order they take a hundredth less.
  return {
    words: packWords(asking),
    covers: report.info.covers,
    texts: Object.fromEntries(
      tables.filter((table) => table.id.startsWith('text-')).map((table) => [table.id, printCells(table, () => true)]),
    ),
    tables: Object.fromEntries(
      tables.map((table) => [
        table.id,
        {
          fields: table.fields.map(({ name }) => name),
          kinds: table.rows.map((row) => ROW_KINDS[row.kind]).join(''),
          ...(table.head ? { head: table.head } : {}),
        },
      ]),
    ),
    doubts: doubtsOf(report),
    cells: makeCells(report),
    cities: report.regions.cities.map(({ id: _, ...city }) => city),
    measures: report.measures.map(({ id, title, formula = '', unit, decimals = 0, years, members }): PackedMeasure =>
      members ? [id, title, formula, unit, decimals, years, members] : [id, title, formula, unit, decimals, years],
    ),
    asking: { crossing: asking.crossing, idle: asking.idle },
  };
}

function doubtsOf(report: Report): AnswerData['doubts'] {
  const named = erratumCells(report);
  const doubts: AnswerData['doubts'] = {};
  for (const table of report.tables.values()) {
    const cells = table.rows.flatMap((row, at) =>
      table.fields.flatMap((field, column) => {
        const cell = [{ table, row, field }];
        const [erratum] = named.of(cell);
        return erratum
          ? [`${at}.${column}.${report.errata.indexOf(erratum)}${named.of(cell, 'doubtful').includes(erratum) ? '!' : ''}`]
          : [];
      }),
    );
    if (cells.length > 0) doubts[table.id] = cells.join(' ');
  }
  return doubts;
}
