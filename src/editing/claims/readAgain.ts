import { figureLabel } from '../../model/label';
import { tableLabel } from '../../model/table/table';
import { claimSpans } from '../../prose/claimSpans';
import { readClaimText } from '../../prose/readClaimText';
import type { Sentence } from './refreshText';

/** A claim whose words changed; `from` is where it stands in the text. */
export interface Change {
  from: number;
  before: string;
  after: string;
  formula: string;
}

/** Words that a change of numbers may belie. */
const CLAIMING =
  /首次|首位|第一|最(?:多|少|高|低|大|小|快|慢)|领先|居前|前[一二三四五六七八九十]+|超过|突破|高于|低于|多于|少于|不足|过半|近[一二三四五六七八九十]成|[一二三四五六七八九十]成|[一二三四五六七八九十]分之|约为|翻|依次|其次|其后|上升|下降|增加|减少|扩大|缩小|升至|降至|都|(?<!平)均|仍|历史|原书|印作|读法/;

/** Words of a sentence without a number that rest on the numbers about it: 高校的项数和金额都下降. */
const RESTING = new RegExp(`${CLAIMING.source}|[升降增减]|大部分|多数|以上|主要`);

/**
 * Sentences whose words may no longer hold, with the old and the new numbers; and those of the same paragraphs that hold no number, so that
 * nothing else will tell them.
 */
export function readAgain(text: string, changes: readonly Change[]): Sentence[] {
  const paragraphs = new Set(changes.map(({ from }) => text.lastIndexOf('\n', from) + 1));
  const starts = new Set([...paragraphs].flatMap((start) => sentencesOf(text, start)));
  const sentences = Map.groupBy(changes, ({ from }) => sentenceAt(text, from).start);
  return [...starts].flatMap((start) => {
    const inside = sentences.get(start) ?? [];
    const source = text.slice(start, sentenceAt(text, start).end);
    const reasons = inside.length > 0 ? [...new Set([...inside.flatMap(reasonsOf), ...wordsOf(source, CLAIMING)])] : restingOn(source);
    if (reasons.length === 0) return [];
    return [
      {
        line: text.slice(0, start).split('\n').length,
        text: plainText(source, new Map(inside.map((change) => [change.from - start, change.after]))),
        changes: inside.map(({ before, after }) => `${before} → ${after}`),
        reasons,
      },
    ];
  });
}

/** Where the sentences of a paragraph begin. */
function sentencesOf(text: string, paragraph: number): number[] {
  const starts = [];
  const last = text.indexOf('\n', paragraph) < 0 ? text.length : text.indexOf('\n', paragraph);
  for (let at = paragraph; at < last; at = sentenceAt(text, at).end + 1) starts.push(at);
  return starts;
}

/** Why a sentence that holds no number should be read: nothing where its words rest on none. */
function restingOn(source: string): string[] {
  const words = claimSpans(source).length > 0 ? [] : wordsOf(source, RESTING);
  return words.length > 0 ? ['句中没有数', ...words] : [];
}

function sentenceAt(text: string, at: number): { start: number; end: number } {
  const before = at === 0 ? -1 : Math.max(...['。', '；', '\n'].map((mark) => text.lastIndexOf(mark, at - 1)));
  const after = ['。', '；', '\n'].map((mark) => text.indexOf(mark, at)).filter((each) => each >= 0);
  return { start: before + 1, end: after.length > 0 ? Math.min(...after) : text.length };
}

function reasonsOf({ before, after, formula }: Change): string[] {
  const [old, now] = [readClaimText(before), readClaimText(after)];
  if (!old || !now) return [];
  return [
    ...(old.number.value < 0 !== now.number.value < 0 ? ['正负变了'] : []),
    ...(/^第/.test(before) || /^rank\(/.test(formula) || /排名[^\]]*\]$/.test(formula) ? ['名次变了'] : []),
    ...(/^(?:above|count)\(/.test(formula) ? ['个数变了'] : []),
  ];
}

/** Claiming words of a sentence, and a list in order. */
function wordsOf(source: string, told: RegExp): string[] {
  const words = plainText(source);
  const claiming = new RegExp(told, 'g');
  const found = [...new Set(Array.from(words.matchAll(claiming), ([word]) => word))];
  // Three names and more in a row: provinces, kinds of contract, in the order of their numbers.
  const isList = (words.match(/[\p{Script=Han}]{2,}(?:、[\p{Script=Han}]{2,})+/u)?.[0].split('、').length ?? 0) >= 3;
  return [...(found.length > 0 ? [`有“${found.slice(0, 4).join('”“')}”`] : []), ...(isList ? ['一串名称的次序'] : [])];
}

/** The sentence without its links and marks; `anew` holds the new words of the claims at their offsets. */
function plainText(source: string, anew: ReadonlyMap<number, string> = new Map()): string {
  let text = '';
  let from = 0;
  for (const span of claimSpans(source)) {
    text += source.slice(from, span.start) + (anew.get(span.start) ?? span.words);
    from = span.end;
  }
  return `${text}${source.slice(from)}`
    .replace(/\[\]\(#[^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\((\w+):([^)]*)\)/g, (_, words: string, kind: string, id: string) => words || nameOf(kind, id))
    .replace(/\*\*|^\s*- |^\s*\w+: '?/g, '')
    .trim();
}

/** 图 2-9, 附表 4: what the page puts for an empty link. */
const nameOf = (kind: string, id: string): string => (kind === 'table' ? tableLabel(id) : kind === 'figure' ? figureLabel(id) : id);
