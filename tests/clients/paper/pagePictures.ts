import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../tool';

/** A page of A4 in grey, 40 dots an inch: its dots row by row, 0 black, 255 white. */
export interface PagePicture {
  width: number;
  height: number;
  dots: Buffer;
}

/** The pages of a PDF, as pictures; throws with Poppler’s words where it cannot read it. */
export function pagePictures(file: string): PagePicture[] {
  const home = mkdtempSync(join(tmpdir(), 'report-pages-'));
  try {
    run('pdftoppm', ['-r', '40', '-gray', file, join(home, 'page')]);
    return readdirSync(home)
      .sort()
      .map((name) => readPgm(readFileSync(join(home, name))));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function readPgm(pgm: Buffer): PagePicture {
  const [, size = ''] = pgm.subarray(0, 40).toString('latin1').split('\n');
  const [width, height] = size.split(' ').map(Number) as [number, number];
  return { width, height, dots: pgm.subarray(pgm.length - width * height) };
}

/** How far down its text area a page is printed, as a share of it; `above` and `below` are its margins in millimetres. */
export function fullness({ width, height, dots }: PagePicture, above: number, below: number): number {
  const first = Math.round((above / 297) * height);
  const end = Math.round(((297 - below) / 297) * height) - 1;
  let last = end;
  while (last > first && dots.subarray(last * width, (last + 1) * width).every((grey) => grey > 200)) last--;
  return (last - first) / (end - first);
}
