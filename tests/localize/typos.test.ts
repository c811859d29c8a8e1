import { describe, expect, it } from 'vitest';
import { typosOf } from '../../src/localize/typos';

const meant = (typed: string) => [...typosOf(typed).keys()];

describe('What a typist may have meant', () => {
  it.each([
    ['763.0', '736.0', 'two neighbours exchanged'],
    ['763.0', '793.0', 'a digit changed'],
    ['76.0', '763.0', 'a digit dropped'],
    ['7663.0', '763.0', 'a digit doubled'],
    ['76.30', '763.0', 'the point moved'],
    ['-763.0', '763.0', 'the sign turned'],
    ['10.00', '9.99', 'the last digit off by one, over a ten'],
    ['763', '76.3', 'the point forgotten'],
  ])('by %s: %s, %s', (typed, wanted) => {
    expect(meant(typed)).toContain(wanted);
  });

  it('is never what was typed, nor a number that begins with a needless 0', () => {
    for (const typed of ['0', '100', '0.05', '-6.4', '28251.51']) {
      expect(meant(typed)).not.toContain(typed);
      expect(meant(typed).filter((text) => !/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text))).toEqual([]);
    }
  });

  it('is likelier where fewer slips of that kind are possible', () => {
    const weights = typosOf('12345');
    expect(weights.get('-12345')).toBeGreaterThan(weights.get('12354')!);
    expect(weights.get('12354')).toBeGreaterThan(weights.get('92345')!);
  });
});
