import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, reader } from '../reader';
import { onePageOfEachKind, SITES } from '../sites';
import { walked } from '../walked';

const someone = reader();

interface Node {
  role: string;
  name: string;
  description: string;
  ignored: boolean;
}

/** What a screen reader is told of a page, in its order: Chromium’s accessibility tree. */
async function heard(page: Page): Promise<Node[]> {
  const tools = await page.context().newCDPSession(page);
  const { nodes } = await tools.send('Accessibility.getFullAXTree');
  await tools.detach();
  return nodes.map(({ role, name, description, ignored }) => ({
    role: String(role?.value ?? ''),
    name: String(name?.value ?? '').trim(),
    description: String(description?.value ?? '').trim(),
    ignored,
  }));
}

/** Words of a control, heading, cell or line that the eye sees apart and a listener hears as one: `表 3-2‖2020 年…`. */
const runTogether = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const place = (text: Text, from: number) => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect();
    };
    const isHeard = (element: Element) => !element.closest('[aria-hidden=true], script, style, noscript, template, svg, .g');
    const marked = (element: Element) => getComputedStyle(element, '::before').content !== 'none';
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let before = texts.nextNode() as Text, text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
      const [element, other] = [text.parentElement!, before.parentElement!];
      // A mark is a pause by itself.
      const touch = element !== other && /[^\s，。、；：！？）》”’]$/.test(before.data) && /^\S/.test(text.data);
      const line = touch && element.closest('a, button, summary, h1, h2, h3, h4, label, caption, figcaption, dt, dd, p, li, td, th');
      if (line && line.contains(before) && isHeard(element) && isHeard(other) && !marked(element)) {
        const [end, start] = [place(before, before.length - 1), place(text, 0)];
        const isInline = [element, other].every((each) => getComputedStyle(each).display === 'inline' || each === line);
        const isApart = start.top < end.bottom && start.left - end.right > 0.2 * parseFloat(getComputedStyle(element).fontSize);
        if (isInline && isApart && end.width > 0) found.push(`${before.data.slice(-12)}‖${text.data.slice(0, 12)}`);
      }
      before = text;
    }
    return found;
  });

describe('As heard', () => {
  it('words that stand apart are not run together', async () => {
    const page = await someone.open('robots.txt');
    const found: string[] = [];
    // The whole book holds what the others do.
    const kinds = walked(onePageOfEachKind(SITES.root)).filter(({ kind }) => kind !== 'print');
    for (const { address } of [...kinds, ...['3-2', 'huawei', '广东吸纳多少'].map((q) => ({ address: `2021/search/?q=${q}` }))]) {
      await someone.go(page, address);
      if (address.includes('?q=')) await page.locator('#search-results[aria-busy=false]').waitFor();
      for (const words of await runTogether(page)) found.push(`${address} ${words}`);
    }
    expect(found).toEqual([]);
  });

  it.each([
    '2021/composition/',
    '2021/tables/3-1/',
    '2021/figures/2-5/',
    '2021/provinces/',
    '2021/provinces/guangdong/',
    '2021/checks/',
    '2021/',
  ])('every control, link and picture of %s has a name, and no two that do different things bear the same', async (address) => {
    const page = await someone.open(address);
    const nodes = (await heard(page)).filter(({ ignored }) => !ignored);
    const needing = nodes.filter(({ role }) =>
      /^(link|button|textbox|searchbox|combobox|image|img|table|region|navigation|dialog)$/.test(role),
    );
    expect(needing.length).toBeGreaterThan(10);
    expect(needing.filter(({ name }) => name === '').map(({ role }) => role)).toEqual([]);
    const buttons = nodes.filter(({ role }) => role === 'button').map(({ name }) => name);
    // The two halves of a switch and the heads of sorted columns tell themselves apart by where they stand.
    const tools = buttons.filter((name) => /链接|引用|复制|PNG|嵌入/.test(name));
    expect(tools.filter((name, at) => tools.indexOf(name) !== at)).toEqual([]);
  });

  it('a number in the text is a link that says the number and the place it leads to, and no more', async () => {
    const page = await someone.open('2021/overview/');
    const claims = page.locator('main p a.claim');
    for (const at of [0, 3, 7]) {
      const claim = claims.nth(at);
      const words = (await claim.textContent())!.replace(/\s+/g, '');
      const name = /link "([^"]*)"/.exec(await claim.ariaSnapshot())![1]!.replace(/\s+/g, '');
      expect(name.startsWith(words), name).toBe(true);
      expect(name.slice(words.length)).toMatch(/^(，见(附?表|正文数据)[\d-]+)?$/);
    }
  });

  it('a cell of a table comes with the heads of its row and its column', async () => {
    const page = await someone.open('2021/tables/3-1/');
    const snapshot = await page.locator('#table-3-1 table').ariaSnapshot();
    expect(snapshot).toMatch(/table "表 3-1[^"]*"/);
    expect(snapshot.match(/- columnheader/g)!.length).toBeGreaterThanOrEqual(9);
    expect(snapshot).toMatch(/rowheader "北京"/);
    const loose = await page
      .locator('#table-3-1 table')
      .evaluate((table: HTMLTableElement) =>
        [...table.querySelectorAll('th')].filter((head) => !/^(row|col|rowgroup|colgroup)$/.test(head.scope)).map((head) => head.outerHTML),
      );
    expect(loose).toEqual([]);
  });

  it('a figure says what it shows in one picture, not mark by mark', async () => {
    const page = await someone.open('2021/composition/');
    const snapshot = await page.locator('#figure-2-5').ariaSnapshot();
    expect(snapshot).toMatch(/^- figure "图 2-5/);
    expect(snapshot.match(/- img/g)).toHaveLength(1);
    expect(snapshot).toContain('最高电子信息 6324.0 亿元');
    expect(snapshot).not.toMatch(/- text: "?5637/);
  });

  it('the map is links to the provinces, each with its value and rank, once', async () => {
    const page = await someone.open('2021/provinces/');
    const names = (await heard(page))
      .filter(({ role, ignored, name }) => role === 'link' && !ignored && /^(\d+ )?广东/.test(name))
      .map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    const map = await page.locator('#map-output').ariaSnapshot();
    expect(map.match(/link "[^"]*广东[^"]*"/g)).toHaveLength(1);
  });

  it('an option that the keys come to is named at once, below the edge of the list too', async () => {
    const page = await someone.openAlone('2021/glossary/');
    await page.keyboard.press('/');
    await page.keyboard.type('技术');
    await page.waitForFunction(() => document.querySelector('.search-list mark')?.textContent === '技术');
    const tools = await page.context().newCDPSession(page);
    const names: string[] = [];
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('ArrowDown');
      const { result } = await tools.send('Runtime.evaluate', {
        expression: `document.querySelector('.search-list [aria-selected="true"]')`,
      });
      const { nodes } = await tools.send('Accessibility.getPartialAXTree', { objectId: result.objectId!, fetchRelatives: false });
      names.push(String(nodes[0]?.name?.value ?? ''));
    }
    expect(names.filter((name) => name.length < 2)).toEqual([]);
  });

  it('a search says how many it found, once; a question is answered once', async () => {
    const page = await someone.openAlone('robots.txt', { viewport: PHONE });
    await page.addInitScript(() => {
      const said: string[] = [];
      Object.defineProperty(window, 'said', { value: said });
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const live = (target instanceof Element ? target : target.parentElement)?.closest('[role=status], [aria-live]');
          if (live?.textContent?.trim() && said.at(-1) !== live.textContent) said.push(live.textContent);
        }
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
    await someone.go(page, '2021/search/?q=技术秘密');
    await page.locator('#search-results[aria-busy=false]').waitFor();
    const found = await said();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^\d+ 条/);
    await someone.go(page, '2021/search/?q=哪个省输出技术成交额最高');
    await page.locator('#search-results[aria-busy=false]').waitFor();
    const answered = await said();
    expect(answered.filter((words) => words.startsWith('答：'))).toHaveLength(1);
    expect(answered.filter((words) => /没有找到/.test(words))).toEqual([]);
  });
});
