import { erratumCells } from '../../model/check/erratumCells';
import type { Report } from '../../model/report';
import { cellKey, ROW_KINDS, type AnswerData, type PackedMeasure } from './answerData';

/** Packs what answering needs of an edition beside its passages and cells. */
export function makeAnswerData(report: Report): AnswerData {
  const tables = [...report.tables.values()];
  return {
    covers: report.info.covers,
    tables: Object.fromEntries(
      tables.map((table) => [
        table.id,
        {
          fields: table.fields.map(({ name, id }) => [name, id]),
          kinds: table.rows.map((row) => ROW_KINDS[row.kind]).join(''),
          ...(table.head ? { head: table.head } : {}),
        },
      ]),
    ),
    texts: Object.fromEntries(
      tables
        .filter((table) => table.id.startsWith('text-'))
        .map((table) => [
          table.id,
          table.rows.map((row) => [...table.fields.map((field) => row.cells[field.name]?.text ?? ''), row.id].join('\t')).join('\n'),
        ]),
    ),
    regions: report.regions,
    measures: report.measures.map(({ id, title, formula = '', unit, decimals = 0, years, members }): PackedMeasure =>
      members ? [id, title, formula, unit, decimals, years, members] : [id, title, formula, unit, decimals, years],
    ),
    asking: report.searchWords.asking,
    doubts: doubtsOf(report),
  };
}

function doubtsOf(report: Report): AnswerData['doubts'] {
  const cells = erratumCells(report);
  const doubts: AnswerData['doubts'] = {};
  for (const table of report.tables.values()) {
    for (const row of table.rows) {
      for (const field of table.fields) {
        const cell = { table, row, field };
        const [erratum] = cells.of([cell]);
        if (erratum)
          doubts[cellKey(table.id, row.key, field.name)] = [erratum.id, erratum.title, cells.of([cell], 'doubtful').includes(erratum)];
      }
    }
  }
  return doubts;
}
