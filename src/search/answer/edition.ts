import type { Cells } from '../../model/formula/evaluate';
import type { Regions } from '../../model/region/region';
import type { Cell } from '../../model/table/table';
import type { Passages } from '../index/passages';
import type { AnswerData } from './answerData';
import { atOnce } from '../index/inSlices';
import { spellWith } from '../text/spellWith';
import { makeLexicon, type Lexicon } from './asking/lexicon';
import { readyFacts, type Facts } from './finding/facts';
import { makeSeries, type Series } from './tables/series';
import { unpackTables } from './tables/unpackTables';

/** An edition as questions are answered from it. */
export interface AnswerEdition extends Cells {
  regions: Regions;
  data: AnswerData;
  doubts: ReadonlyMap<Cell, Doubt>;
  lexicon: Lexicon;
  series: Series[];
  facts: Facts;
  passages: Passages;
}

/** An erratum that names a cell, and whether it doubts what is printed there. */
export interface Doubt {
  id: string;
  title: string;
  isDoubtful: boolean;
}

/** Makes ready what search has loaded, once. */
export const makeAnswerEdition = (passages: Passages, data: AnswerData): AnswerEdition => atOnce(readying(passages, data));

/** The same, step by step. */
export function* readying(passages: Passages, data: AnswerData): Generator<undefined, AnswerEdition> {
  const idOf = spellWith(passages);
  const tables = unpackTables(passages, data, idOf);
  yield;
  const regions = regionsOf(passages, data, idOf);
  const lexicon = makeLexicon(tables, regions, data, passages.synonyms);
  yield;
  const series = yield* makeSeries(tables, data.asking, data.covers, lexicon);
  const facts = yield* readyFacts(tables, lexicon);
  return { tables, regions, data, lexicon, passages, series, facts, doubts: doubtsOf(tables, passages, data) };
}

const regionsOf = ({ provinces, regions }: Passages, { cities }: AnswerData, idOf: (name: string) => string): Regions => ({
  provinces: provinces.map(([name, id, full]) => ({ name, id, full })),
  cities: cities.map((city) => ({ ...city, id: idOf(city.name) })),
  regions: regions.map(([name, id, short, definition, members]) => ({ name, id, short, definition, members })),
});

function doubtsOf(tables: AnswerEdition['tables'], { errata }: Passages, { doubts }: AnswerData): AnswerEdition['doubts'] {
  const found = new Map<Cell, Doubt>();
  for (const [table, cells] of Object.entries(doubts)) {
    for (const place of cells.split(' ')) {
      const [row, column, erratum] = place.split('.').map((step) => parseInt(step, 10)) as [number, number, number];
      const { rows, fields } = tables.get(table)!;
      const [id, , title] = errata[erratum]!;
      found.set(rows[row]!.cells[fields[column]!.name]!, { id, title, isDoubtful: place.endsWith('!') });
    }
  }
  return found;
}
