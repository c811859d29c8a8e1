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
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    report('event-date', line, `事件的日期“${date}”不是 年-月-日。`, '写作 <Event date="2020-04-09" kind="政策" title="…">。');
  if (!EVENT_KINDS.includes(kind))
    report('event-kind', line, `事件的种类“${kind ?? ''}”不在允许之列。`, `可用的种类：${EVENT_KINDS.join('、')}。`);
  const sameDay = earlier.filter((event) => event.date === date).length;
  const id = `e${date.slice(5).replace('-', '')}${sameDay ? `-${sameDay + 1}` : ''}`;
  return { id, date, end: attributes['end'], kind, title: attributes['title'] ?? '', text: '', rest: '', line, claims: [], references: [] };
}
