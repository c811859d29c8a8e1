import { describe, expect, it } from 'vitest';
import { mutate } from '../../../../src/commands/bench/corruption/mutationScore';
import type { Edition } from '../../../../src/editions';
import { noRegions } from '../../../../src/model/region/region';
import type { Table } from '../../../../src/model/table/table';
import { checkClaim } from '../../../../src/prose/checks/checkClaim';
import { mini } from '../../../data/checks/table';

/** What of an edition the trials read: tables, and claims of its prose. */
function editionOf(table: Table, claims: { text: string; formula: string }[] = []): Edition {
  const cells = { tables: new Map([[table.id, table]]), regions: noRegions };
  const bound = claims.map((claim) => {
    const result = checkClaim(cells, { ...claim, line: 1 });
    if ('fault' in result) throw new Error(result.fault.says);
    return result.bound;
  });
  return { ...cells, errata: [], comparisons: [], prose: { claims: bound } } as unknown as Edition;
}

const summed = mini('地区,项数\n甲,31\n乙,42\n合计,73', '9-1', { checks: [{ sum: { total: '合计', of: '*', fields: ['项数'] } }] });
const unchecked = mini('地区,项数\n甲,31\n乙,42');

describe('the mutation score', () => {
  it('makes the same trials for the same seed, and others for another', () => {
    const after = (seed: number) => mutate(editionOf(summed), 20, seed).map((trial) => `${trial.row.key} ${trial.after}`);
    expect(after(1)).toEqual(after(1));
    expect(after(1)).not.toEqual(after(2));
  });

  it('changes one digit of one cell and no more', () => {
    for (const { before, after } of mutate(editionOf(summed), 50, 1)) {
      expect(after).toHaveLength(before.length);
      expect([...after].filter((digit, place) => digit !== before[place])).toHaveLength(1);
      expect(after).not.toMatch(/^0\d/);
    }
  });

  it('counts what the checks notice', () => {
    expect(mutate(editionOf(summed), 20, 1).every((trial) => trial.byChecks && !trial.byClaims)).toBe(true);
    expect(mutate(editionOf(unchecked), 20, 1).some((trial) => trial.byChecks || trial.byClaims)).toBe(false);
  });

  it('counts the sentences that no longer hold apart', () => {
    const trials = mutate(editionOf(unchecked, [{ text: '31 项', formula: '表9-1[甲,项数]' }]), 40, 1);
    expect(new Set(trials.map((trial) => `${trial.row.key} ${trial.byClaims}`))).toEqual(new Set(['甲 true', '乙 false']));
  });
});
