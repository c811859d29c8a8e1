import type { Published } from './address/anchor';
import type { BriefingRules } from './briefing';
import type { Comparison } from './check/comparison';
import type { EditionInfo } from './edition';
import type { Erratum } from './check/erratum';
import type { Cells } from './formula/evaluate';
import type { FigureSpec } from './figure';
import type { Finding } from './finding';
import type { Measure } from './measure';
import type { Regions } from './region/region';
import type { SearchWords } from './searchWords';
import type { Table } from './table/table';
import type { Term } from './term';

/** A chapter as its editor wrote it. */
export interface ChapterSource {
  /** Part's id: overview, composition … */
  id: string;
  /** Path from the project's top, for messages. */
  file: string;
  text: string;
}

/** One edition, read from its folder: everything every renderer is computed from. */
export interface Report extends Cells {
  /** Name of its folder and first step of its addresses: `2021`. */
  name: string;
  info: EditionInfo;
  /** By id, in the book's order; the text tables last. */
  tables: ReadonlyMap<string, Table>;
  figures: ReadonlyMap<string, FigureSpec>;
  regions: Regions;
  /** What maps and rankings of provinces can show, in the order they are offered. */
  measures: Measure[];
  chapters: ChapterSource[];
  /** What this edition says of itself: about.mdx. */
  about?: ChapterSource | undefined;
  errata: Erratum[];
  glossary: Term[];
  /** The main points, in the order they are told. */
  findings: Finding[];
  /** What the pages of provinces and regions say first, by rules. */
  briefing?: BriefingRules | undefined;
  /** Names readers may type that the text does not use. */
  searchWords: SearchWords;
  /** What was promised to readers; nothing before `npm run addresses` wrote it. */
  published?: Published | undefined;
  /** The edition before, where there is one: what it printed of earlier years is known. */
  before?: Report | undefined;
  /** Every comparison the tables' checks made, passed or not. */
  comparisons: Comparison[];
  /**
   * What could not be read, or not wholly: `table a5`, `figure 2-4`, `glossary`, `errata`, `regions`, `chapters`. Their problems are told; what
   * cannot be computed for that reason alone is not told again.
   */
  unread?: ReadonlySet<string>;
}
