import { describe, expect, it } from 'vitest';
import { combine, mayShowAs, printDimension, sameDimension, unitNamed } from '../../../src/model/number/unit';

describe('units', () => {
  it('of money are scales of one another', () => {
    expect(unitNamed('亿元').scale / unitNamed('万元').scale).toBe(1e4);
    expect(sameDimension(unitNamed('亿元').dimension, unitNamed('万元').dimension)).toBe(true);
  });

  it('of shares and growth are pure numbers', () => {
    expect(unitNamed('%')).toEqual({ dimension: {}, scale: 0.01, isCount: false });
    expect(sameDimension(unitNamed('%').dimension, unitNamed('倍').dimension)).toBe(true);
  });

  it('that are neither count things of that name, exactly', () => {
    expect(unitNamed('项')).toEqual({ dimension: { 项: 1 }, scale: 1, isCount: true });
    expect(sameDimension(unitNamed('项').dimension, unitNamed('家').dimension)).toBe(false);
  });

  it('cancel out in a ratio', () => {
    expect(combine({ 元: 1 }, { 元: 1 }, -1)).toEqual({});
    expect(combine({ 元: 1 }, { 项: 1 }, -1)).toEqual({ 元: 1, 项: -1 });
  });

  it('let an amount per contract be shown in 万元, and no count in 万元', () => {
    expect(mayShowAs({ 元: 1, 项: -1 }, '万元')).toBe(true);
    expect(mayShowAs({ 项: 1 }, '万元')).toBe(false);
    expect(mayShowAs({}, '%')).toBe(true);
  });

  it('are printed as a fraction in messages', () => {
    expect(printDimension({ 元: 1, 项: -1 })).toBe('元/项');
    expect(printDimension({})).toBe('纯数');
  });
});
