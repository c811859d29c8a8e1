import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfName } from '../components/book/pdfSetting';
import { allEditions } from '../editions';
import { launchBrowser } from './browser';
import { buildSite } from './build/buildSite';
import { readOptions } from './options';
import { printBook } from './book/printBook';
import { serveFolder } from './serveFolder';

/** `npm run pdf`: builds the site with a PDF of each edition’s whole book in it, and the links that offer it. */
process.env['REPORT_PDF'] = 'on';
const { base, out } = readOptions({
  name: 'npm run pdf',
  does: '生成网站，并把每一版全书的 PDF 放进去；封面和“引用”随之给出下载。',
  options: ['base', 'out'],
});

/** Puts the PDFs into the finished folder, before it takes its place. */
async function addPdfs(folder: string, say: (line: string) => void): Promise<void> {
  const browser = await launchBrowser();
  const site = await serveFolder(folder, base);
  try {
    for (const { name, info } of allEditions()) {
      const pdf = await printBook({ browser, url: site.url, edition: name, info });
      writeFileSync(join(folder, name, pdfName(info)), pdf);
      say(`${name}/${pdfName(info)}：${(pdf.length / 1024 / 1024).toFixed(1)} MB`);
    }
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
}

process.exitCode = (await buildSite({ base, out }, console.log, addPdfs)) ? 0 : 1;
