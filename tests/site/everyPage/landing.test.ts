import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { live, reader, settled } from '../reader';
import { onePageOfEachKind, pagesOf, SITES } from '../sites';
import { slowDown, walked, whole } from '../walked';

const someone = reader();
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

const published = readFileSync('content/2021/addresses.txt', 'utf8')
  .split('\n')
  .filter((address) => address.includes('#'));

const errata = published.filter((address) => address.startsWith('2021/checks/#erratum-')).slice(-4);

/** Kinds of page that are walked. */
const walkedKinds = new Set(walked(onePageOfEachKind(SITES.root)).map(({ kind }) => kind));

/** A few places of every kind of page that is walked, other ones in every run of the list but always the same: a small generator with a seed. */
function sample(aKind: number, seed: number): string[] {
  const kindOf = new Map(pagesOf(SITES.root).map(({ address, kind }) => [address, kind]));
  const kinds = new Map<string, string[]>();
  for (const address of published) {
    const kind = kindOf.get(address.split('#')[0]!)!;
    kinds.set(kind, [...(kinds.get(kind) ?? []), address]);
  }
  let state = seed;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  return [...kinds].flatMap(([kind, all]) =>
    walkedKinds.has(kind)
      ? Array.from({ length: Math.min(aKind, all.length) }, () => all.splice(Math.floor(random() * all.length), 1)[0]!)
      : [],
  );
}

/** Waits until nothing moves any more, and nothing that is drawn late moves it again: six frames alike. */
const still = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    let before = NaN;
    for (let same = 0; same < 6;) {
      await new Promise(requestAnimationFrame);
      const now = scrollY + document.documentElement.scrollHeight;
      same = now === before ? same + 1 : 0;
      before = now;
    }
  });

/** What is wrong with where the named place stands: out of the window, far down in it, or under something. Nothing where it is right. */
const stands = (named: string): string => {
  const place = document.getElementById(decodeURIComponent(named))!;
  const own = place instanceof HTMLTableRowElement ? place.cells[0]! : place;
  const box = [...own.getClientRects()].find(({ height }) => height > 0);
  if (!box) return 'is not shown';
  const { scrollTop, scrollHeight } = document.scrollingElement!;
  const atEnd = scrollTop + innerHeight >= scrollHeight - 2;
  if (box.top < 0 || box.top > innerHeight * (atEnd ? 0.97 : 0.55)) return `stands at ${Math.round(box.top)} px of ${innerHeight}`;
  if (box.left < -1 || box.left > innerWidth - 8) return `stands at ${Math.round(box.left)} px from the left`;
  const [x, y] = [Math.max(box.left, 0) + Math.min(8, box.width / 2), box.top + Math.min(6, box.height / 2)];
  const above = document.elementsFromPoint(x, y).find((each) => !each.matches('.mark'));
  return above && (place.contains(above) || above.contains(place)) ? '' : `lies under ${above?.tagName}.${above?.className}`;
};

/** Asks until nothing is wrong three times in a row: what is drawn late may push a place, but must not leave it away. Five seconds at most. */
async function eventually(page: Page, ask: () => Promise<string>): Promise<string> {
  let wrong = await ask();
  for (let [right, until] = [0, Date.now() + 5000]; right < 2 && Date.now() < until;) {
    await settled(page);
    wrong = await ask();
    right = wrong ? 0 : right + 1;
  }
  return wrong;
}

const standsAt = async (page: Page, address: string): Promise<string[]> => {
  const wrong = await eventually(page, () => page.evaluate(stands, address.split('#')[1]!));
  return wrong ? [`${address} ${wrong}`] : [];
};

const devices: [string, BrowserContextOptions][] = [
  ['on a phone', PHONE],
  ['at a desk', DESK],
];

/** The other ways to open a shared address. */
const others: [string, BrowserContextOptions, number][] = [
  ['on a phone, motion reduced', { ...PHONE, reducedMotion: 'reduce' }, 1],
  ['at a desk', DESK, 1],
];

describe('A shared address opens where it says', () => {
  it.each<[string, BrowserContextOptions, number]>([
    ['on a phone', PHONE, whole ? 3 : 2],
    ['at a desk, motion reduced', { ...DESK, reducedMotion: 'reduce' }, 1],
    ...(whole ? others : []),
  ])('%s, opened cold', async (_, options, aKind) => {
    const page = await someone.openAlone('robots.txt', options);
    const wrong: string[] = [];
    for (const address of [
      ...sample(aKind, 20),
      ...(aKind > 1 ? ['2021/composition/#s2-7-2-1-p3', '2021/tables/a5/#table-a5-chengdu-2019nianhetongshu'] : []),
    ]) {
      await page.goto('about:blank');
      await someone.go(page, address);
      wrong.push(...(await standsAt(page, address)));
    }
    expect(wrong).toEqual([]);
  });

  it.runIf(whole)('on a slow phone, opened cold', async () => {
    const wrong: string[] = [];
    for (const address of [...errata, '2021/composition/#s2-7-2-1-p3', '2021/institutions/directory/#institution-shanghai-8']) {
      const page = await someone.openAlone('robots.txt', PHONE);
      await slowDown(page, 6);
      await someone.go(page, address);
      wrong.push(...(await standsAt(page, address)));
      await page.context().close();
    }
    expect(wrong).toEqual([]);
  });

  it('on a phone, within the whole book, from its contents', async () => {
    const page = await someone.open('2021/print/', PHONE);
    const wrong: string[] = [];
    for (const id of ['chronicle', 'composition', 'table-a12', 'terms']) {
      await page.evaluate((name) => document.querySelector<HTMLElement>(`a[href="#${name}"]`)!.click(), id);
      wrong.push(...(await standsAt(page, `2021/print/#${id}`)));
    }
    expect(wrong).toEqual([]);
  });

  it('on a slow phone, but not against a reader who has moved on', async () => {
    const page = await someone.openAlone('robots.txt', PHONE);
    await page.route('**/_astro/*.js', async (route) => {
      await page.mouse.wheel(0, 1500);
      await route.continue();
    });
    await someone.go(page, '2021/composition/#s2-1');
    await still(page);
    expect(await page.evaluate(stands, 's2-1')).toContain('stands at -');
  });

  it.each(whole ? devices : devices.slice(0, 1))('%s, from one place of a page to the next', async (_, options) => {
    const page = await someone.openAlone('robots.txt', options);
    const wrong: string[] = [];
    let path = '';
    for (const address of sample(6, 7)) {
      const [own, id] = address.split('#') as [string, string];
      if (own !== path) await someone.go(page, own);
      path = own;
      await page.evaluate((to) => (location.hash = to), id);
      wrong.push(...(await standsAt(page, address)));
    }
    expect(wrong).toEqual([]);
  });

  it('with the end of a sentence stuck to it, from a chat', async () => {
    const page = await someone.open('2021/composition/#s2-7-2-1-p3。', PHONE);
    expect(await standsAt(page, '2021/composition/#s2-7-2-1-p3')).toEqual([]);
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('s2-7-2-1-p3');
    await page.evaluate(() => (location.hash = '#s2-1，见正文'));
    expect(await standsAt(page, '2021/composition/#s2-1')).toEqual([]);
    expect(await page.evaluate(() => location.hash)).toBe('#s2-1');

    await page.goto(someone.url('2021/tables/3-1/。'));
    await page.waitForURL(someone.url('2021/tables/3-1/'));
  });
});

describe('A filter yields to an address', () => {
  it('in a table, by a link and by the same link again', async () => {
    const page = await someone.open('2021/tables/3-2/');
    const field = page.locator('#table-3-2 input');
    for (const _ of [1, 2]) {
      await field.fill('北京');
      expect(await page.locator('#table-3-2-sichuan').isVisible()).toBe(false);
      await page.evaluate(() => {
        const link = document.createElement('a');
        link.href = '#table-3-2-sichuan';
        document.querySelector('main')!.append(link);
        link.click();
      });
      expect(await standsAt(page, '#table-3-2-sichuan')).toEqual([]);
      expect(await field.inputValue()).toBe('');
    }
  });

  it('in the directory, opened with words in its address', async () => {
    const page = await someone.open('2021/institutions/directory/?q=北京#institution-shanghai-8', PHONE);
    expect(await standsAt(page, '#institution-shanghai-8')).toEqual([]);
    expect(await page.locator('#filter').inputValue()).toBe('');
  });

  it('in the list of errata', async () => {
    const page = await someone.open('2021/checks/', PHONE);
    await page.locator('select[name=kind]').selectOption((await page.locator('.erratum').first().getAttribute('data-kind'))!);
    const hidden = (await page.locator('.erratum[hidden]').last().getAttribute('id'))!;
    await page.evaluate((id) => (location.hash = id), hidden);
    expect(await standsAt(page, `#${hidden}`)).toEqual([]);
  });
});

describe('Back leads to the place that was left', () => {
  const left = () => {
    const at = (line: number): Element =>
      document.elementFromPoint(innerWidth / 2, line)!.closest('main :is(p, tr, li, h2, h3, dd, figcaption, summary)') ?? at(line + 8);
    const place = at(120);
    return { words: place.textContent!.trim().slice(0, 30), top: place.getBoundingClientRect().top };
  };

  const onPhone = whole
    ? ['composition', 'provinces', 'regions', 'institutions', 'institutions/directory', 'checks', 'chronicle']
    : ['composition'];
  it.each([
    ...onPhone.map((name) => ['a phone', name, PHONE] as const),
    ...(whole ? ['provinces', 'institutions/directory'] : []).map((name) => ['a desk', name, DESK] as const),
  ])('on %s that has forgotten how %s was drawn', async (_, name, device) => {
    const page = await someone.openAlone(`2021/${name}/`, device);
    await slowDown(page, 4);
    for (let step = 0; step < 10; step++) {
      await page.evaluate(() => scrollBy(0, 520));
      await settled(page);
    }
    await still(page);
    const before = await page.evaluate(left);
    await someone.go(page, '2021/tables/3-1/');
    await page.goBack({ waitUntil: 'load' });
    await live(page);
    const wrong = await eventually(page, async () => {
      const after = await page.evaluate(left);
      if (after.words !== before.words) return `shows ${after.words}, not ${before.words}`;
      return Math.abs(after.top - before.top) < 8 ? '' : `${after.words} stands at ${after.top}, not ${before.top}`;
    });
    expect(wrong).toBe('');
  });

  it.each([
    ['text-5', 'text-5-zhongdajishuzhuanyixiangmushu', 0],
    ['3-2', 'table-3-2-sichuan', 60],
  ])('in the box that table %s scrolls in', async (id, row, sideways) => {
    const page = await someone.openAlone(`2021/tables/${id}/#${row}`, PHONE);
    const stands = (wanted: number) =>
      page.evaluate(
        ([name, left]) => {
          const place = document.getElementById(name)!;
          const box = place.closest('table')!.parentElement!;
          if (left > 0) box.scrollLeft = left;
          return [place.getBoundingClientRect().top, box.scrollLeft].map(Math.round);
        },
        [row, wanted] as const,
      );
    await still(page);
    await stands(sideways);
    const before = await stands(0);
    expect(before[1]).toBe(sideways);
    await someone.go(page, '2021/glossary/');
    await page.goBack({ waitUntil: 'load' });
    await live(page);
    const elsewhere = async () => {
      const now = (await stands(0)).join();
      return now === before.join() ? '' : now;
    };
    expect(await eventually(page, elsewhere)).toBe('');
  });
});

describe('A result of the search', () => {
  it('opens on the place it names, on the page of the search and from the dialog', async () => {
    const page = await someone.open('2021/search/?q=技术秘密', PHONE);
    const results = page.locator('#search-results a[href*="#"]');
    await page.locator('#search-results[aria-busy=false]').waitFor();
    const href = (await results.first().getAttribute('href'))!;
    await results.first().click();
    await page.waitForURL((url) => url.pathname !== '/2021/search/');
    expect(await standsAt(page, href)).toEqual([]);
    await page.locator('#bar-q').fill('计算机软件');
    const option = page.locator('[role=option]').first();
    await option.waitFor();
    const next = (await option.getAttribute('href'))!;
    await option.click();
    await page.waitForURL((url) => url.href.endsWith(next));
    expect(await standsAt(page, next)).toEqual([]);
  });
});
