import type { Block, ComponentBlock, TextBlock } from '../../model/block';
import type { Chapter, ChronicleEvent, Paragraph } from '../../model/chapter';
import type { Problem } from '../../model/check/problem';
import type { ChapterSource } from '../../model/report';
import { inlineText, piecesOf, uncheckedText, type LabelOf } from './inlineText';
import { readDocument } from './readDocument';
import { readEvent } from './readEvent';
import { readHeading, withoutNumber } from './readHeading';
import type { Report } from './refuse';

/** What a walk over the blocks gathers, and where it stands. */
interface Walk {
  chapter: Chapter;
  section: string;
  event?: ChronicleEvent;
  labelOf: LabelOf;
  report: Report;
  /** Do headings open sections? Those of a chapter do, by their printed numbers. */
  numbered: boolean;
}

/**
 * Reads a chapter’s MDX into what is addressed, cited and searched in it. MDX that does not parse gives a problem and an empty chapter.
 * `numbered` is false for texts that are no part of the book (about.mdx, a line of edition.yaml): their headings have no number.
 */
export function readChapter(
  source: ChapterSource,
  labelOf: LabelOf = ({ id }) => id,
  numbered = true,
): { chapter: Chapter; problems: Problem[]; broken: boolean } {
  const { part, title, blocks, problems, broken } = readDocument(source);
  const { id, file } = source;
  const chapter: Chapter = { id, part, title, file, sections: [], paragraphs: [], otherTexts: [], events: [], embeds: [], blocks };
  const report: Report = (code, line, says, advice) => problems.push({ code, file, line, says, try: advice });
  walkBlocks(blocks, { chapter, section: '', labelOf, report, numbered });
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { chapter, problems, broken };
}

function walkBlocks(blocks: readonly Block[], walk: Walk): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        openSection(block, block.depth, walk);
        break;
      case 'paragraph':
        addParagraph(readWords(block, walk), walk);
        break;
      case 'list':
        block.items.forEach((item) => walkBlocks(item, walk));
        break;
      case 'quote':
        walkBlocks(block.blocks, walk);
        break;
      case 'component':
        openComponent(block, walk);
        break;
      case 'table':
        walk.chapter.otherTexts.push(...block.rows.flat().map((cell) => readWords(cell, walk)));
        break;
    }
  }
}

/** The words of a text with its claims and references. */
function readWords(block: TextBlock, { section, labelOf }: Walk): Paragraph {
  const pieces = piecesOf(block.inline);
  return {
    text: inlineText(block.inline, labelOf).trim(),
    rest: uncheckedText(block.inline).trim(),
    claims: pieces.flatMap((piece) => (piece.kind === 'claim' ? [piece.claim] : [])),
    references: pieces.flatMap((piece) => (piece.kind === 'reference' ? [piece.reference] : [])),
    id: block.id,
    section,
    line: block.line,
  };
}

function addParagraph(paragraph: Paragraph, { chapter, event }: Walk): void {
  if (event) {
    event.text = [event.text, paragraph.text].filter(Boolean).join('\n');
    event.rest = [event.rest, paragraph.rest].filter(Boolean).join('\n');
    event.claims.push(...paragraph.claims);
    event.references.push(...paragraph.references);
  } else if (paragraph.text) chapter.paragraphs.push(paragraph);
}

/** A heading of a chapter opens the section its number says. */
function openSection(block: TextBlock, depth: number, walk: Walk): void {
  const { chapter, report } = walk;
  const words = readWords(block, walk);
  const { text, id, line } = words;
  chapter.otherTexts.push({ ...words, rest: walk.numbered ? withoutNumber(words.rest) : words.rest });
  if (!walk.numbered) return;
  const heading = readHeading(text, chapter.part, walk.section);
  if (!heading) return report('heading-number', line, `标题“${text}”没有编号。`, '标题以原书的编号开头：“一、”“1. ”或“（1）”。');
  walk.section = heading.number;
  if (heading.level !== depth)
    report('heading-level', line, `“${text}”应是 ${heading.level} 级标题。`, `写作“${'#'.repeat(heading.level)} ${text}”。`);
  if (id && id !== `s${heading.number}`)
    report(
      'heading-id',
      line,
      `标题“${text}”的地址写成了 #${id}，按编号应为 #s${heading.number}。`,
      '改正编号或地址；地址一经发布不再改变。',
    );
  chapter.sections.push({ number: heading.number, id: `s${heading.number}`, title: text, level: heading.level, line });
}

function openComponent({ name, attributes, blocks, line }: ComponentBlock, walk: Walk): void {
  const { chapter, section, report } = walk;
  const kind = name === 'Figure' ? 'figure' : name === 'Table' ? 'table' : name === 'Map' ? 'map' : undefined;
  if (kind) chapter.embeds.push({ kind, id: (kind === 'map' ? attributes['measure'] : attributes['id']) ?? '', section, line });
  else if (name === 'Event') {
    const event = readEvent(attributes, chapter.events, line, report);
    chapter.events.push(event);
    chapter.otherTexts.push({ id: '', section, text: event.title, rest: event.title, line, claims: [], references: [] });
    walkBlocks(blocks, { ...walk, event });
  } else walkBlocks(blocks, walk);
}
