/** Words that ask rather than name; dropped only where the query as typed is nowhere. */
const ASKING =
  /请问|想知道|什么是|是什么|什么叫|叫什么|什么|哪些|哪个|哪里|哪儿|哪几|哪一|哪|(?:有|共有|一共有)?多少(?:家|项|个|处|人次|人|次|亿元|亿|所)?|有多大|多大|几[个家项处]|谁|怎么样|怎么|怎样|如何|为何|为什么|互相|相互|彼此|以来|从哪里|从哪儿|从哪|不一样|有何不同|有什么区别|是否|有没有|有无|告诉我|查询|查一下|查找|列出|介绍|情况如何|(?:这本|本|全|原|^)书(?:里面|里|中)?(?:的|有没有|有)?|这份|这本|这个|年报(?:里面|里|中)?|吗|呢|吧/g;
/** 哪个省输出 asks of provinces; no word is 省输. */
const WHICH = /哪(?:[个些]|几个)?(省份|省市|省)/g;
const SUPERLATIVE =
  /排名第一|排第一|第一名|第一|最多|最大|最高|最贵|最便宜|最强|最弱|最差|最猛|最快|最活跃|最好|最少|最小|最低|最慢|前三甲|前三名|前三|前十名|前十|冠军|榜首|领先/g;
const MEANING = /什么是|是什么|什么叫|定义|含义|意思|指什么|何谓|概念/;
const FILLER = /[的了和与及在是得跟被]|之?间|占(?!比)/g;

/** Is it a question for what ranks highest, or for what a word means? */
export const leaningOf = (text: string): { toRanking: boolean; toMeaning: boolean } => ({
  toRanking: text.search(SUPERLATIVE) >= 0 || /排名|排行|名次|位次/.test(text),
  toMeaning: MEANING.test(text),
});

/** What is left of a question when its asking is taken out: 吸纳技术最多的企业 → 吸纳技术, 企业. */
export function withoutAsking(word: string): string[] {
  return word
    .replace(WHICH, ' $1 ')
    .replace(ASKING, ' ')
    .replace(/定义|含义|意思/g, ' ')
    .replace(SUPERLATIVE, ' ')
    .split(' ')
    .flatMap((part) => part.replace(/^[的了是在和与及为对于有占]+|[的了是在和与及为对于有占]+$/g, '').split(' '))
    .filter(Boolean);
}

/** Same, cut at small words too: 北京和上海的输出 → 北京, 上海, 输出. */
export const withoutFiller = (word: string): string[] => word.split(FILLER).filter(Boolean);

const LONE = /[省市区县州国家项次年月位名人所个类种前后]/;

/**
 * Cuts a run of Han characters that is nowhere as it stands into the fewest known pieces of at least two characters and at
 * most `longest`; only a character that counts or orders (省, 项, 年) may stand alone between them. `null` where some of it is unknown.
 */
export function splitWord(word: string, isKnown: (piece: string) => boolean, longest: number): string[] | null {
  const units = word.match(/\p{Script=Han}|[^\p{Script=Han}\s]+/gu) ?? [];
  // cost[i]: least cost of the first i units; a lone character costs more than a word, so that words win.
  const cost: number[] = [0];
  const from: number[] = [];
  for (let end = 1; end <= units.length; end++) {
    cost[end] = Infinity;
    for (let start = Math.max(0, end - longest); start < end; start++) {
      if (cost[start] === Infinity) continue;
      const piece = units.slice(start, end).join('');
      const isLone = end - start === 1 && piece.length === 1;
      if (!isKnown(piece) || (isLone && !LONE.test(piece))) continue;
      const total = cost[start]! + (isLone ? 3 : 1);
      if (total < cost[end]!) {
        cost[end] = total;
        from[end] = start;
      }
    }
  }
  if (cost[units.length] === Infinity || units.length === 0) return null;
  const pieces: string[] = [];
  for (let end = units.length; end > 0; end = from[end]!) pieces.unshift(units.slice(from[end]!, end).join(''));
  return pieces;
}
