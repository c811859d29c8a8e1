import { findBrowser } from '../../src/commands/browser/browser';
import { runBuild } from '../commands/runBuild';
import { bringFont } from './font';
import { makeSecondYear, YEARS } from './secondYear';
import { SITES } from './sites';

/** Builds the site once for each base, and once of two editions, unpacks the browser and brings a font, before the first test. `REUSE_SITE=1` walks the last build again. */
export default async function build(): Promise<void> {
  if (!process.env['REUSE_SITE']) {
    for (const { base, folder } of Object.values(SITES)) runBuild({ base, out: folder });
    makeSecondYear();
    runBuild({ out: YEARS.folder, content: YEARS.content });
  }
  await findBrowser();
  await bringFont();
}
