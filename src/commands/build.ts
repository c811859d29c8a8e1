import { buildSite, type Finish } from './build/buildSite';
import { compressSite } from './build/finish/compressSite';
import { readOptions } from './commandLine/options';

/** `npm run build`: checks the content and builds the site into `dist/`, with whatever else is asked for. */
const { base, out, pdf, epub, offline, compress } = readOptions({
  name: 'npm run build',
  does: '校核内容并生成网站；内容有问题时不生成，原来的网站不动。',
  options: ['base', 'out', 'pdf', 'epub', 'offline', 'compress'],
});
if (pdf) process.env['REPORT_PDF'] = 'on';
if (epub) process.env['REPORT_EPUB'] = 'on';
if (offline) process.env['REPORT_ZIP'] = 'on';

// Each brings libraries of its own, which a plain build does without.
const finishes: (Finish | false)[] = [
  pdf && { says: '制作 PDF…', run: async (folder, say) => (await import('./book/printBooks')).printBooks(folder, base, say) },
  epub && { says: '制作 EPUB…', run: async (folder, say) => (await import('./epub/bindEpubs')).bindEpubs(folder, base, say) },
  offline && { says: '打包离线网页…', run: async (folder, say) => (await import('./offline/packOffline')).packOffline(folder, base, say) },
  compress && { says: '压缩…', run: compressSite },
];
process.exitCode = (await buildSite({ base, out }, console.log, finishes.filter(Boolean) as Finish[])) ? 0 : 1;
