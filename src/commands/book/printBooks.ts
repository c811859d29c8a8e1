import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfName } from '../../components/book/pdfSetting';
import { allEditions } from '../../editions';
import { launchBrowser } from '../browser';
import { serveFolder } from '../serveFolder';
import { printBook } from './printBook';

/** Puts the PDF of every edition into a finished site that is not yet in its place. */
export async function printBooks(folder: string, base: string, say: (line: string) => void): Promise<void> {
  const browser = await launchBrowser();
  const site = await serveFolder(folder, base);
  try {
    for (const { name: edition, info } of allEditions()) {
      const pdf = await printBook({ browser, url: site.url, edition, info });
      writeFileSync(join(folder, edition, pdfName(info)), pdf);
      say(`${edition}/${pdfName(info)}：${(pdf.length / 1024 / 1024).toFixed(1)} MB`);
    }
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
}
