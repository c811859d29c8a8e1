import { findBrowser } from '../../src/commands/browser/browser';
import { isKept, runBuild } from '../commands/runBuild';

/** The site as it is published: with its books, packed. */
export const PUBLISHED = '.cache/site-clients';

/** What it is built with. */
export const WITH = ['--pdf', '--epub', '--offline', '--compress'];

/** Builds it before the first test. */
export default async function build(): Promise<void> {
  await findBrowser();
  if (!isKept(PUBLISHED)) await runBuild({ out: PUBLISHED, also: WITH });
}
