import type { Edition } from '../../editions';

/** Hosts that nobody has (RFC 2606). */
const NOBODYS = /(^|\.)(example(\.(com|net|org))?|invalid|test|localhost)$/;

/** What is said of a site that does not know its own address, in words nobody overlooks; `null` where it knows. */
export function siteWarning(editions: readonly { info: Pick<Edition['info'], 'site'> }[]): string | null {
  const lost = editions.find(({ info }) => NOBODYS.test(new URL(info.site).hostname));
  if (!lost) return null;
  const line = '!'.repeat(72);
  return `${line}\n这个网站还不知道自己的网址：规范网址、引文、分享图和站点地图都指向\n${lost.info.site}。自己看无妨，请不要发布。\n发布时这样生成：REPORT_SITE=https://网址/ npm run build\n${line}`;
}
