import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { quickYaml } from '../../../src/data/disk/quickYaml';

const CONTENT = 'content/2021';
const texts = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(join(CONTENT, name), 'utf8'));

/** What slips into a file by hand, or means something to YAML. */
const SLIPS = [
  ...[':', ': ', ',', '- ', '-', '#', ' #', '"', "'", '{', '}', '[', ']', '|', '>', '\t', '\n', '\r\n', '\r', '  ', '\u3000', '\uFEFF'],
  ...['&a ', '*a', '!x ', '%', '@', '`', '? ', '---\n', '...\n', '<<: ', '~', 'null', 'yes', '0x1f', '0o7', '017', '0b1', '1_000', '1e310'],
];

/** About fifteen lines of one of the edition’s files, brought to the left, with one or two slips in it. */
const slipped = fc
  .record({
    text: fc.constantFrom(...texts),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    slips: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...SLIPS), fc.nat(3)), { maxLength: 2 }),
  })
  .map(({ text, from, slips }) => {
    const lines = text.split('\n');
    const start = Math.floor(from * Math.max(0, lines.length - 15));
    const cut = lines.slice(start, start + 15);
    const indent = /^ */.exec(cut[0]!)![0];
    return slips.reduce(
      (was, [at, slip, gone]) => {
        const place = Math.floor(at * was.length);
        return was.slice(0, place) + slip + was.slice(place + gone);
      },
      cut.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n'),
    );
  });

describe('YAML read quickly', () => {
  it('is what the exact reader reads, whatever slipped into it, or is left to the exact reader', () => {
    let quick = 0;
    fc.assert(
      fc.property(slipped, (text) => {
        const read = quickYaml(text);
        if (!read) return;
        quick += 1;
        const exact = parseDocument(text);
        expect(exact.errors).toEqual([]);
        expect(read.value ?? null).toEqual(exact.toJS() ?? null);
      }),
      { seed: 2021, numRuns: 1000 },
    );
    expect(quick).toBeGreaterThan(250);
  });

  it('is nearly all of an edition', () => {
    const left = texts.filter((text) => !quickYaml(text));
    expect(left.join('').length).toBeLessThan(texts.join('').length / 20);
  });

  it.each(['key: [a,\n  b]', "key: 'a\n  b'", 'a: 1\na: 2', '- *a', '? a\n: b', 'a: 1_000', 'a: [b'])(
    'leaves %j to the exact reader',
    (text) => {
      expect(quickYaml(text)).toBeUndefined();
    },
  );
});
