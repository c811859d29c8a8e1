import { expect, it } from 'vitest';
import { turned } from '../../../src/prose/checks/oppositeWords';

it.each([
  ['增长', '下降'],
  ['提高', '降低'],
  ['同比增', '同比降'],
  ['下滑', '增长'],
  ['收窄', '扩大'],
  ['回落到', '回升到'],
  ['跌幅', '涨幅'],
  ['退到', '进到'],
  ['减少为', '增加为'],
  ['，都超过', '，都不到'],
  ['突破', '不到'],
  ['不足', '超过'],
  ['不及全国', '超过全国'],
  ['高出全国', '低于全国'],
  ['低于全国增长', '高于全国增长'],
])('%s turned round is %s', (words, opposite) => expect(turned(words)).toBe(opposite));
