import { launchBrowser } from '../src/commands/browser/browser';
import { serveFolder } from '../src/commands/browser/serveFolder';
const { url, close } = await serveFolder('.cache/site-test');
const browser = await launchBrowser();
for (const [name, path, w, h, y] of [['prov', '2021/provinces/guangdong/', 1280, 1400, 0], ['prov768', '2021/provinces/gansu/', 768, 1400, 0], ['search', '2021/search/?q=' + encodeURIComponent('哪个省输出技术成交额最高'), 1600, 1000, 0],['search768', '2021/search/?q=' + encodeURIComponent('广东 吸纳'), 768, 1100, 0]] as const) for (const dark of [false, true]) {
if (dark && !name.startsWith('search')) continue;
const page = await browser.newPage({ viewport: { width: w, height: h }, colorScheme: dark ? 'dark' : 'light' });
await page.goto(url + path, { waitUntil: 'networkidle' }); await page.waitForTimeout(1500); await page.evaluate((y) => scrollTo(0, y), y);
await page.screenshot({ path: `/tmp/v-${name}${dark ? '-d' : ''}.png` }); await page.close(); }
await browser.close(); await close();
