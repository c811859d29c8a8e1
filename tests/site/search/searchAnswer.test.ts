import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { editionNamed } from '../../../src/editions';
import { complaintsOf, idle, PHONE, reader } from '../reader';
import { answers } from '../sites';
import { walkedSites } from '../walked';

const QUESTION = '哪个省输出技术成交额最高';
const settled = (page: Page) => page.waitForSelector('#search-results[aria-busy="false"]', { state: 'attached' });
const card = (page: Page) => page.waitForSelector('#search-answer:not([hidden]) .answer-lead');
const leadOf = async (page: Page) => (await card(page)).innerText();

describe.each(walkedSites)('Answers under $base', (site) => {
  const someone = reader(site);

  it('stand above the results for ?q=, every link to a place that is there, and lead the results with their table', async () => {
    const page = await someone.open(`2021/search/?q=${encodeURIComponent(QUESTION)}`);
    const complaints = complaintsOf(page);
    expect(await leadOf(page)).toContain('6316.16');
    await settled(page);
    const links = await page.$$eval('#search-answer a[href], #search-results a[href]', (all) =>
      all.map((each) => each.getAttribute('href')!),
    );
    const own = links
      .filter((link) => !link.includes('?q='))
      .map((link) => new URL(link, 'https://x').pathname + new URL(link, 'https://x').hash);
    expect(own.filter((link) => !answers(site, link))).toEqual([]);
    expect(await page.getAttribute('#search-results a', 'href')).toBe(`${site.base}2021/appendix/#table-a5`);
    expect(complaints).toEqual([]);
  });

  it('change with the reading, which stands in the address, and Back brings the first again', async () => {
    const page = await someone.open(`2021/search/?q=${encodeURIComponent('江苏成交额')}`);
    const before = await leadOf(page);
    await page.click('#search-answer .answer-change');
    await card(page);
    await settled(page);
    expect(new URL(page.url()).pathname).toBe(`${site.base}2021/search/`);
    expect(await leadOf(page)).not.toBe(before);
    await page.goBack();
    await settled(page);
    expect(await leadOf(page)).toBe(before);
  });
});

describe('An answer', () => {
  const someone = reader();

  it('comes in the dialog for each question that its empty box offers, and is said once', async () => {
    const { examples } = editionNamed('2021').searchWords.asking;
    const page = await someone.open('2021/glossary/');
    const complaints = complaintsOf(page);
    for (const question of examples) {
      await page.keyboard.press('/');
      await page.waitForSelector('.search-dialog[open]');
      await page.fill('.search-dialog input', '');
      await page.getByRole('button', { name: question }).click();
      const lead = await (await page.waitForSelector('.search-answer .answer-lead')).innerText();
      expect((await page.textContent('.search-dialog .search-status'))!.replaceAll(' ', '')).toBe(`答：${lead}`.replace(/\s/g, ''));
      await page.keyboard.press('Escape');
    }
    expect(complaints).toEqual([]);
  });

  it('shows of each kind what it has: no empty link or line, an erratum once, no name parted from its value', async () => {
    const page = await someone.open('2021/search/', { viewport: { width: 360, height: 800 } });
    for (const question of ['技术合同分为哪几类', '民法典什么时候施行', '江苏输出增速', '河南吸纳成交额多少亿元', '电子信息占全国多少']) {
      await someone.go(page, `2021/search/?q=${encodeURIComponent(question)}`);
      await page.waitForSelector('#search-answer:not([hidden])');
      const faults = await page.locator('#search-answer').evaluate((card) => {
        const all = (selector: string) => [...card.querySelectorAll(selector)];
        const doubts = all('.answer-doubt').map((each) => each.textContent);
        const top = (element: Element | null) => element!.getClientRects()[0]!.top;
        return [
          ...all('a').filter((each) => !each.textContent),
          ...all('.answer-source').filter((each) => !each.querySelector('a')),
          ...(new Set(doubts).size < doubts.length ? doubts : []),
          ...all('.answer-read dt').filter((each) => Math.abs(top(each) - top(each.nextElementSibling)) > 6),
        ].map(String);
      });
      expect(faults, question).toEqual([]);
    }
  });

  it('is not said again while what is typed changes nothing', async () => {
    const page = await someone.open('2021/glossary/');
    await page.keyboard.press('/');
    await page.waitForSelector('.search-dialog[open]');
    await page.fill('.search-dialog input', QUESTION);
    await page.waitForSelector('.search-answer');
    const said = await page.evaluate(async () => {
      let count = 0;
      new MutationObserver(() => count++).observe(document.querySelector('.search-dialog .search-status')!, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      const input = document.querySelector<HTMLInputElement>('.search-dialog input')!;
      input.value += '？';
      const shown = document.querySelector('.search-answer')!;
      const isShownAnew = new Promise<void>((resolve) => {
        const look = () => !shown.isConnected && document.querySelector('.search-answer') && resolve();
        new MutationObserver(look).observe(document.querySelector('.search-list')!, { childList: true });
      });
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await isShownAnew;
      return count;
    });
    expect(said).toBe(0);
  });

  it('is the first thing the keyboard reaches, in the dialog and on the page', async () => {
    const page = await someone.open('2021/glossary/');
    await page.keyboard.press('/');
    await page.waitForSelector('.search-dialog[open]');
    await page.keyboard.type(QUESTION);
    await page.waitForSelector('.search-answer');
    await page.keyboard.press('ArrowDown');
    const active = await page.getAttribute('.search-dialog input', 'aria-activedescendant');
    expect(await page.locator(`#${active}.search-answer`).count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    expect(await leadOf(page)).toContain('北京');
    await page.focus('#q');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('#search-answer') !== null)).toBe(true);
  });

  it('is copied with its source and its place, and cited after GB/T 7714', async () => {
    const page = await someone.open(`2021/search/?q=${encodeURIComponent(QUESTION)}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await card(page);
    await page.getByRole('button', { name: '复制答案' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replace(/\s/g, '')).toMatch(/^北京6316\.16亿元（附表5《.+》，http.+\/2021\/tables\/a5\/#table-a5-beijing/);
    await page.locator('#search-answer').getByRole('button', { name: '引用' }).click();
    const gbt = await page.locator('dialog.cite pre').first().innerText();
    expect(gbt).toMatch(/^附表 5 .+\[DS\/OL\]\/\/.+2021.+\[\d{4}-\d\d-\d\d\]\. https?:\/\/.+\/2021\/tables\/a5\/#table-a5-beijing/);
  });

  it.each([
    ['traditional characters', '哪個省輸出技術成交額最高', '6316.16'],
    ['English', 'Which province exports most technology?', '6316.16'],
    ['full width', '２０１９年北京输出成交额', '5695.28'],
  ])('comes for %s', async (_, question, value) => {
    const page = await someone.open(`2021/search/?q=${encodeURIComponent(question)}`);
    expect(await leadOf(page)).toContain(value);
  });

  it('waits until pinyin has become a word', async () => {
    const page = await someone.open(`2021/search/?q=${encodeURIComponent(QUESTION)}`);
    await card(page);
    await page.fill('#q', '江苏');
    const answer = page.locator('#search-answer');
    await answer.waitFor({ state: 'hidden' });
    const devtools = await page.context().newCDPSession(page);
    for (const text of ['c', 'cheng', "cheng'jiao'e"])
      await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await idle(page);
    expect(await answer.isVisible()).toBe(false);
    await devtools.send('Input.insertText', { text: '成交额' });
    expect(await leadOf(page)).toContain('江苏');
  });

  it('is drawn once: it stays where it is when the results come', async () => {
    const page = await someone.openAlone('robots.txt', { viewport: PHONE });
    await page.route('**/texts.json', async (route) => {
      await new Promise((late) => setTimeout(late, 1500));
      await route.continue();
    });
    await page.goto(someone.url(`2021/search/?q=${encodeURIComponent(QUESTION)}`));
    const lead = await card(page);
    const top = (await lead.boundingBox())!.y;
    await page.locator('#search-results[aria-busy=false] a').first().waitFor();
    expect((await lead.boundingBox())?.y).toBe(top);
  });

  it('fits a phone', async () => {
    const page = await someone.open('robots.txt', { viewport: PHONE });
    for (const question of [QUESTION, '近五年成交额', '各省成交额']) {
      await someone.go(page, `2021/search/?q=${encodeURIComponent(question)}`);
      await card(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
      const { y } = (await page.locator('.answer-lead').boundingBox())!;
      expect(y).toBeLessThan(PHONE.height);
    }
  });

  it('is not given where there is none, and what was answered before goes', async () => {
    const page = await someone.open(`2021/search/?q=${encodeURIComponent(QUESTION)}`);
    await card(page);
    for (const question of [
      '河南GDP',
      '输出第零名',
      '<img src=x onerror=alert(1)>北京输出',
      '北京输出多少？上海吸纳多少？',
      '技术合同'.repeat(2500),
    ]) {
      await page.fill('#q', question);
      await settled(page);
      await page.waitForSelector('#search-answer[hidden]', { state: 'attached' });
      expect(await page.locator('#search-answer *').count()).toBe(0);
    }
  });
});
