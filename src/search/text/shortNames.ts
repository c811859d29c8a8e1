import { hanNumber } from '../../model/number/hanNumerals';

/** Most characters left out between two that are kept: 哈（尔滨）工（业）大（学）. */
const GAP = 4;

/**
 * Institutions that a short name of two to six characters may mean, as speakers shorten them: its characters stand in the name in this
 * order, from its beginning (or after 中国), 大 for 大学. Every one that can be meant; none whose name has it as it stands.
 */
export function shortenedBy(word: string, names: readonly string[]): string[] {
  const chars = [...word.replace(/^(?:中科院|中国科学院)(?=.{4})/, '')];
  if (chars.length < 2 || chars.length > 6 || !/^\p{Script=Han}/u.test(word)) return [];
  return names.filter((name) => !name.includes(word) && beginnings(name, chars.length).some((spoken) => keeps(spoken, chars, 0)));
}

/** Where a name may be taken to begin, as those who speak of it say it: after 中国, or 中国科学院 or the group it belongs to; 第五十四研究所 is 54 所. */
const beginnings = (name: string, length: number): string[] => {
  const spoken = name
    .replace(/第(?=[一二三四五六七八九十\d])/g, '')
    .replace(/[一二三四五六七八九十〇]{2,}/g, (numeral) => hanNumber(numeral) ?? numeral);
  const whole = spoken.replace(/集团公司|集团/g, '');
  return [
    whole,
    whole.replace(/^中国/, ''),
    ...(length >= 4 ? [whole.replace(/^中国科学院/, '')] : []),
    ...spoken.split(/集团公司|集团|（|\(/).slice(1),
  ];
};

function keeps(name: string, [first, ...rest]: string[], from: number): boolean {
  if (name[from] !== first || !saysUniversity(name, from, first, rest[0])) return false;
  if (rest.length === 0) return true;
  return Array.from({ length: GAP + 1 }, (_, skipped) => from + 1 + skipped).some((at) => keeps(name, rest, at));
}

/** 大 is short for 大学, but in 大连. */
const saysUniversity = (name: string, at: number, char: string | undefined, next: string | undefined): boolean =>
  char !== '大' || name[at + 1] === '学' || (next !== undefined && name[at + 1] === next);
