import { rmSync } from 'node:fs';
import { findBrowser } from '../../src/commands/browser/browser';
import { runBuild } from '../commands/runBuild';

/** The site as it is published: with its books, packed. */
export const PUBLISHED = '.cache/site-clients';

/** What it is built with. */
export const WITH = ['--pdf', '--epub', '--offline', '--compress'];

/** Builds it before the first test. `REUSE_SITE=1` takes the last one. */
export default async function build(): Promise<void> {
  if (process.env['REUSE_SITE']) return;
  rmSync(PUBLISHED, { recursive: true, force: true });
  await findBrowser();
  runBuild({ out: PUBLISHED, also: WITH });
}
