import { describe, expect, it } from 'vitest';
import { KnownWords } from '../../../src/search/reading/knownWords';
import { readWords } from '../../../src/search/reading/readWords';
import { smallIndex } from '../smallIndex';
import { store } from '../realStore';

const index = smallIndex();
const readings = (...words: string[]) => [...readWords(words, index, undefined)];
const said = (...words: string[]) => readings(...words).map(({ terms }) => terms.map(({ any }) => any[0]));

describe('Words are read', () => {
  it('as typed first, where all are known', () => {
    expect(said('北京', '成交额')[0]).toEqual(['北京', '成交额']);
    expect(readings('大湾区')[0]).toMatchObject({ mayBePartly: false, readAs: [] });
  });

  it('cut into known pieces, where they run together', () => {
    expect(said('大湾区登记情况')).toContainEqual(['大湾区', '登记情况']);
  });

  it('once each, however often one is typed', () => {
    const [reading] = readings('大湾区登记情况'.repeat(40)).slice(-1);
    const words = reading!.terms.map(({ any }) => any[0]);
    expect(words).toEqual([...new Set(words)]);
    expect(words.length).toBeGreaterThan(1);
  });

  it('without what asks and without small words', () => {
    expect(said('请问大湾区的登记情况')).toContainEqual(['大湾区', '登记情况']);
  });

  it('not at all where one is unknown however it is read', () => {
    expect(said('区块链')).toEqual([]);
    expect(said('大湾区', '区块链')).toEqual([]);
  });

  it('with a lone character wished for, not asked for', () => {
    const weak = readings('大湾区省').flatMap(({ terms }) => terms.filter(({ isWeak }) => isWeak).map(({ any }) => any[0]));
    expect(weak.every((word) => word?.length === 1)).toBe(true);
  });

  it('partly only where much is asked', () => {
    expect(readings('大湾区').some(({ mayBePartly }) => mayBePartly)).toBe(false);
    expect(readings('大湾区输出哪个增长').some(({ mayBePartly }) => mayBePartly)).toBe(true);
  });
});

describe('Words are known', () => {
  const known = new KnownWords(store.index, store.alphabet);

  it('as the edition writes them, or mended to that', () => {
    expect(known.mended('北京')).toEqual(['北京']);
    expect(known.mended('京津翼')).toEqual(['京津冀']);
    expect(known.mended('huawei')).toContain('华为');
    expect(known.mended('区块链')).toBeNull();
  });

  it('without the file of letters only as they are written', () => {
    expect(new KnownWords(store.index, undefined).mended('京津翼')).toBeNull();
  });

  it('as any of several in one term', () => {
    expect(known.term(['输出', '吸纳']).any).toEqual(expect.arrayContaining(['输出', '吸纳']));
    expect(known.isNumber('4306.3')).toBe(true);
  });
});
