import type { Report } from '../../model/report';
import type { Erratum } from '../../model/check/erratum';

/** How grave the errata are, in the reader’s words, gravest first. */
const WEIGHTS: readonly { weight: Erratum['weight']; words: string }[] = [
  { weight: 'serious', words: '足以使人得出错误结论' },
  { weight: 'moderate', words: '影响引用具体的数' },
  { weight: 'slight', words: '无碍阅读' },
];

/** Errata by weight, gravest first, in the order of the file within a weight; weights without any are left out. */
export const weightGroups = (errata: readonly Erratum[]): { weight: Erratum['weight']; words: string; errata: Erratum[] }[] =>
  WEIGHTS.map(({ weight, words }) => ({ weight, words, errata: errata.filter((erratum) => erratum.weight === weight) })).filter(
    (group) => group.errata.length > 0,
  );

/** The parts that have errata, with how many. */
export const erratumParts = ({ info, errata }: Pick<Report, 'info' | 'errata'>): { number: number; title: string; count: number }[] =>
  info.parts
    .map(({ number, title }) => ({ number, title, count: errata.filter((erratum) => erratum.part === number).length }))
    .filter(({ count }) => count > 0);

/** How many printed cells the tables hold; labels count, blanks do not. */
export const countCells = ({ tables }: Pick<Report, 'tables'>): number =>
  [...tables.values()].reduce((sum, table) => sum + table.rows.reduce((cells, row) => cells + Object.keys(row.cells).length, 0), 0);
