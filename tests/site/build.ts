import { findBrowser } from '../../src/commands/browser/browser';
import { isKept, runBuild } from '../commands/runBuild';
import { bringFont } from './font';
import { CONTENT, makeSecondYear } from './secondYear';
import { SITES } from './sites';

/** Builds the sites, unpacks the browser and brings a font, before the first test. */
export default async function build(): Promise<void> {
  const { root, report } = SITES;
  if (!isKept(root.folder)) runBuild({ base: root.base, out: root.folder });
  if (!isKept(report.folder)) {
    makeSecondYear();
    runBuild({ base: report.base, out: report.folder, content: CONTENT });
  }
  await findBrowser();
  await bringFont();
}
