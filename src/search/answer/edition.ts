import type { Cells } from '../../model/formula/evaluate';
import type { Regions } from '../../model/region/region';
import type { Cell } from '../../model/table/table';
import type { Names, PackedEvent, Texts } from '../index/passages';
import { unpackAnswers, type AnswerData, type PackedAnswers } from './answerData';
import { atOnce, resumable, type Resumable } from '../index/inSlices';
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
  /** What labels of the text say; most questions are answered without. */
  facts: Resumable<Facts>;
  names: Names;
  /** What happened; none before the text has come. */
  events: PackedEvent[];
}

/** An erratum that names a cell, and whether it doubts what is printed there. */
export interface Doubt {
  id: string;
  title: string;
  isDoubtful: boolean;
}

/** What the text adds: events, and lists of names. */
type TextsForAnswers = Pick<Texts, 'events' | 'tableTexts'>;

/** Makes ready what search has loaded; without the text what can be answered before it comes. */
export const makeAnswerEdition = (names: Names, data: PackedAnswers, texts?: TextsForAnswers): AnswerEdition =>
  atOnce(readying(names, data, texts));

/** The same, step by step. */
export function* readying(names: Names, packed: PackedAnswers, texts?: TextsForAnswers): Generator<undefined, AnswerEdition> {
  const data = unpackAnswers(packed);
  const idOf = spellWith(names);
  const tables = unpackTables(names, data, idOf, texts?.tableTexts);
  yield;
  const regions = regionsOf(names, data, idOf);
  const lexicon = makeLexicon(tables, regions, data, names.synonyms);
  yield;
  const series = yield* makeSeries(tables, data.asking, data.covers, lexicon);
  const facts = resumable(readyFacts(tables, lexicon));
  return { tables, regions, data, lexicon, names, events: texts?.events ?? [], series, facts, doubts: doubtsOf(tables, names, data) };
}

const regionsOf = ({ provinces, regions }: Names, { cities }: AnswerData, idOf: (name: string) => string): Regions => ({
  provinces: provinces.map(([name, id, full]) => ({ name, id, full })),
  cities: cities.map((city) => ({ ...city, id: idOf(city.name) })),
  regions: regions.map(([name, id, short, definition, members]) => ({ name, id, short, definition, members })),
});

function doubtsOf(tables: AnswerEdition['tables'], { errata }: Names, { doubts }: AnswerData): AnswerEdition['doubts'] {
  const found = new Map<Cell, Doubt>();
  for (const [id, cells] of Object.entries(doubts)) {
    const table = tables.get(id);
    if (!table) continue;
    for (const place of cells.split(' ')) {
      const [row, column, erratum] = place.split('.').map((step) => parseInt(step, 10)) as [number, number, number];
      const [erratumId, , title] = errata[erratum]!;
      found.set(table.rows[row]!.cells[table.fields[column]!.name]!, { id: erratumId, title, isDoubtful: place.endsWith('!') });
    }
  }
  return found;
}
