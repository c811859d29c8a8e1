import { hanNumber } from '../../model/number/hanNumerals';

/** Most characters left out between two that are kept: 哈（尔滨）工（业）大（学）. */
const GAP = 3;

/**
 * Institutions that a short name of two to six characters may mean, as speakers shorten them: its characters stand in the name in this
 * order, from its beginning (or after 中国), 大 for 大学. Every one that can be meant; none whose name has it as it stands.
 */
export function shortenedBy(word: string, names: readonly string[]): string[] {
  const chars = [...word];
  if (chars.length < 2 || chars.length > 6 || !/^\p{Script=Han}/u.test(word)) return [];
  return names.filter((name) => {
    const spoken = asSpoken(name);
    return !name.includes(word) && [0, name.startsWith('中国') ? 2 : 0].some((from) => keeps(spoken, chars, from));
  });
}

/** 集团公司第五十四研究所 is 54 所 to those who speak of it. */
const asSpoken = (name: string): string =>
  name
    .replace(/集团公司|集团|第(?=[一二三四五六七八九十〇0-9])/g, '')
    .replace(/[一二三四五六七八九十〇]{2,}/g, (numeral) => hanNumber(numeral) ?? numeral);

function keeps(name: string, [first, ...rest]: string[], from: number): boolean {
  if (name[from] !== first || (first === '大' && name[from + 1] !== '学')) return false;
  if (rest.length === 0) return true;
  return Array.from({ length: GAP + 1 }, (_, skipped) => from + 1 + skipped).some(
    (at) => name[at] === rest[0] && (rest[0] !== '大' || name[at + 1] === '学') && keeps(name, rest, at),
  );
}
