import { resolve } from 'node:path';
import { isThere } from '../clients/tool';
import { CHROMIUMS, isUnpacked, startChromium } from './chromium';
import type { Engine } from './engine';
import { startFirefox } from './firefox';
import { startWebkit } from './webkit';

/** An engine that may be there, and how it is started. */
export interface Candidate {
  name: string;
  /** What is missing where it cannot be had, in Chinese. */
  lacks: string | undefined;
  start: () => Promise<Engine>;
}

const FONTS = resolve('.cache/fonts/fonts.conf');
const lacking = (...programs: string[]) => programs.filter((program) => !isThere(program)).join('、') || undefined;

/** Every engine the site is read in. */
export const ENGINES: Candidate[] = [
  ...Object.keys(CHROMIUMS).map((version) => ({
    name: `Chromium ${version}`,
    lacks: isUnpacked(version) ? undefined : `npm 上的 Chromium ${version}`,
    start: () => startChromium(version, FONTS),
  })),
  { name: 'Firefox ESR', lacks: lacking('firefox-esr'), start: () => startFirefox('firefox-esr', FONTS) },
  { name: 'WebKitGTK', lacks: lacking('WebKitWebDriver', 'Xvfb'), start: () => startWebkit('WebKitWebDriver', FONTS) },
];
