/** Words that say the opposite of each other; of several opposites the first is said. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['增长', '下降'],
  ['增加', '减少'],
  ['增多', '减少'],
  ['上升', '下降'],
  ['提高', '降低'],
  ['提升', '下降'],
  ['回升', '回落'],
  ['增长', '下滑'],
  ['扩大', '缩小'],
  ['扩大', '收窄'],
  ['增幅', '降幅'],
  ['涨幅', '跌幅'],
  ['增幅', '减幅'],
  ['比增', '比降'],
  ['升', '降'],
  ['增', '减'],
  ['涨', '跌'],
  ['进', '退'],
  ['高于', '低于'],
  ['多于', '少于'],
  ['大于', '小于'],
  ['快于', '慢于'],
  ['超过', '不到'],
  ['突破', '不到'],
  ['超过', '不足'],
  ['超过', '不及'],
  ['高出', '低于'],
];

const opposites = new Map(OPPOSITES.flatMap(([up, down]) => [[up, down] as const, [down, up] as const]).reverse());
const WORD = new RegExp([...opposites.keys()].sort((a, b) => b.length - a.length).join('|'));

/** Words with the first that has an opposite turned round: 下降 → 增长, 升到 → 降到, 同比增 → 同比降, 低于全国增长 → 高于全国增长. */
export const turned = (words: string): string => words.replace(WORD, (word) => opposites.get(word)!);
