import { launchBrowser } from '../src/commands/browser/browser';
import { serveFolder } from '../src/commands/browser/serveFolder';
import { readFileSync } from 'node:fs';
const dist = process.argv[2]!;
const sel = process.argv[3] ?? '.search-answer';
const list = process.argv.slice(4).length ? process.argv.slice(4) : ['哪个省输出技术成交额最高', '北京输出成交额占全国多少', '增长最快的领域', '近五年成交额'];
const { url, close } = await serveFolder(dist);
const browser = await launchBrowser();
const self = new Map<string, number>(), inc = new Map<string, number>(), walls: number[] = [];
let runs = 0;
for (let n = 0; n < 3; n++) for (const q of list) {
  const context = await browser.newContext({ extraHTTPHeaders: { 'accept-encoding': 'br' } });
  const page = await context.newPage();
  await page.goto(`${url}2021/glossary/`, { waitUntil: 'networkidle' });
  const cdp = await context.newCDPSession(page);
  await page.evaluate((selector: string) => {
    const w = window as any;
    addEventListener('keydown', (e) => e.key === '/' && (w.called = performance.now()), { capture: true });
    w.done = new Promise((r) => new MutationObserver(() => { if (document.querySelector(selector)) r(performance.now()); }).observe(document.body, { subtree: true, childList: true }));
  }, sel);
  await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 100 }); await cdp.send('Profiler.start');
  await page.waitForFunction(() => document.querySelector('search-box')?.matches(':defined')); await page.waitForTimeout(400);
  await page.keyboard.press('/');
  await page.evaluate((typed: string) => {
    const input = document.querySelector<HTMLInputElement>('.search-dialog[open] input') ?? document.querySelector<HTMLInputElement>('#bar-q')!;
    input.value = typed; input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, q);
  walls.push(await page.evaluate(() => (window as any).done.then((t: number) => t - (window as any).called)));
  const { profile } = await cdp.send('Profiler.stop') as any;
  await context.close();
  runs++;
  const by = new Map<number, any>(profile.nodes.map((x: any) => [x.id, x])), parent = new Map<number, number>();
  for (const x of profile.nodes) for (const c of x.children ?? []) parent.set(c, x.id);
  const key = (f: any) => { if (!f.url) return f.functionName; const name = f.url.split('/').pop()!; let snip = ''; try { const lines = readFileSync(dist + '/' + f.url.split('/').slice(3).join('/'), 'utf8').split('\n'); snip = lines[f.lineNumber]!.slice(f.columnNumber, f.columnNumber + 70); } catch {} return `${name.split('.')[0]} ${f.functionName} ${snip}`; };
  profile.samples.forEach((id: number, i: number) => {
    const dt = profile.timeDeltas[i] / 1000; const k = key(by.get(id).callFrame);
    self.set(k, (self.get(k) ?? 0) + dt);
    const seen = new Set<string>(); for (let x: number | undefined = id; x; x = parent.get(x)) { const kk = key(by.get(x).callFrame); if (!seen.has(kk)) { seen.add(kk); inc.set(kk, (inc.get(kk) ?? 0) + dt); } }
  });
}
console.log('wall', walls.toSorted((a, b) => a - b).map((x) => x.toFixed(0)).join(' '));
const show = (m: Map<string, number>, n: number) => console.log([...m].sort((a, b) => b[1] - a[1]).slice(0, n).map(([k, v]) => (v / runs).toFixed(1).padStart(6) + ' ' + k.replace(/\n/g, ' ')).join('\n'));
console.log('--self'); show(self, 40); console.log('--inclusive'); show(inc, 70);
await browser.close(); await close();
