import { describe, expect, it } from 'vitest';
import type { Chapter, ChronicleEvent } from '../../../src/model/chapter';
import { orderOfEvents } from '../../../src/prose/checks/orderOfEvents';

const event = (id: string, date: string): ChronicleEvent => ({
  id,
  date,
  kind: '活动',
  title: '',
  text: '',
  rest: '',
  line: Number(date.slice(-2)),
  claims: [],
  references: [],
});
const chronicle = (...events: ChronicleEvent[]): Chapter => ({
  id: 'chronicle',
  part: 7,
  title: '大事记',
  file: 'chronicle.mdx',
  sections: [],
  paragraphs: [],
  events,
  embeds: [],
  otherTexts: [],
  blocks: [],
});

describe('the events of a chronicle', () => {
  it('stand in the order of their dates', () => {
    const made = orderOfEvents([chronicle(event('e1029', '2020-10-29'), event('e1117', '2020-11-17'), event('e1103', '2020-11-03'))]);
    expect(made.map(({ id, passes }) => [id, passes])).toEqual([
      ['order 大事记[e1117]', true],
      ['order 大事记[e1103]', false],
    ]);
    expect(made[1]!.place).toEqual({ file: 'chronicle.mdx', line: 3 });
  });

  it('may share a day', () => {
    expect(orderOfEvents([chronicle(event('e1125', '2020-11-25'), event('e1125-2', '2020-11-25'))]).every(({ passes }) => passes)).toBe(
      true,
    );
  });
});
