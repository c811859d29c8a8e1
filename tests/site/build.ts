import { findBrowser } from '../../src/commands/browser/browser';
import { isKept, runBuild } from '../commands/runBuild';
import { bringFont } from './font';
import { CONTENT, makeSecondYear } from './secondYear';
import { SITES } from './sites';

const { root, report } = SITES;

/** Builds the sites, unpacks the browser and brings a font, before the first test. */
export default async function build(): Promise<void> {
  const isWritten = isKept(report.folder);
  // A year is written while the first site is built: neither fills two cores.
  await Promise.all([isKept(root.folder) || runBuild({ base: root.base, out: root.folder }), isWritten || makeSecondYear()]);
  if (!isWritten) await runBuild({ base: report.base, out: report.folder, content: CONTENT });
  await findBrowser();
  await bringFont();
}
