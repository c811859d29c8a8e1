import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/data/disk/readYaml';
import { tableSchema } from '../../../src/model/table/tableSchema';

const problemsOf = (text: string) => parseYaml(text, 'table-9-1.yaml', tableSchema).problems;

describe('a YAML file', () => {
  it('that keeps to its schema has a value and no problem', () => {
    const { value, problems } = parseYaml('title: 某表\npart: 3\n', 'table-9-1.yaml', tableSchema);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ title: '某表', part: 3, status: 'complete', checks: [] });
  });

  it('with a misspelt key hears which one was meant, and on which line', () => {
    expect(problemsOf('title: 某表\npart: 3\nprimarykey: [地区]\n')).toMatchObject([
      { code: 'yaml-schema', file: 'table-9-1.yaml', field: 'primarykey', says: expect.stringContaining('primaryKey') },
    ]);
  });

  it('that lacks a key is told which', () => {
    expect(problemsOf('title: 某表\n')).toMatchObject([{ code: 'yaml-schema', field: 'part' }]);
  });

  it('with a value outside the allowed ones is told them', () => {
    const [problem] = problemsOf('title: 某表\npart: 3\nstatus: gone\n');
    expect(problem).toMatchObject({ code: 'yaml-schema', line: 3, field: 'status' });
    expect(problem!.try).toContain('lost');
  });

  it('that is no YAML is reported once, with its line', () => {
    expect(problemsOf('title: 某表\ntitle: 某表\npart: 3\n')).toMatchObject([{ code: 'yaml-broken', line: 2 }]);
  });
});

describe('YAML that would multiply or go too deep', () => {
  it('is refused by the line of its first alias', () => {
    const bomb = ['title: 某表', 'notes:', '  - &a x', ...Array.from({ length: 40 }, () => '  - *a')].join('\n');
    expect(problemsOf(bomb)).toMatchObject([{ code: 'yaml-alias', line: 4, says: '“*a”是对别处的引用，这里不用。' }]);
  });

  it('is refused where nothing can follow its brackets', () => {
    expect(problemsOf('['.repeat(50_000))[0]).toMatchObject({ code: 'yaml-broken' });
  });
});
