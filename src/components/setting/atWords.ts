import { groupedSentence } from './groupedHtml';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words of the field that the general dictionary takes for two or three. */
const TERMS = new RegExp(
  '吸纳 买入 多于 少于 成交额 增幅 升位 位次 排名 平均每项 项数 内资 中小型 专项 省市 地市县 计划单列市 副省级 京津冀 长三角 粤港澳大湾区 东莞 科研院所 经纪人 上年 为主 五分之一'.replaceAll(
    ' ',
    '|',
  ),
  'g',
);

/** A count and its measure are one word: 十个, 四成, 八年. */
const COUNT = /^[一二三四五六七八九十百千万亿两几半]+$/;

/** Marks and words that no line begins with, and those that none ends with. */
const [CLOSING, OPENING] = [/^([，。、；：！？）》”’—…%的了着]|[中里]$)/, /[（《“‘]$|^[和与及]$/];

/**
 * A title as HTML that breaks between words only (国家技术转移机构|名录, never 转|移): with `word-break: keep-all`, which its style sheet
 * sets, a line breaks at `<wbr>` and punctuation. Numbers stay with their hyphens (4-7), those of five digits and more are grouped.
 */
export function atWords(text: string): string {
  return groupedSentence(unbroken(text).join(BREAK)).replaceAll(BREAK, '<wbr>');
}

/** A title’s pieces that stay whole on a line: its words, each with the marks and numbers that hang on it. */
export function unbroken(text: string): string[] {
  const pieces: string[] = [];
  let before: string | undefined;
  for (const word of wordsOf(text)) {
    const isJoint = before === undefined || CLOSING.test(word) || OPENING.test(before) || !(isHan(word) && isHan(before));
    if (isJoint) pieces.push((pieces.pop() ?? '') + word);
    else pieces.push(word);
    before = word;
  }
  return pieces;
}

/** Stands for a place where a line may break: a space without width. */
const BREAK = '\u200B';

/** The words of a title, those of the field in one piece. */
function wordsOf(text: string): string[] {
  const inTerms = [...text.matchAll(TERMS)].map(({ index, 0: { length } }) => [index, index + length] as const);
  const words: string[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const goesOn = inTerms.some(([from, to]) => from < index && index < to);
    const isMeasure = segment.length === 1 && COUNT.test(words.at(-1) ?? '') && isHan(segment);
    if (goesOn || isMeasure) words.push(words.pop()! + segment);
    else words.push(segment);
  }
  return words;
}

const isHan = (piece: string): boolean => /^\p{Script=Han}+$/u.test(piece);
