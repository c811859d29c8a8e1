import { launchBrowser } from '../src/commands/browser/browser';
import { serveFolder } from '../src/commands/browser/serveFolder';
const { url, close } = await serveFolder(process.argv[2]!);
const browser = await launchBrowser();
const med = (v: number[]) => v.toSorted((a, b) => a - b)[Math.floor(v.length / 2)]!.toFixed(0);
async function measure(page: any, text: string, sel: string, openFirst: boolean) {
  await page.evaluate((selector: string) => {
    const notes = window as any;
    notes.shown = 0;
    addEventListener('keydown', (e) => e.key === '/' && (notes.called = performance.now()), { capture: true });
    new MutationObserver(() => { if (document.querySelector(selector)) notes.shown ||= performance.now(); }).observe(document.body, { subtree: true, childList: true });
  }, sel);
  await page.waitForFunction(() => document.querySelector('search-box')?.matches(':defined')); await page.waitForTimeout(400);
  await page.keyboard.press('/');
  if (openFirst) await page.waitForTimeout(600);
  return page.evaluate(async ([typed, open]: any) => {
    const notes = window as any;
    const start = open ? performance.now() : notes.called;
    const input = document.querySelector<HTMLInputElement>('.search-dialog[open] input') ?? document.querySelector<HTMLInputElement>('#bar-q')!;
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (notes.shown === 0) await new Promise((r) => setTimeout(r, 1));
    return notes.shown - start;
  }, [text, openFirst]);
}
const Q = ['哪个省输出技术成交额最高', '北京输出成交额占全国多少', '增长最快的领域', '近五年成交额'];
const R = ['粤港澳大湾区', '广东 吸纳', '硬科技', '技术转移机构'];
for (const [name, sel, list] of [['answer', '.search-answer', Q], ['results', '.search-list [role="option"]', R]] as const) {
  const a: number[] = [], b: number[] = [], c: number[] = [];
  for (let n = 0; n < 2; n++) for (const q of list) {
    const context = await browser.newContext({ extraHTTPHeaders: { 'accept-encoding': 'br' } });
    const page = await context.newPage();
    await page.goto(`${url}2021/glossary/`, { waitUntil: 'networkidle' });
    a.push(await measure(page, q, sel, false));
    await page.waitForTimeout(800);
    await page.goto(`${url}2021/registration/`, { waitUntil: 'networkidle' });
    b.push(await measure(page, q, sel, false));
    await context.close();
    const other = await browser.newContext({ extraHTTPHeaders: { 'accept-encoding': 'br' } });
    const p2 = await other.newPage();
    await p2.goto(`${url}2021/glossary/`, { waitUntil: 'networkidle' });
    c.push(await measure(p2, q, sel, true));
    await other.close();
  }
  console.log(name, 'nothing fetched', med(a), 'second page of the visit', med(b), 'dialog opened 0.6 s before', med(c));
}
await browser.close(); await close();
