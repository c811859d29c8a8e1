import { buildSite, type Finish } from './build/buildSite';
import { compressSite } from './build/compressSite';
import { printBooks } from './book/printBooks';
import { bindEpubs } from './epub/bindEpubs';
import { readOptions } from './options';

/** `npm run build`: checks the content and builds the site into `dist/`, with whatever else is asked for. */
const { base, out, pdf, epub, compress } = readOptions({
  name: 'npm run build',
  does: '校核内容并生成网站；内容有问题时不生成，原来的网站不动。',
  options: ['base', 'out', 'pdf', 'epub', 'compress'],
});
if (pdf) process.env['REPORT_PDF'] = 'on';
if (epub) process.env['REPORT_EPUB'] = 'on';

const finishes: (Finish | false)[] = [
  pdf && { says: '制作 PDF…', run: (folder, say) => printBooks(folder, base, say) },
  epub && { says: '制作 EPUB…', run: (folder, say) => bindEpubs(folder, base, say) },
  compress && { says: '压缩…', run: compressSite },
];
process.exitCode = (await buildSite({ base, out }, console.log, finishes.filter(Boolean) as Finish[])) ? 0 : 1;
