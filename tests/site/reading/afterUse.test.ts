import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, idle, PHONE, reader, settled } from '../reader';
import { onePageOfEachKind, SITES } from '../sites';
import { walked } from '../walked';

const someone = reader();
const kinds = walked(onePageOfEachKind(SITES.root)).filter(({ kind }) => kind !== 'embed');
/** A page of A4, in CSS pixels, and what lies between its margins. */
const PAPER = { width: 794, height: 1123 };
const PRINTED = '643px';
/** What a reader works with on a screen and cannot on paper, where a button of a figure’s key is a key alone. */
const CONTROLS =
  'button:not(th *, .figure-key *), input, select, .figure-bar summary, .bar, .side, .skip, .permalink, .neighbours, #card, dialog, [data-copy]';

/** Goes through a page as a reader does: every figure comes to life, every filter holds a word that few things match. */
async function use(page: Page): Promise<void> {
  await page.mouse.move(300, 300);
  for (const figure of (await page.locator('report-figure').all()).slice(0, 4)) {
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('.figure-picture.drawn').waitFor();
  }
  for (const field of (await page.locator('main .table-filter input, #filter').all()).slice(0, 3)) await field.fill('北京');
  const select = page.locator('.checks-filter select').first();
  if (await select.count()) await select.selectOption({ index: 1 });
}

describe('Paper, after a dark screen was used,', () => {
  it.each(kinds.map(({ kind, address }) => [kind, address]))(
    'shows a page of the kind %s whole, once, black on white, none of it over the rest, and no control',
    async (_, address) => {
      const page = await someone.open(address!, { viewport: DESK, colorScheme: 'dark' });
      const all = await page.locator('main :is(tbody tr, li[data-keys], .erratum)').count();
      await use(page);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await settled(page);
      const { pictures, colours, rows, tokens, keys } = await page.evaluate(() => {
        const isShown = (each: Element) => each.checkVisibility() && each.getClientRects().length > 0;
        const token = getComputedStyle(document.documentElement);
        return {
          pictures: [...document.querySelectorAll('.figure-picture')].map(
            (picture) =>
              [...picture.querySelectorAll('svg, canvas')].filter(isShown).length -
              Math.max(1, picture.querySelectorAll('svg.wide').length),
          ),
          colours: [document.documentElement, document.body, document.querySelector('main')!].map((element) => {
            const { color, backgroundColor } = getComputedStyle(element);
            return `${color} on ${backgroundColor.replace('rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)')}`;
          }),
          rows: [...document.querySelectorAll('main :is(tbody tr, li[data-keys], .erratum)')].filter(
            (each) => getComputedStyle(each).display !== 'none',
          ).length,
          tokens: ['--paper', '--ink', '--year-now', '--data-1', '--erratum'].map((name) => token.getPropertyValue(name).trim()),
          keys: [...document.querySelectorAll('.figure-key button')].filter((each) => !isShown(each)).length,
        };
      });
      expect(pictures.filter((more) => more !== 0)).toEqual([]);
      expect(new Set(colours)).toEqual(new Set(['rgb(0, 0, 0) on rgb(255, 255, 255)']));
      expect(rows).toBe(all);
      expect(tokens).toEqual(['#fff', '#000', '#3f78b0', '#ebf1f7', '#a8321f']);
      expect(keys).toBe(0);
      await page.setViewportSize(PAPER);
      await settled(page);
      const controls = await page
        .locator(CONTROLS)
        .evaluateAll((all) =>
          all
            .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && each.getClientRects().length > 0)
            .map((each) => `${each.tagName}.${each.getAttribute('class') ?? ''} “${(each.textContent ?? '').trim().slice(0, 12)}”`),
        );
      expect([...new Set(controls)]).toEqual([]);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(0);
      await page.evaluate((width) => (document.body.style.width = width), PRINTED);
      const overOthers = await page
        .locator('main li')
        .evaluateAll((all) =>
          all.filter((each) => each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent.trim()),
        );
      expect(overOthers).toEqual([]);
    },
  );
});

describe('A field waits for the word that is being composed', () => {
  it.each([
    ['a table', '2021/tables/3-1/', '#table-3-1 input', '#table-3-1 tbody tr:visible'],
    ['the directory', '2021/institutions/directory/', '#filter', '.directory-group li:visible'],
    ['the search page', '2021/search/?q=技术', 'search-page input', '#search-results > li'],
  ])('in %s', async (_, address, field, shown) => {
    const page = await someone.open(address);
    await page.locator(shown).first().waitFor();
    const read = async () => (await page.locator(shown).allInnerTexts()).join();
    const before = await read();
    const input = page.locator(field);
    await input.focus();
    const devtools = await page.context().newCDPSession(page);
    for (const text of ['b', 'be', "bei'j"])
      await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await idle(page);
    expect(await read()).toBe(before);
    await devtools.send('Input.insertText', { text: '北京' });
    await expect.poll(read).not.toBe(before);
    expect(await page.locator(shown).count()).toBeGreaterThan(0);
  });

  it('in the search box over every page, and in the dialog that it opens', async () => {
    const page = await someone.open('2021/overview/');
    const devtools = await page.context().newCDPSession(page);
    const compose = async () => {
      for (const text of ['b', 'be', "bei'j"])
        await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await idle(page);
    };
    const dialog = page.locator('.search-dialog');
    const options = dialog.locator('[role=option]');
    await page.locator('.bar-search input').focus();
    await compose();
    expect(await dialog.isVisible()).toBe(false);
    await devtools.send('Input.insertText', { text: '技术秘密' });
    await options.first().waitFor();
    const before = await options.allInnerTexts();
    const field = dialog.locator('input');
    expect(await field.inputValue()).toBe('技术秘密');
    await field.press('End');
    await compose();
    expect(await options.allInnerTexts()).toEqual(before);
    await devtools.send('Input.insertText', { text: '合同' });
    await expect.poll(() => options.allInnerTexts()).not.toEqual(before);
  });
});

describe('On plain http, where browsers offer no clipboard,', () => {
  const open = async (address: string) => {
    const page = await someone.openAlone('robots.txt', { permissions: ['clipboard-read'] });
    await page.addInitScript(() => {
      Object.defineProperty(window, 'read', { value: navigator.clipboard.readText.bind(navigator.clipboard) });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await someone.go(page, address);
    return page;
  };
  const read = (page: Page) => page.evaluate(() => (window as unknown as { read: () => Promise<string> }).read());

  it('a table, a citation, a figure’s link and a paragraph’s are copied', async () => {
    const page = await open('2021/tables/3-1/');
    await page.locator('#table-3-1 [data-copy]').click();
    await page.getByText('已复制').first().waitFor();
    expect(await read(page)).toContain('北京\t83171\t5695.3\t1\t84451\t6316.2\t1');
    await page.locator('#table-3-1 .table-foot [data-cite]').click();
    await page.getByRole('button', { name: '复制 GB/T' }).click();
    await page.locator('dialog').getByText('已复制').waitFor();
    expect(await read(page)).toBe(await page.locator('.cite pre').first().textContent());

    await someone.go(page, '2021/composition/');
    await page.locator('#figure-2-1 [data-copy-link]').click();
    await page.locator('#figure-2-1').getByText('已复制').waitFor();
    expect(await read(page)).toMatch(/\/composition\/#figure-2-1$/);
    await page.locator('#s2-1 .permalink').click();
    await page.getByText('已复制链接').waitFor();
    expect(await read(page)).toMatch(/#s2-1$/);
  });

  it('a row’s citation and an answer are copied', async () => {
    const page = await open('2021/tables/3-1/#table-3-1-sichuan');
    await page.locator('#table-3-1-sichuan').hover();
    await page.locator('#table-3-1-sichuan [data-cite]').click();
    await page.getByRole('button', { name: '复制 GB/T' }).click();
    await page.locator('dialog').getByText('已复制').waitFor();
    expect(await read(page)).toMatch(/四川.*#table-3-1-sichuan/s);

    await someone.go(page, `2021/search/?q=${encodeURIComponent('哪个省技术合同成交额最高')}`);
    await page.locator('.answer').getByRole('button', { name: '复制答案' }).click();
    await page.locator('.answer').getByText('已复制').waitFor();
    expect(await read(page)).toMatch(/北京.*6316.*https?:/s);
  });
});

describe('What is copied by hand', () => {
  it.each([
    '2021/composition/',
    '2021/provinces/guangdong/',
    '2021/tables/4-4/',
    '2021/institutions/directory/',
    '2021/chronicle/',
    '2021/checks/',
  ])('from %s holds nothing that is not seen', async (address) => {
    const page = await someone.open(address, { viewport: PHONE });
    const copied = await page.evaluate(() => {
      getSelection()!.selectAllChildren(document.querySelector('main')!);
      return getSelection()!.toString();
    });
    expect(copied.length).toBeGreaterThan(500);
    const unseen = await page
      .locator('main .hidden:not(figcaption)')
      .evaluateAll((all) => all.map((each) => each.textContent!.trim()).filter((words) => words.length > 3));
    expect(unseen.filter((words) => copied.includes(`${words}\n`) && /链接|勘误：|：(图|表)/.test(words))).toEqual([]);
    expect(copied).not.toMatch(/的链接|¶/);
  });
});
