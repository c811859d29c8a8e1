import { describe, expect, it } from 'vitest';
import { splitKnown } from '../../../src/search/text/knownPart';
import { withoutFiller } from '../../../src/search/text/splitWord';

describe('A run of words of which some are unknown', () => {
  const words = ['国防', '目标', '国防目标', '高等院校', '合同'];
  const cut = (run: string) =>
    splitKnown(run, (piece) => words.includes(piece), withoutFiller).map(({ text, isKnown }) => (isKnown ? text : `?${text}`));

  it('is cut into as few known pieces, and what stands between them', () => {
    expect(cut('国防目标')).toEqual(['国防目标']);
    expect(cut('高等院校飞船合同')).toEqual(['高等院校', '?飞船', '合同']);
    expect(cut('合同的目标')).toEqual(['合同', '目标']);
    expect(cut('飞船')).toEqual(['?飞船']);
  });
});
