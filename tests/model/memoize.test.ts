import { expect, it, vi } from 'vitest';
import { memoize } from '../../src/model/memoize';

it('works a thing out once for each object and name, also where it is nothing', () => {
  const work = vi.fn((report: { tables: object }, name: string) => (name === 'lost' ? undefined : { report, name }));
  const known = memoize(work, ({ tables }, name) => [tables, name]);
  const tables = {};
  const first = known({ tables }, 'a');
  expect(known({ tables }, 'a')).toBe(first);
  expect(known({ tables }, 'b')).not.toBe(first);
  expect(known({ tables: {} }, 'a')).not.toBe(first);
  expect([known({ tables }, 'lost'), known({ tables }, 'lost')]).toEqual([undefined, undefined]);
  expect(work).toHaveBeenCalledTimes(4);
});
