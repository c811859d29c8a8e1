import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printAnchors, readAnchors } from '../../../src/model/address/anchor';

describe('What addresses named', () => {
  it('is read back as it was written', () => {
    const anchors = [
      { address: '2021/overview/#s1-1', words: '登记' },
      { address: '2021/tables/1-1/', words: '表 1-1 各地登记情况' },
    ];
    expect(readAnchors(printAnchors(anchors, 28))).toEqual({ anchors, count: 28 });
  });

  it('stands beside the real edition’s addresses, which are as many as it counts', () => {
    const { anchors, count } = readAnchors(readFileSync('content/2021/anchors.txt', 'utf8'));
    const published = readFileSync('content/2021/addresses.txt', 'utf8').split('\n').filter(Boolean);
    expect(published.length).toBeGreaterThanOrEqual(count);
    expect(anchors.filter(({ address }) => !published.includes(address))).toEqual([]);
    expect(anchors.length).toBeGreaterThan(2000);
  });
});
