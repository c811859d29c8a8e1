import subsetFont from 'subset-font';
import { escape } from '../../model/escape';
import { readSerif } from '../../components/page/head/readSerif';
import { drawPng } from '../../components/share/drawPng';
import type { EditionInfo } from '../../model/edition';

const [WIDTH, HEIGHT, MARGIN] = [1200, 1600, 110];
const TITLE = 132;

/** The picture a reading program shows of the book: PNG of 1200 × 1600 pixels, drawn with a font of its own. */
export async function coverPicture({ title, year, covers, englishTitle }: EditionInfo): Promise<Uint8Array> {
  const line = (y: number, size: number, colour: string, words: string): string =>
    `<text x="${MARGIN}" y="${y}" font-size="${size}" fill="${colour}">${escape(words)}</text>`;
  const rule = (y: number, width: number): string =>
    `<path d="M${MARGIN} ${y}H${WIDTH - MARGIN}" stroke="#1c2127" stroke-width="${width}"/>`;
  const lines = linesOf(title, Math.floor((WIDTH - 2 * MARGIN) / TITLE));
  const said = [`${covers} 年数据`, '独立网络版'];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Noto Serif SC" font-weight="700">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fbfaf5"/>`,
    rule(170, 8),
    ...lines.map((words, index) => line(400 + index * TITLE * 1.3, TITLE, '#1c2127', words)),
    line(510 + lines.length * TITLE * 1.3, 260, '#17406d', String(year)),
    rule(1330, 3),
    line(1400, 46, '#1c2127', said.join('　')),
    line(1470, 27, '#5b6470', englishTitle),
    '</svg>',
  ].join('');
  const characters = [...new Set(title + year + said.join('　') + englishTitle)].sort().join('');
  const font = await subsetFont(readSerif(700), characters, { targetFormat: 'truetype' });
  return drawPng(svg, { font: { fontBuffers: [font], loadSystemFonts: false, defaultFontFamily: 'Noto Serif SC' } });
}

/** Lines of at most `most` characters, broken between words. */
function linesOf(title: string, most: number): string[] {
  const lines: string[] = [''];
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
    if (lines.at(-1)!.length + segment.length > most) lines.push('');
    lines[lines.length - 1] += segment;
  }
  return lines;
}
