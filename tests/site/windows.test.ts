import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { reader } from './reader';

const someone = reader();
let before: Page;

it('A window whose page crashes is not given to the next test', async () => {
  const page = await someone.open('2021/about/');
  await Promise.all([page.waitForEvent('crash'), page.goto('chrome://crash').catch(() => undefined)]);
});

it('A window serves whoever comes first, who leaves something there,', async () => {
  before = await someone.open('2021/about/', { colorScheme: 'dark' });
  await before.evaluate(() => (localStorage.setItem('own', '1'), sessionStorage.setItem('own', '1')));
  expect(await before.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
});

it('and whoever comes next, who finds nothing of it', async () => {
  const page = await someone.open('2021/about/');
  expect(page).toBe(before);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(false);
});
