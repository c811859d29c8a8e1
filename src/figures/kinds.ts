import type { PanelKind } from '../model/figure';

/** What a kind of picture is, besides how it is laid out (`layout/panelLayout`). */
interface FigureKind {
  /** What it is called to those who do not see it. */
  name: string;
  /** What tells its series apart: a key above it, of all or of every pair, or the picture itself. */
  key: 'series' | 'pairs' | 'itself';
  /** Series of its key can be taken out of the picture. */
  switches?: true;
  /** Its bars are wholes and its rows their parts, each with its share and a colour of its own. */
  ofParts?: true;
  /** Its rows stand one below the other and say what they say without the next: the first of them are a picture too. */
  byRows?: true;
  /** It uses all the width the page has. */
  spreads?: true;
}

const KINDS: Record<PanelKind, FigureKind> = {
  bar: { name: '条形图', key: 'series', switches: true, byRows: true },
  change: { name: '两年对比条形图', key: 'series', switches: true, byRows: true },
  column: { name: '柱形图', key: 'series' },
  share: { name: '百分比条形图', key: 'itself', ofParts: true },
  stacked: { name: '堆积条形图', key: 'itself', ofParts: true },
  opposed: { name: '左右对照条形图', key: 'itself', byRows: true },
  slope: { name: '位次图', key: 'itself' },
  line: { name: '折线图', key: 'itself' },
  matrix: { name: '矩阵图', key: 'itself' },
  multiples: { name: '分列小图', key: 'pairs', byRows: true, spreads: true },
};

export const kindOf = ({ kind }: { kind: PanelKind }): FigureKind => KINDS[kind];
