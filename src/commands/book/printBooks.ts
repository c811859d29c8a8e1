import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookFile } from '../../components/book/bookFiles';
import { allEditions } from '../../editions';
import { launchBrowser } from '../browser/browser';
import { serveFolder } from '../browser/serveFolder';
import { printBook } from './printBook';

/** Puts the PDF of every edition into a finished site that is not yet in its place. */
export async function printBooks(folder: string, base: string, say: (line: string) => void): Promise<void> {
  const browser = await launchBrowser();
  const site = await serveFolder(folder, base);
  try {
    for (const { name: edition, info } of allEditions()) {
      const { bytes, faults } = await printBook({ browser, url: site.url, edition, info });
      writeFileSync(join(folder, edition, bookFile(info, 'pdf')), bytes);
      say(`${edition}/${bookFile(info, 'pdf')}：${(bytes.length / 1024 / 1024).toFixed(1)} MB`);
      if (faults.length > 0)
        say(`这份 PDF 没有自称 PDF/UA-1，因为有 ${faults.length} 处不合：${[...new Set(faults)].slice(0, 3).join('；')}`);
    }
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
}
