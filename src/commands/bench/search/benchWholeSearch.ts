import type { Edition } from '../../../editions';
import { benchAnswers } from './benchAnswers';
import { benchLandings, benchSearch } from './benchSearch';
import { launchBrowser } from '../../browser/browser';
import { serveFolder } from '../../browser/serveFolder';

/** Measures all of search on a built site: how queries land, how fast and heavy it is in a browser; with the word `speed` the latter alone. */
export async function benchWholeSearch(folder: string, edition: Edition, words: string[], say: (line: string) => void): Promise<void> {
  if (!words.includes('speed')) {
    benchLandings(edition, 'tests/search', say);
    benchAnswers(edition, 'tests/search', say);
  }
  const { url, close } = await serveFolder(folder);
  const browser = await launchBrowser();
  await benchSearch(browser, `${url}${edition.name}/`, say);
  await browser.close();
  await close();
}
