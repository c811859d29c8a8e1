import type { Edition } from '../../editions';
import { address } from '../../model/address/address';
import type { Block } from '../../model/block';
import type { Chapter } from '../../model/chapter';
import { hanNumeral } from '../../model/number/hanNumerals';

/** Where a reader may go on from the end of a section: the tables behind it, who it speaks of, where else the same numbers stand. */
export interface WaysOn {
  kind: '数据' | '省份' | '别处' | '大事';
  links: { address: string; words: string }[];
}

const [TABLES, PROVINCES, PLACES] = [3, 6, 3];

/** The ways on from a section of the first rank, `2-3`, with all that stands under it; what it shows itself is none. */
export function waysOn(edition: Edition, chapter: Chapter, section: string): WaysOn[] {
  const isUnder = (number: string) => number === section || number.startsWith(`${section}-`);
  const paragraphs = chapter.paragraphs.filter((each) => isUnder(each.section));
  const ids = new Set(paragraphs.map(({ id }) => id).filter(Boolean));
  const cells = edition.prose.claims.filter(({ part, id }) => part === chapter.part && ids.has(id)).flatMap((claim) => claim.cells);
  const shown = new Set(chapter.embeds.filter((each) => each.kind === 'table').map(({ id }) => id));
  const references = paragraphs.flatMap((each) => each.references);
  const tables = mostOften(cells.map(({ table }) => table.id)).filter((id) => !id.startsWith('text-') && !shown.has(id));
  const named = [
    ...references.filter(({ kind }) => kind === 'province').map(({ id }) => id),
    ...cells.flatMap(({ row }) => edition.regions.provinces.filter(({ name }) => name === row.key).map(({ id }) => id)),
  ];
  const terms = new Set(references.filter(({ kind }) => kind === 'term').map(({ id }) => id));
  const ways: WaysOn[] = [
    { kind: '数据', links: tables.slice(0, TABLES).map((id) => tableLink(edition, id)) },
    {
      kind: '省份',
      links: mostOften(named)
        .slice(0, PROVINCES)
        .map((id) => provinceLink(edition, id)),
    },
    { kind: '别处', links: elsewhere(edition, chapter.part, new Set(cells.map(cellName))) },
    { kind: '大事', links: eventLinks(edition, terms) },
  ];
  return ways.filter(({ links }) => links.length > 0);
}

const cellName = ({ table, row, field }: { table: { id: string }; row: { id: string }; field: { name: string } }): string =>
  `${table.id} ${row.id} ${field.name}`;

/** Each once, what is met most often first. */
function mostOften(all: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([each]) => each);
}

function tableLink(edition: Edition, id: string): WaysOn['links'][number] {
  const { label, title } = edition.tables.get(id)!;
  return { address: address.table(edition, id), words: `${label} ${title}` };
}

const provinceLink = (edition: Edition, id: string): WaysOn['links'][number] => ({
  address: address.province(edition, id),
  words: edition.regions.provinces.find((each) => each.id === id)!.name,
});

/** Sections of other parts whose sentences are bound to most of the same cells. */
function elsewhere(edition: Edition, here: number, ours: ReadonlySet<string>): WaysOn['links'] {
  const met = edition.prose.claims.flatMap(({ part, id, cells }) => {
    if (part === here || id === '' || !cells.some((cell) => ours.has(cellName(cell)))) return [];
    const other = edition.prose.chapters.find((each) => each.part === part)!;
    const section = other.paragraphs.find((each) => each.id === id)?.section;
    return section ? [`${part} ${section}`] : [];
  });
  return mostOften(met)
    .slice(0, PLACES)
    .map((place) => {
      const [part, number] = place.split(' ') as [string, string];
      const found = edition.prose.chapters.find((each) => each.part === Number(part))!.sections.find((each) => each.number === number)!;
      return { address: `${address.part(edition, Number(part))}#${found.id}`, words: `第${hanNumeral(Number(part))}部分 ${found.title}` };
    });
}

/** Events that speak of a term of the section. */
const eventLinks = (edition: Edition, terms: ReadonlySet<string>): WaysOn['links'] =>
  edition.prose.chapters
    .flatMap(({ events }) => events)
    .filter(({ references }) => references.some(({ kind, id }) => kind === 'term' && terms.has(id)))
    .map(({ id, title }) => ({ address: address.event(edition, id), words: title }));

/** The blocks of a chapter, section of the first rank by section; what stands before the first has no number. */
export function bySection({ blocks, sections }: Chapter): { number: string; blocks: Block[] }[] {
  const groups: { number: string; blocks: Block[] }[] = [{ number: '', blocks: [] }];
  for (const block of blocks) {
    const opens = block.kind === 'heading' && sections.find(({ id, level }) => id === block.id && level === 2);
    if (opens) groups.push({ number: opens.number, blocks: [] });
    groups.at(-1)!.blocks.push(block);
  }
  return groups;
}
