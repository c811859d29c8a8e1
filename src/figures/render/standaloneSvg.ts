import { drawSvg } from './drawSvg';
import type { FigureData } from '../data/figureData';
import { unitLine } from './unitLine';
import { keyOf } from './keyOf';
import type { Paint } from '../layout/marks';
import { WIDTHS } from '../layout/layout';
import { textWidth } from '../layout/textWidth';
import { escape } from '../../model/escape';

const MARGIN = 24;
const FAMILY = "'PingFang SC','HarmonyOS Sans SC','Microsoft YaHei','Noto Sans SC','Noto Sans CJK SC',sans-serif";

/** A figure as a file of its own: colours resolved, with title, unit, finding, notes, source and colophon (one line each) drawn in. */
export function standaloneSvg(data: FigureData, paint: Paint, source: string, colophon: string): string {
  const picture = drawSvg(data, WIDTHS.wide, paint, 14);
  const width = picture.width + 2 * MARGIN;
  const parts: string[] = [];
  let y = MARGIN;
  const line = (text: string, size: number, colour: string, extra = '', leading = 1.6): void => {
    for (const part of breakText(text, size, picture.width)) {
      y += size * leading;
      parts.push(`<text x="${MARGIN}" y="${round(y)}" font-size="${size}" fill="${paint(colour)}"${extra}>${escape(part)}</text>`);
    }
  };
  parts.push(`<path d="M${MARGIN} ${MARGIN}h${picture.width}" stroke="${paint('--rule')}" stroke-width="2"/>`);
  line(data.label, 14, '--soft');
  line(data.takeaway.replace(/。$/, ''), 18, '--ink', ' font-weight="700"');
  y += 26;
  const key = data.panels[0] ? keyOf(data.panels[0]) : [];
  let x = MARGIN;
  for (const { name, colour, derived } of key) {
    const said = `${name}${derived ? '（推算）' : ''}`;
    parts.push(
      `<rect x="${x}" y="${round(y - 11)}" width="12" height="12" fill="${paint(colour)}"/><text x="${x + 18}" y="${round(y)}" fill="${paint('--ink')}">${escape(said)}</text>`,
    );
    x += 18 + Math.ceil(textWidth(said, 14)) + 20;
  }
  parts.push(`<text x="${width - MARGIN}" y="${round(y)}" text-anchor="end" fill="${paint('--soft')}">${escape(unitLine(data))}</text>`);
  y += 16;
  parts.push(`<g transform="translate(${MARGIN} ${round(y)})" fill="${paint('--ink')}">${picture.body}</g>`);
  y += picture.height + 10;
  line(data.title, 13, '--soft');
  for (const note of [data.lost, ...data.notes].filter(Boolean)) line(note, 13, '--soft');
  line(source, 13, '--soft');
  line(colophon, 13, '--soft');
  const height = Math.ceil(y + MARGIN);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FAMILY}" font-size="14"><title>${escape(`${data.label} ${data.title}`)}</title><rect width="${width}" height="${height}" fill="${paint('--paper')}"/>${parts.join('')}</svg>\n`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Lines no wider than `width`. */
function breakText(text: string, size: number, width: number): string[] {
  const lines = [''];
  for (const character of text) {
    // A mark of punctuation does not begin a line.
    if (textWidth(lines.at(-1)! + character, size) > width && !/[，。、；：）”]/.test(character)) lines.push('');
    lines[lines.length - 1] += character;
  }
  return lines;
}
