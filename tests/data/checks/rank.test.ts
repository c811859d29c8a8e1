import { describe, expect, it } from 'vitest';
import { check, failing, mini } from './table';

const rule = { rank: { field: '排名', by: '金额', among: '*' } };

describe('a rank', () => {
  it('follows the values, largest first', () => {
    const table = mini('地区,金额,排名\n江苏,2217.0,1\n上海,1162.8,2\n浙江,1568.6,3\n合计,4948.4,');
    expect(check(rule, [table])).toMatchObject({
      'rank 表9-1[上海,排名]': [false, '2 位', '3 位'],
      'rank 表9-1[浙江,排名]': [false, '3 位', '2 位'],
    });
  });

  it('may stand either way round where rounding hides which is larger', () => {
    expect(failing(rule, [mini('地区,金额,排名\n海南,9.1,28\n青海,9.1,29')])).toHaveLength(2);
    expect(failing(rule, [mini('地区,金额,排名\n海南,9.1,2\n青海,9.1,1')])).toEqual([]);
  });

  it('is decided by the more exact values of another table', () => {
    const exact = mini('地区,金额\n海南,9.11\n青海,9.10', 'a5');
    expect(
      failing({ rank: { field: '排名', by: '附表5[{row},金额]', among: '*' } }, [mini('地区,金额,排名\n海南,9.1,1\n青海,9.1,2'), exact]),
    ).toEqual([]);
    expect(
      failing({ rank: { field: '排名', by: '附表5[{row},金额]', among: '*' } }, [mini('地区,金额,排名\n海南,9.1,3\n青海,9.1,2'), exact]),
    ).toEqual(['rank 表9-1[海南,排名]']);
  });
});
