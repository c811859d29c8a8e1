import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { benchTable } from '../benchTable';

const packed = (text: string): number => brotliCompressSync(text).length;

/** Prints what is sent beside what could not be sent in fewer bytes: the words themselves, the outlines of the map. */
export function benchLimits(folder: string, edition: string, say: (line: string) => void): void {
  const file = (name: string) => readFileSync(join(folder, edition, name), 'utf8');
  const main = (name: string) => parse(file(name)).querySelector('main')!;
  const words = (name: string) => main(name).textContent.replace(/\s+/g, ' ');
  const map = main('provinces/index.html').querySelector('province-map svg')!;
  const outlines = map
    .querySelectorAll('path')
    .map((path) => path.getAttribute('d') ?? '')
    .join('\n');
  const compared: [name: string, limit: string, sent: string][] = [
    ['第二部分：文字，连同图中的字', words('composition/index.html'), file('composition/index.html')],
    ['全书：文字，连同表格', words('print/index.html'), file('print/index.html')],
    ['检索：全书的文字', words('print/index.html'), file('search/names.json') + file('search/texts.json')],
    ['地图：轮廓', outlines, map.outerHTML],
  ];
  const rows = compared.map(([name, limit, sent]) => {
    const [least, own] = [packed(limit), packed(sent)];
    return [name, (least / 1000).toFixed(1), (own / 1000).toFixed(1), (own / least).toFixed(2)];
  });
  say(`\n${benchTable(['至少要传的（brotli，KB）', '下限', '实传', '倍数'], rows)}`);
}
