import { expect, it } from 'vitest';
import { siteWarning } from '../../../src/commands/build/siteWarning';

const at = (site: string) => [{ info: { site } }];

it.each(['https://example.org/', 'https://www.example.com/report/', 'http://localhost:4321/', 'https://report.test/'])(
  'A site that takes itself to lie at %s is said out loud',
  (site) => {
    expect(siteWarning(at(site))).toContain(`\n${site}。自己看无妨，请不要发布。\n`);
    expect(siteWarning(at(site))).toContain('REPORT_SITE=');
  },
);

it.each(['https://stats.example.gov.cn/', 'https://myexample.org/', 'https://report.cn/2021/'])('one at %s is not', (site) => {
  expect(siteWarning(at(site))).toBeNull();
});
