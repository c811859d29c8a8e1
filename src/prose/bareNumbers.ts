const UNIT = '亿元|万元|元|项次|项|家|%|个百分点|倍|人次|人|个|位|所|名|次|余家|多家|余人';
const BARE = new RegExp(`(?<![\\d.A-Za-z—-])\\d[\\d.]*\\s*(?:多|余)?\\s*(?:${UNIT})`, 'g');
/** Titles of documents, quoted names (“211 工程”), dates, ordinals (第 3 次会议) and numbered names are no statements of quantity. A place (第 4 位) is one. */
const NAMES = /《[^》]*》|“[^”]*”|\d+\s*(?:年|月|日)|第\s*\d+\s*(?!\s|\d|位|名)|863\s*计划|973\s*计划/g;

/** Numbers with a unit that stand in a text outside any claim: each is a statement nobody checked. */
export function bareNumbers(text: string): string[] {
  return text.replace(NAMES, (name) => '　'.repeat(name.length)).match(BARE) ?? [];
}
