import type { Browser } from 'playwright-core';
import { analyze } from '../../../search/text/tokens';

/** Bytes moved by a first search in the store of all editions of a served site, until the first dozen results are there. */
export async function visitStore(browser: Browser, url: string, query: string): Promise<number> {
  const page = await browser.newPage();
  const blank = `${url}blank`;
  await page.route(blank, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(blank);
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) =>
    sizes.push(request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize)),
  );
  await page.evaluate(
    async ([script, tokens]) => {
      const pagefind = (await import(script!)) as { search(query: string): Promise<{ results: { data(): Promise<unknown> }[] }> };
      const { results } = await pagefind.search(tokens!);
      await Promise.all(results.slice(0, 12).map((result) => result.data()));
    },
    [`${url}pagefind/pagefind.js`, [...new Set(analyze(query))].join(' ')],
  );
  const bytes = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
  await page.close();
  return bytes;
}
