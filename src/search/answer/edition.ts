import type { Cells } from '../../model/formula/evaluate';
import type { Regions } from '../../model/region/region';
import type { Cell } from '../../model/table/table';
import type { Names, PackedEvent } from '../index/passages';
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
  names: Names;
  /** What happened: told by the text, which may come later. */
  events: PackedEvent[];
}

/** An erratum that names a cell, and whether it doubts what is printed there. */
export interface Doubt {
  id: string;
  title: string;
  isDoubtful: boolean;
}

/** Makes ready what search has loaded, once. */
export const makeAnswerEdition = (names: Names, data: AnswerData, events: PackedEvent[] = []): AnswerEdition =>
  atOnce(readying(names, data, events));

/** The same, step by step. */
export function* readying(names: Names, data: AnswerData, events: PackedEvent[] = []): Generator<undefined, AnswerEdition> {
  const idOf = spellWith(names);
  const tables = unpackTables(names, data, idOf);
  yield;
  const regions = regionsOf(names, data, idOf);
  const lexicon = makeLexicon(tables, regions, data, names.synonyms);
  yield;
  const series = yield* makeSeries(tables, data.asking, data.covers, lexicon);
  const facts = yield* readyFacts(tables, lexicon);
  return { tables, regions, data, lexicon, names, events, series, facts, doubts: doubtsOf(tables, names, data) };
}

const regionsOf = ({ provinces, regions }: Names, { cities }: AnswerData, idOf: (name: string) => string): Regions => ({
  provinces: provinces.map(([name, id, full]) => ({ name, id, full })),
  cities: cities.map((city) => ({ ...city, id: idOf(city.name) })),
  regions: regions.map(([name, id, short, definition, members]) => ({ name, id, short, definition, members })),
});

function doubtsOf(tables: AnswerEdition['tables'], { errata }: Names, { doubts }: AnswerData): AnswerEdition['doubts'] {
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
