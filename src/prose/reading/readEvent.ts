import { z } from 'zod';
import { EVENT_KINDS, type ChronicleEvent } from '../../model/chapter';
import type { Report } from './refuse';

/** Reads the head of an event of the chronicle; `earlier` are those before it: the second of a day gets a number of its own. */
export function readEvent(
  attributes: Readonly<Record<string, string>>,
  earlier: readonly ChronicleEvent[],
  line: number,
  report: Report,
): ChronicleEvent {
  const date = attributes['date'] ?? '';
  const kind = attributes['kind'] as ChronicleEvent['kind'];
  const { end, title = '', status } = attributes;
  for (const day of [date, ...(end === undefined ? [] : [end])])
    if (!z.iso.date().safeParse(day).success)
      report(
        'event-date',
        line,
        `事件的日期“${day}”不是 年-月-日，或没有这一天。`,
        '写作 <Event date="2020-04-09" kind="政策" title="…">。',
      );
  if (end !== undefined && end < date) report('event-date', line, `事件止于 ${end}，早于开始的 ${date}。`, '改正 date 或 end。');
  if (!title) report('event-title', line, '事件没有写题目。', '写作 <Event date="2020-04-09" kind="政策" title="…">。');
  if (!EVENT_KINDS.includes(kind))
    report('event-kind', line, `事件的种类“${kind ?? ''}”不在允许之列。`, `可用的种类：${EVENT_KINDS.join('、')}。`);
  if (status !== undefined && status !== 'waiting')
    report('event-status', line, `事件的 status="${status}" 不在允许之列。`, '只有 status="waiting"，是待改写的记号；改写好了，把它删去。');
  const sameDay = earlier.filter((event) => event.date === date).length;
  const id = `e${date.slice(5).replace('-', '')}${sameDay ? `-${sameDay + 1}` : ''}`;
  return {
    id,
    date,
    end,
    kind,
    title,
    ...(status === 'waiting' && { waiting: true }),
    text: '',
    rest: '',
    line,
    claims: [],
    references: [],
  };
}
