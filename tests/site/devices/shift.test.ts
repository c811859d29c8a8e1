import { expect, it } from 'vitest';
import { countShifts, DESK, idle, reader } from '../reader';
import { slowDown, whole } from '../walked';

const someone = reader();
const PHONE = { width: 390, height: 844 };
const windows = whole ? [PHONE, { width: 768, height: 1024 }, DESK] : [PHONE];

/** Addresses that open as others do. */
const alike = [
  '2021/institutions/directory/?q=中国科学院',
  '2021/institutions/directory/?q=没有这个词啊',
  '2021/composition/#figure-2-20',
  '2021/regions/#table-4-12',
  '2021/institutions/directory/#institution-shanghai-8',
];

it.each(
  [
    '2021/search/?q=技术秘密',
    '2021/search/?q=哪个省输出技术成交额最高',
    '2021/search/?q=没有这个词啊',
    '2021/institutions/directory/?q=大学',
    '2021/composition/#s2-7-2-1-p3',
    '2021/checks/#errata-slight',
    ...(whole ? alike : []),
  ].flatMap((address) => windows.map((viewport) => [address, viewport.width, viewport] as const)),
)('Nothing moves under the eyes of who opens %s, %i px wide', async (address, _, viewport) => {
  const page = await someone.openAlone('robots.txt', { viewport });
  const shifts = await countShifts(page);
  const isSearch = address.includes('search/');
  if (address.includes('q=')) await slowDown(page, 4);
  await someone.go(page, address);
  if (isSearch) await page.locator('#search-results[aria-busy=false]').waitFor();
  await idle(page);
  expect(await shifts()).toBeLessThan(0.001);
});

it('The measure finds what moves', async () => {
  const page = await someone.openAlone('robots.txt');
  const shifts = await countShifts(page);
  await someone.go(page, '2021/about/');
  await page.evaluate(() =>
    document.querySelector('main')!.prepend(Object.assign(document.createElement('p'), { textContent: '晚到的一行。' })),
  );
  await idle(page);
  expect(await shifts()).toBeGreaterThan(0.001);
});
