import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { corruptContent } from '../../../../src/commands/bench/corruption/corruptContent';

it('a corrupted file of an edition ends in sentences or in peace: no stack, no hang, nothing run', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'report-corrupt-'));
  try {
    const made = corruptContent('tests/fixtures/sound/2021', scratch, 120, 7);
    expect(made.filter(({ end }) => end !== 'told' && end !== 'sound')).toEqual([]);
    expect(made.filter(({ end }) => end === 'told').length).toBeGreaterThan(60);
  } finally {
    rmSync(scratch, { recursive: true });
  }
});
