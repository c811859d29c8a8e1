import type { Cells } from '../../model/formula/evaluate';
import type { PackedCells, Passages } from '../index/passages';
import type { AnswerData } from './answerData';
import { addLiterals } from './finding/findFact';
import { makeLexicon, type Lexicon } from './asking/lexicon';
import { makeSeries, type Series } from './tables/series';
import { unpackTables } from './tables/unpackTables';

/** An edition as questions are answered from it. */
export interface AnswerEdition extends Cells {
  data: AnswerData;
  lexicon: Lexicon;
  series: Series[];
  passages: Passages;
}

/** Makes ready what search has loaded; a few milliseconds, once. */
export function makeAnswerEdition(passages: Passages, cells: PackedCells, data: AnswerData): AnswerEdition {
  const tables = unpackTables(passages, cells, data);
  const lexicon = makeLexicon(tables, data, passages.synonyms);
  addLiterals(tables, lexicon);
  return { tables, regions: data.regions, data, lexicon, passages, series: makeSeries(tables, data.asking, data.covers, lexicon) };
}
