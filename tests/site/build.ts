import { findBrowser } from '../../src/commands/browser/browser';
import { isKept, runBuild } from '../commands/runBuild';
import { bringFont } from './font';
import { makeSecondYear, YEARS } from './secondYear';
import { SITES } from './sites';

/** Builds the site once for each base, and once of two editions, unpacks the browser and brings a font, before the first test. */
export default async function build(): Promise<void> {
  for (const { base, folder } of Object.values(SITES)) if (!isKept(folder)) runBuild({ base, out: folder });
  if (!isKept(YEARS.folder)) {
    makeSecondYear();
    runBuild({ out: YEARS.folder, content: YEARS.content });
  }
  await findBrowser();
  await bringFont();
}
