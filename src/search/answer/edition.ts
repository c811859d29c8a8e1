import type { Cells } from '../../model/formula/evaluate';
import type { Passages } from '../index/passages';
import type { AnswerData } from './answerData';
import { atOnce } from '../index/inSlices';
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

/** Makes ready what search has loaded; some twenty milliseconds, once. */
export const makeAnswerEdition = (passages: Passages, data: AnswerData): AnswerEdition => atOnce(readying(passages, data));

/** The same, step by step. */
export function* readying(passages: Passages, data: AnswerData): Generator<undefined, AnswerEdition> {
  const tables = unpackTables(passages, data);
  yield;
  const lexicon = makeLexicon(tables, data, passages.synonyms);
  yield;
  return { tables, regions: data.regions, data, lexicon, passages, series: makeSeries(tables, data.asking, data.covers, lexicon) };
}
