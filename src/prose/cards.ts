import type { Chapter, Reference } from '../model/chapter';
import type { PlacedCell } from '../model/formula/evaluate';
import type { Report } from '../model/report';
import { tableTop, type TableTop } from '../model/table/tableTop';
import type { BoundClaim } from './checks/checkClaim';
import { labelOf } from './labelOf';

/** What the card beside a claim or a reference says. */
export type Card =
  | {
      kind: 'claim';
      origin: BoundClaim['origin'];
      formula?: string;
      value?: string;
      cells: { path: string; value: string; href: string }[];
      more?: number;
    }
  | { kind: 'preview'; label: string; title: string; text?: string; table?: TableTop };

/** A card lists no more cells than a reader takes in at a glance. */
const CELLS_SHOWN = 4;
const ROWS_SHOWN = 3;
const COLUMNS_SHOWN = 3;

/** Cards of all claims and references of a chapter, by what their links carry in `data-card`. `addressOf` gives a cell’s address. */
export function cardsOf(
  report: Report,
  chapters: Chapter[],
  chapter: Chapter,
  claims: BoundClaim[],
  addressOf: (cell: PlacedCell) => string,
): Record<string, Card> {
  const cards: Record<string, Card> = {};
  for (const claim of claims) {
    cards[`=${claim.formula}`] = {
      kind: 'claim',
      origin: claim.origin,
      ...(claim.origin === 'computed' && { formula: claim.formula, value: `${Number(claim.value.toPrecision(8))} ${claim.unit}`.trim() }),
      cells: claim.cells.slice(0, CELLS_SHOWN).map((cell) => ({
        path: [
          cell.table.label,
          cell.field.key ? cell.row.cells[cell.field.key]!.text : cell.row.key.replace('/', ' › '),
          fieldTitle(cell),
        ].join(' › '),
        value: `${cell.text} ${cell.unit}`.trim(),
        href: addressOf(cell),
      })),
      ...(claim.cells.length > CELLS_SHOWN && { more: claim.cells.length - CELLS_SHOWN }),
    };
  }
  for (const reference of [...chapter.paragraphs, ...chapter.events].flatMap((each) => each.references)) {
    cards[`${reference.kind}:${reference.id}`] = preview(report, chapters, reference);
  }
  for (const erratum of report.errata) cards[`erratum:${erratum.id}`] ??= preview(report, chapters, { kind: 'erratum', id: erratum.id });
  return cards;
}

const fieldTitle = ({ field }: PlacedCell): string =>
  field.group && field.title && field.title !== field.group ? `${field.group} ${field.title}` : (field.title ?? field.name);

function preview(report: Report, chapters: Chapter[], { kind, id }: Pick<Reference, 'kind' | 'id'>): Card {
  const label = labelOf(report, { kind, id });
  switch (kind) {
    case 'figure': {
      const figure = report.figures.get(id)!;
      return { kind: 'preview', label, title: figure.title, text: figure.takeaway };
    }
    case 'table': {
      const table = report.tables.get(id)!;
      return {
        kind: 'preview',
        label,
        title: table.title,
        ...(table.status === 'lost'
          ? { text: '原书此表在所据文本中缺失。' }
          : { text: `共 ${table.rows.length} 行`, table: tableTop(table, ROWS_SHOWN, COLUMNS_SHOWN) }),
      };
    }
    case 'section': {
      const inChapter = chapters.find((each) => each.sections.some((section) => section.number === id))!;
      const section = inChapter.sections.find((each) => each.number === id)!;
      return {
        kind: 'preview',
        label: inChapter.title,
        title: section.title,
        ...textOf(inChapter.paragraphs.find((paragraph) => paragraph.section === id)?.text),
      };
    }
    case 'term':
      return { kind: 'preview', label: '术语', title: label, ...textOf(report.glossary.find((term) => term.id === id)?.definition) };
    case 'erratum':
      return { kind: 'preview', label: '勘误', title: label, ...textOf(report.errata.find((erratum) => erratum.id === id)?.judgement) };
    case 'event': {
      const event = chapters.flatMap((each) => each.events).find((each) => each.id === id);
      return { kind: 'preview', label: event?.date ?? '', title: event?.title ?? label };
    }
    case 'region':
      return {
        kind: 'preview',
        label: '区域',
        title: label,
        ...textOf(report.regions.regions.find((region) => region.id === id)?.definition),
      };
    case 'province':
    case 'institution':
      return { kind: 'preview', label: kind === 'province' ? '省份' : '机构', title: label };
  }
}

const textOf = (text: string | undefined) => (text ? { text: text.length > 90 ? `${text.slice(0, 88)}…` : text } : {});
