import type { ChapterSource, Report } from '../model/report';
import { tableLabel, type Table } from '../model/table/table';
import { figureLabel } from '../model/figureLabel';
import { labelOf } from './labelOf';
import { readReference } from './readReference';

/**
 * A chapter as plain Markdown, for machines and for readers who copy: claims become their numbers, references links, tables Markdown
 * tables. `linkTo` gives the address of what a reference names, or `null`.
 */
export function plainMarkdown(
  report: Report,
  source: ChapterSource,
  linkTo: (reference: { kind: NonNullable<ReturnType<typeof readReference>>['kind']; id: string }) => string | null,
): string {
  const part = report.info.parts.find((each) => each.id === source.id);
  const body = source.text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/ ?\[\]\(#[^)]+\)/g, '')
    .replace(/\[([^\]]*)\]\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g, (whole, words: string, target: string) => {
      if (target.startsWith('=')) return words;
      const reference = readReference(target, words, 0);
      if (!reference) return whole;
      const to = linkTo(reference);
      const label = words || labelOf(report, reference);
      if (reference.kind === 'erratum') return '';
      return to ? `[${label}](${to})` : label;
    })
    .replace(/<Figure id="([^"]+)" \/>/g, (_, id: string) => {
      const figure = report.figures.get(id);
      const to = linkTo({ kind: 'figure', id });
      return figure ? `**[${figureLabel(id)}](${to})　${figure.title}**\n\n${figure.takeaway}` : '';
    })
    .replace(/<Table id="([^"]+)" \/>/g, (_, id: string) => {
      const table = report.tables.get(id);
      return table ? markdownTable(table) : '';
    })
    .replace(
      /<Event ([^>]*)>/g,
      (_, attributes: string) => `## ${/date="([^"]+)"/.exec(attributes)?.[1] ?? ''}　${/title="([^"]+)"/.exec(attributes)?.[1] ?? ''}`,
    )
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return `# ${part?.title ?? source.id}\n\n《${report.info.title} ${report.info.year}》第 ${part?.number} 部分（${report.info.covers} 年数据）。\n\n${body}\n`;
}

/** A table longer than this is named, not printed: its CSV is one link away. */
const ROWS_PRINTED = 60;

function markdownTable(table: Table): string {
  const caption = `**${tableLabel(table.id)}　${table.title}**`;
  if (table.rows.length === 0) return `${caption}（缺）`;
  if (table.rows.length > ROWS_PRINTED) return `${caption}（${table.rows.length} 行，见该表的 CSV）`;
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [
    caption,
    '',
    line(table.fields.map((field) => (field.unit && field.role !== 'rank' ? `${field.name}（${field.unit}）` : field.name))),
    line(table.fields.map((field) => (field.type === 'string' ? '---' : '--:'))),
    ...table.rows.map((row) => line(table.fields.map((field) => row.cells[field.name]?.text ?? ''))),
  ].join('\n');
}
