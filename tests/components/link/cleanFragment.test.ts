import { describe, expect, it } from 'vitest';
import { cleanFragment, cleanPath } from '../../../src/components/link/cleanFragment';

describe('An address with the end of a sentence stuck to it', () => {
  it.each(['。', '，见正文', '%E3%80%82', '）。', '」'])('names its place without “%s”', (end) => {
    expect(cleanFragment(`#s2-7-1${end}`).clean).toBe('s2-7-1');
  });

  it('names what it says where nothing is stuck to it', () => {
    expect(cleanFragment('#table-3-1-guangdong')).toEqual({ id: 'table-3-1-guangdong', clean: 'table-3-1-guangdong' });
    expect(cleanFragment('')).toEqual({ id: '', clean: '' });
    expect(cleanFragment('#%').clean).toBe('');
  });

  it('names its page', () => {
    expect(cleanPath('2021/tables/3-1/。')).toBe('2021/tables/3-1/');
    expect(cleanPath('2021/overview/%EF%BC%8C%E8%AF%B7%E7%9C%8B')).toBe('2021/overview/');
    expect(cleanPath('2021/overview/.')).toBe('2021/overview/');
  });
});
