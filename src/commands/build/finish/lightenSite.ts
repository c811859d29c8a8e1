import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../filesIn';
import { lightenPage } from './lightenPage';

/** Lightens every page of a built folder; `base` is the path the site will lie under. */
export function lightenSite(folder: string, base: string): void {
  const cssAt = (href: string): string => readFileSync(join(folder, href.slice(base.length)), 'utf8').trim();
  for (const name of filesIn(folder).filter((each) => each.endsWith('.html'))) {
    const file = join(folder, name);
    writeFileSync(file, lightenPage(readFileSync(file, 'utf8'), cssAt));
  }
}
