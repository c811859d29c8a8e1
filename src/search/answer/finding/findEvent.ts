import { address } from '../../../model/address/address';
import { printDay } from '../../index/printDay';
import type { PackedEvent } from '../../index/passages';
import type { Answer } from '../answer';
import type { AnswerEdition } from '../edition';
import { foldName } from '../asking/lexicon';
import { placesOf } from '../saying/sayAnswer';
import { DEEDS } from '../asking/words';

/** Events listed at most; more of them, and the question was no question. */
const MOST = 12;
const LONGEST = 40;

const WHEN = DEEDS.when
  .split(' ')
  .map(foldName)
  .sort((a, b) => b.length - a.length);
/** What is done with papers and meetings, whatever the text calls it. */
const DONE =
  '开始 正式 从 自 起 把 被 将 由 出台 发布 公布 印发 召开 开 举行 举办 办 改 定 设 举办的 发布的 出台的 开会 活动 新 新修订 新修改';
const IDLE = `${DEEDS.idle} ${DONE}`.split(' ').map(foldName);

/** Answers when something happened: the events whose text has every word of the question. */
export function findEvent(edition: AnswerEdition, typed: string): Answer | null {
  const text = inForceAs(foldName(typed));
  const when = WHEN.find((word) => text.includes(word));
  if (!when || text.length > LONGEST) return null;
  const asked = text.replace(when, '\n').replace(`${edition.data.covers}年`, '\n');
  const found = edition.events.flatMap((event) => {
    const pieces = piecesIn(asked, inForceAs(foldName([event[3], event[4], ...event[5]].join('\n'))));
    return pieces === null ? [] : [{ event, pieces }];
  });
  const least = Math.min(...found.map(({ pieces }) => pieces));
  const best = found.filter(({ pieces }) => pieces === least).map(({ event }) => event);
  return best.length > 0 && best.length <= MOST ? sayEvents(edition, best, text) : null;
}

/** 实施 and 生效 ask what 施行 says. */
const inForceAs = (text: string): string => text.replace(/实施|生效|执行/g, '施行');

/** In how few pieces of two characters or more the text has all that is asked; `null` where it has not. Idle words cost nothing. */
function piecesIn(asked: string, text: string): number | null {
  const cost: number[] = [0];
  for (let end = 1; end <= asked.length; end++) {
    cost[end] = asked[end - 1] === '\n' ? cost[end - 1]! : Infinity;
    for (let start = Math.max(0, end - 20); start < end; start++) {
      const piece = asked.slice(start, end);
      const own = IDLE.includes(piece) ? 0 : piece.length > 1 && text.includes(piece) ? 1 : Infinity;
      cost[end] = Math.min(cost[end]!, cost[start]! + own);
    }
  }
  const pieces = cost[asked.length]!;
  return pieces === Infinity || pieces === 0 ? null : pieces;
}

/** 自 2021 年 1 月 1 日起施行: the clause that says when what is asked takes force, which is not the day it was passed. */
const inForce = (asked: string, text: string): string | undefined =>
  asked.includes('施行') ? text.split(/[，。；]/).find((clause) => /\d 日.*施行|施行.*\d 日/.test(inForceAs(clause))) : undefined;

function sayEvents(edition: AnswerEdition, events: PackedEvent[], asked: string): Answer {
  const places = placesOf(edition);
  const values = events.map(([id, date, end, title]) => ({
    name: printDay(date, end),
    value: title,
    address: address.event(places, id),
    isPrinted: true,
    formula: '',
  }));
  const [first] = events;
  const force = events.length === 1 ? inForce(asked, first![4]) : undefined;
  return {
    ask: 'event',
    lead: force
      ? `${force}（${values[0]!.name}${first![3]}）`
      : values
          .map(({ name, value }) => `${name}：${value}`)
          .slice(0, 3)
          .join('；'),
    values,
    more: 0,
    formula: '',
    note: events.length === 1 ? first![4] : '',
    sources: [],
    prints: [],
    readAs: [],
    others: [],
  };
}
