import type { Chapter } from '../../model/chapter';
import type { Comparison } from '../../model/check/comparison';

/** Does each event of a chronicle stand after the one before it? Events keep the book’s order. A comparison of no table: `table` is empty, `row` the event’s id. */
export function orderOfEvents(chapters: readonly Chapter[]): Comparison[] {
  return chapters.flatMap(({ title, file, events }) => {
    // A day that cannot be is told by itself.
    const dated = events.filter(({ date }) => !Number.isNaN(Date.parse(date)));
    return dated.slice(1).map((event, index) => {
      const before = dated[index]!;
      return {
        id: `order ${title}[${event.id}]`,
        kind: 'order',
        cell: `${title}[${event.id}]`,
        table: '',
        place: { file, line: event.line },
        row: event.id,
        field: '日期',
        printed: `${event.date}，排在 ${before.date} 之后`,
        expected: event.date < before.date ? `排在 ${before.date} 之前` : `排在 ${before.date} 之后`,
        how: '大事按日期先后排列',
        passes: event.date >= before.date,
      };
    });
  });
}
