import { VERDICT_WORDS } from '../../download/errataCsv';
import type { Edition } from '../../editions';
import { address } from '../../model/address/address';
import type { Erratum } from '../../model/check/erratum';
import { cellsNamed } from '../../model/check/erratumCells';
import { digitGroups } from '../../model/number/digitGroups';
import { rowWords } from '../../model/table/cellName';
import { fieldFullTitle } from '../../model/table/tableHead';
import { cellAddress } from '../link/addresses';

/** One reading of an erratum, as the page of checks shows it. */
export interface ReadingView {
  /** 表 4-2 · 江苏 · 输出技术 增长; 第二部分 第 2-1 节. */
  place: string;
  address?: string;
  /** What is printed there: groups of digits with a unit, cell by cell, or words. */
  values: { groups: string[]; unit: string }[];
  says: string;
  verdict: Erratum['readings'][number]['verdict'];
  verdictWords: string;
}

/** A reading with its place as a link and its printed value filled in. */
export function readingView(edition: Edition, reading: Erratum['readings'][number]): ReadingView {
  const cells = reading.cell ? cellsNamed(edition, reading.cell) : [];
  const [first] = cells;
  const words = { says: reading.says ?? '', verdict: reading.verdict, verdictWords: VERDICT_WORDS[reading.verdict] };
  if (first) {
    const more = cells.length > 1 ? ` 等 ${cells.length} 格` : '';
    return {
      ...words,
      place: [first.table.label, rowWords(first.table, first.row.key), fieldFullTitle(first.table, first.field)].join(' · ') + more,
      address: cellAddress(edition, first),
      values: cells
        .slice(0, 4)
        .map((cell) => ({ groups: cell.number ? digitGroups(cell.text.replace('-', '−')) : [cell.text], unit: cell.unit })),
    };
  }
  const section =
    reading.section && edition.prose.chapters.flatMap((chapter) => chapter.sections).find(({ number }) => number === reading.section);
  // A sentence before the first heading, or an event, belongs to its part: section `4`.
  const part = section ? undefined : edition.prose.chapters.find((chapter) => String(chapter.part) === reading.section);
  return {
    ...words,
    place: section || part ? `正文 ${(section || part)!.title}` : reading.section ? `正文第 ${reading.section} 节` : (reading.cell ?? ''),
    ...(section && { address: address.section(edition, section.number) }),
    ...(part && { address: address.part(edition, part.part) }),
    values: [],
  };
}
