import type { Problem } from '../model/check/problem';
import type { EditionInfo } from '../model/edition';
import type { EditionFolder } from './disk/editionFolder';

/**
 * What edition.yaml says of itself that no schema can judge: its year is its folder’s, its data are not younger than the book, and
 * its days come in order. `today` is an ISO date. Also: the list of addresses is this edition’s own.
 */
export function checkInfo(info: EditionInfo, folder: EditionFolder, today: string): Problem[] {
  const text = (folder.text('edition.yaml') ?? '').split('\n');
  const problems: Problem[] = [];
  const report = (field: keyof EditionInfo, code: string, says: string, advice: string) => {
    const line = text.findIndex((each) => each.startsWith(`${field}:`)) + 1;
    problems.push({ code, file: folder.named('edition.yaml'), line, field, says, try: advice });
  };
  if (String(info.year) !== folder.name)
    report(
      'year',
      'year-folder',
      `文件夹叫 ${folder.name}，year 写的却是 ${info.year}。`,
      `两处写同一年；要做下一年，运行 npm run edition -- ${info.year + 1}，不要复制文件夹。`,
    );
  if (info.covers > info.year)
    report(
      'covers',
      'covers-later',
      `${info.year} 年的年报，数据写成了 ${info.covers} 年的。`,
      'covers 写数据所属的年份，一般是 year 的上一年。',
    );
  const { protocol, username, search, hash } = new URL(info.site);
  if (!/^https?:$/.test(protocol) || username || search || hash)
    report('site', 'site-address', `“${info.site}”不是网站的地址。`, '写全，以 https:// 开头，以 / 结尾，不带用户名、密码、? 和 #。');
  if (info.revised < info.released)
    report(
      'revised',
      'revised-earlier',
      `最近更正 ${info.revised} 早于发布 ${info.released}。`,
      '没有更正过，revised 写发布的日期；更正过，写更正的日期。',
    );
  // A day of release that is still to come is a plan; a correction of ours is not.
  if (info.revised > info.released && info.revised > today)
    report('revised', 'revised-later', `最近更正 ${info.revised} 还没有到。`, '写更正当天的日期。');
  return [...problems, ...strangeAddresses(folder)];
}

/** Lines of addresses.txt that belong to another edition: the list was copied. */
function strangeAddresses(folder: EditionFolder): Problem[] {
  const edition = folder.name;
  const lines = folder.has('addresses.txt') ? (folder.text('addresses.txt') ?? '').split('\n').filter(Boolean) : [];
  const strange = lines.filter((line) => !line.startsWith(`${edition}/`));
  if (strange.length === 0) return [];
  return [
    {
      code: 'addresses-strange',
      file: folder.named('addresses.txt'),
      line: lines.indexOf(strange[0]!) + 1,
      says: `有 ${strange.length} 行不是 ${edition} 版的网址，如 ${strange[0]}。`,
      try: '这份清单是从别的一版抄来的：删去这个文件，再运行 npm run addresses。',
    },
  ];
}
