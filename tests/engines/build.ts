import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../src/commands/browser/browser';
import { isKept, runBuild } from '../commands/runBuild';
import { bringFont } from '../site/font';
import { pagesOf, type Site } from '../site/sites';
import { CHROMIUMS, unpack } from './chromium';

/** The site every engine reads. */
export const SITE: Site = { base: '/', folder: '.cache/site-engines' };

/** Notes what goes wrong on a page: no protocol that all engines speak tells it. Its own file, as the site’s policy asks. */
const LISTENER = `window.complaints = [];
addEventListener('error', (event) => {
  // Said when a frame was too short to tell all observers: the next frame does.
  // Firefox says of a module that is there already that it could not be loaded ahead.
  if (!/^ResizeObserver loop/.test(event.message) && event.target.rel !== 'modulepreload') complaints.push(event.message || 'not loaded: ' + (event.target.src || event.target.href));
}, true);
addEventListener('unhandledrejection', (event) => complaints.push('rejected: ' + (event.reason && (event.reason.message || event.reason))));
addEventListener('securitypolicyviolation', (event) => complaints.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' in ' + event.sourceFile + ':' + event.lineNumber));
console.error = (...words) => complaints.push('console: ' + words.join(' '));
`;

/** Builds the site once, adds the listener to its pages, brings the font and the old Chromiums. */
export default async function build(): Promise<void> {
  await findBrowser();
  if (!isKept(SITE.folder)) {
    await runBuild({ base: SITE.base, out: SITE.folder });
    writeFileSync(join(SITE.folder, 'listener.js'), LISTENER);
    for (const { file } of pagesOf(SITE))
      writeFileSync(file, readFileSync(file, 'utf8').replace('</title>', '</title><script src="/listener.js"></script>'));
  }
  await bringFont(SITE);
  for (const version of Object.keys(CHROMIUMS)) unpack(version);
}
