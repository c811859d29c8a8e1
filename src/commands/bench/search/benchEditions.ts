import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Edition } from '../../../editions';
import { analyze } from '../../../search/text/tokens';
import { writeSearchIndex } from '../../build/searchIndex';
import { searchRecords } from '../../build/searchRecords';
import { serveFolder } from '../../browser/serveFolder';

const QUERIES = ['粤港澳大湾区', '技术转移机构', '清华大学'];

/** One search, twice: milliseconds and bytes. */
interface Visit {
  cold: number;
  warm: number;
  bytes: number;
}

/** Measures the store of all editions for 1 and 10 of them (copies of one): size, files, time to the first dozen results, bytes moved for them. */
export async function benchEditions(browser: Browser, edition: Edition, say: (line: string) => void): Promise<void> {
  for (const count of [1, 10]) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-editions-'));
    const started = performance.now();
    const copies = Array.from({ length: count }, (_, i) => ({ ...edition, name: String(edition.info.year - i) }));
    await writeSearchIndex(folder, copies.flatMap(searchRecords));
    const written = performance.now() - started;
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>bench</title>');
    const files = readdirSync(join(folder, 'pagefind'), { recursive: true, encoding: 'utf8' }).map((name) =>
      statSync(join(folder, 'pagefind', name)),
    );
    const size = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
    const { url, close } = await serveFolder(folder);
    const visits: Visit[] = [];
    for (const query of QUERIES) visits.push(await visit(browser, url, query));
    await close();
    rmSync(folder, { recursive: true });
    const mean = (of: (each: Visit) => number) => visits.reduce((sum, each) => sum + of(each), 0) / visits.length;
    say(
      `search  all editions, ${count} of them: index ${(size / 1e6).toFixed(1)} MB, written in ${(written / 1000).toFixed(1)} s; a dozen results ${mean((each) => each.cold).toFixed(0)} ms cold, ${mean((each) => each.warm).toFixed(0)} ms warm, ${(mean((each) => each.bytes) / 1000).toFixed(0)} kB moved`,
    );
  }
}

async function visit(browser: Browser, url: string, query: string): Promise<Visit> {
  const page = await browser.newPage();
  await page.goto(url);
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) =>
    sizes.push(request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize)),
  );
  const times = await page.evaluate(
    async ([script, tokens]) => {
      const times: number[] = [];
      for (let turn = 0; turn < 2; turn++) {
        const start = performance.now();
        const pagefind = (await import(script!)) as { search(query: string): Promise<{ results: { data(): Promise<unknown> }[] }> };
        const { results } = await pagefind.search(tokens!);
        await Promise.all(results.slice(0, 12).map((result) => result.data()));
        times.push(performance.now() - start);
      }
      return times;
    },
    [`${url}pagefind/pagefind.js`, [...new Set(analyze(query))].join(' ')],
  );
  const bytes = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
  await page.close();
  return { cold: times[0]!, warm: times[1]!, bytes };
}
