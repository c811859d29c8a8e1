import { describe, expect, it } from 'vitest';
import { waysAround } from '../../../src/components/page/waysAround';

describe('waysAround', () => {
  const wayTo = (title: string) => ({ href: `/${title}/`, title });

  it('leads to what stands before and after, and nowhere past an end', () => {
    const around = waysAround(['甲', '乙', '丙'], '乙', wayTo);
    expect([around.before?.title, around.after?.href]).toEqual(['甲', '/丙/']);
    expect(waysAround(['甲'], '甲', wayTo)).toEqual({ before: undefined, after: undefined });
  });

  it('names what lies there, unless the way has a name of its own', () => {
    expect(waysAround(['甲', '乙'], '乙', wayTo, '部分').before?.over).toBe('上一部分');
    expect(waysAround(['甲', '乙'], '乙', (title) => ({ ...wayTo(title), over: '表 3-1' })).before?.over).toBe('表 3-1');
  });
});
