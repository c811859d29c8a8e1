import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findBrowser } from '../../src/commands/browser/browser';
import { bookFile } from '../../src/components/book/bookFiles';
import { allEditions } from '../../src/editions';
import { PUBLISHED } from './build';
import { describeWithTool, run } from './tool';

interface Report {
  'earl:result': { 'earl:outcome': string };
  assertions: {
    'earl:testSubject': { url: string };
    assertions: { 'earl:test': { 'dct:title': string }; 'earl:result': { html?: string } }[];
  }[];
}

describeWithTool('ace', '@daisy/ace-cli/bin/ace.js', 'Ace by DAISY', (ace) => {
  it('finds no violation in the EPUB', async () => {
    const [edition] = allEditions();
    const out = mkdtempSync(join(tmpdir(), 'report-ace-'));
    const { path, env } = await findBrowser();
    const book = join(PUBLISHED, edition!.name, bookFile(edition!.info, 'epub'));
    try {
      run(process.execPath, [ace, '--force', '--silent', '--outdir', out, book], { ...env, PUPPETEER_EXECUTABLE_PATH: path, HOME: out });
      const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report;
      const violations = report.assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
        assertions.map((each) => `${url}: ${each['earl:test']['dct:title']} ${each['earl:result'].html ?? ''}`),
      );
      expect(report.assertions.length).toBeGreaterThan(edition!.info.parts.length);
      expect(violations).toEqual([]);
      expect(report['earl:result']['earl:outcome']).toBe('pass');
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });
});
