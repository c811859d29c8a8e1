import subsetFont from 'subset-font';
import type { Picture } from '../../figures/render/drawSvg';
import { madeBefore } from '../../data/disk/madeBefore';
import { drawPng } from './drawPng';
import { escape } from '../../model/escape';
import { breakLines } from './breakLines';
import { readSerif } from '../page/head/readSerif';

/** What a share picture says. */
export interface ShareWords {
  /** Small line above: 全国技术市场统计年报 2021. */
  report: string;
  /** 表 3-1, 第二部分 …; may be empty. */
  label: string;
  title: string;
  /** Line at the foot. */
  foot: string;
  /** The number that counts: 6316.2 亿元. */
  number?: string;
  /** The chart, its colours resolved. */
  chart?: Picture;
}

/** All characters that pictures are written with. */
export const charactersOf = (all: Iterable<ShareWords>): string =>
  [
    ...new Set(
      Array.from(all, ({ chart, ...words }) => Object.values(words).join('') + (chart ? chart.body.replace(/<[^>]*>/g, '') : '')).join(''),
    ),
  ]
    .sort()
    .join('');

const [WIDTH, HEIGHT, MARGIN] = [1200, 630, 80];

let fontFor: { characters: string; file: Promise<Uint8Array> } | undefined;

/**
 * PNG of 1200 × 630 pixels for links shared elsewhere. Drawn with a font of its own, so that it looks the same on a machine without
 * Chinese fonts; `characters` are all those that the pictures of a build use.
 */
export function sharePicture(words: ShareWords, characters: string): Promise<Uint8Array> {
  const svg = draw(words);
  return madeBefore(svg, async () => {
    if (fontFor?.characters !== characters) {
      fontFor = { characters, file: subsetFont(readSerif(700), characters, { targetFormat: 'truetype' }) };
    }
    const fontBuffers = [await fontFor.file];
    return drawPng(svg, { background: '#fbfaf5', font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Noto Serif SC' } });
  });
}

function draw({ report, label, title, foot, number, chart }: ShareWords): string {
  const text = (y: number, pixels: number, colour: string, words: string) =>
    `<text x="${MARGIN}" y="${y}" font-size="${pixels}" fill="${colour}">${escape(words)}</text>`;
  const size = chart ? 38 : number ? 56 : title.length > 30 ? 56 : title.length > 14 ? 66 : 84;
  const lines = breakLines(title, (WIDTH - 2 * MARGIN) / size);
  const first = chart ? 216 : number ? 290 : 330 - ((lines.length - 1) * size * 1.3) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Noto Serif SC" font-weight="700">`,
    text(chart ? 80 : 112, 30, '#1c2127', report),
    `<path d="M${MARGIN} ${chart ? 104 : 140}H${WIDTH - MARGIN}" stroke="#1c2127" stroke-width="4"/>`,
    text(chart ? 156 : 200, chart ? 28 : 34, '#17406d', label),
    ...lines.map((line, index) => text(first + index * size * 1.3, size, '#1c2127', line)),
    ...(number ? [text(450, 120, '#17406d', number)] : []),
    ...(chart ? [chartOf(chart, first + (lines.length - 1) * size * 1.3 + 28)] : []),
    `<path d="M${MARGIN} ${chart ? 560 : 530}H${WIDTH - MARGIN}" stroke="#d9d5c8" stroke-width="2"/>`,
    text(chart ? 600 : 575, 26, '#5b6470', foot),
    '</svg>',
  ].join('');
}

/** The chart from `top` to the foot: as large as it fits. */
function chartOf({ width, height, body }: Picture, top: number): string {
  const wide = WIDTH - 2 * MARGIN;
  const scale = Math.min(wide / width, (548 - top) / height);
  const left = MARGIN + (wide - width * scale) / 2;
  return `<g transform="translate(${left} ${top}) scale(${scale})" font-size="14" fill="#1c2127">${body}</g>`;
}
