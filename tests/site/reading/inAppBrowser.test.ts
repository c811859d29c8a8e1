import { describe, expect, it } from 'vitest';
import { complaintsOf, PHONE, reader } from '../reader';

const someone = reader();
const ANDROID =
  'Mozilla/5.0 (Linux; Android 13; V2154A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36';
const APPS = [
  ['微信', `${ANDROID} MMWEBID/7220 MicroMessenger/8.0.48.2580(0x28003036) WeChat/arm64`],
  ['QQ', `${ANDROID} V1_AND_SQ_9.0.20_5844_YYB_D QQ/9.0.20.14515 NetType/WIFI`],
] as const;

describe('In a browser inside another app', () => {
  it.each(APPS)('%s: a link to a file says how to get it, and leads nowhere', async (app, userAgent) => {
    const page = await someone.open('2021/tables/3-1/', { viewport: PHONE, userAgent });
    const complaints = complaintsOf(page);
    const links = page.locator('.tables-downloads a');
    for (const link of await links.all()) {
      await link.click();
      await expect.poll(() => link.evaluate((it) => it.nextElementSibling?.textContent ?? '')).toContain(`${app}里下载不了文件`);
    }
    expect(await page.locator('.in-app[role=status]').count()).toBe(1);
    expect(new URL(page.url()).pathname).toBe('/2021/tables/3-1/');
    expect(complaints).toEqual([]);
  });

  it.each([...APPS, ['QQ浏览器', `${ANDROID} MQQBrowser/14.9`] as const])('%s: other links lead on', async (_, userAgent) => {
    const page = await someone.open('2021/tables/3-1/', { viewport: PHONE, userAgent });
    await page
      .locator('main a[href*="/provinces/"]')
      .first()
      .evaluate((link: HTMLElement) => link.click());
    await page.waitForURL('**/provinces/**');
  });
});

it('In any other browser the file is downloaded', async () => {
  const page = await someone.open('2021/tables/3-1/', { viewport: PHONE, userAgent: `${ANDROID} MQQBrowser/14.9` });
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.tables-downloads a').first().click()]);
  expect(download.suggestedFilename()).toBe('table-3-1.csv');
});
