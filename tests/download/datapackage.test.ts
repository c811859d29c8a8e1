import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { datapackage } from '../../src/download/datapackage';
import { editionNamed } from '../../src/editions';
import { tableCsv } from '../../src/download/tableCsv';
import { dataPackage2 } from './dataPackage2';
import { provinces, report } from '../fixtures/miniature';

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
const second = ajv.compile(dataPackage2);
// The old profile names draft 4, whose words it uses mean the same in the draft Ajv reads.
const { $schema: _draft4, ...officialProfile } = JSON.parse(
  readFileSync('tests/fixtures/datapackage/data-package-1.json', 'utf8'),
) as Record<string, unknown>;
const first = ajv.compile(officialProfile);
const errorsOf = (validate: ValidateFunction, value: unknown) => (validate(value) ? [] : validate.errors);

type Descriptor = {
  $schema: string;
  lost: { name: string }[];
  resources: {
    name: string;
    path: string;
    bytes: number;
    schema: { fields: Record<string, unknown>[] };
    checks: { says: string }[];
    errata?: { id: string }[];
  }[];
};
const described = () => structuredClone(datapackage(report)) as unknown as Descriptor;
const resource = (name: string) => described().resources.find((each) => each.name === name)!;

describe('datapackage', () => {
  it.each([
    ['the official profile of version 1', first],
    ['the rules of version 2', second],
  ])('is valid against %s, in miniature and for the whole report', (_name, validate) => {
    expect(errorsOf(validate, datapackage(report))).toEqual([]);
    expect(errorsOf(validate, datapackage(editionNamed('2021')))).toEqual([]);
  });

  it('would be refused without a path, with a path that climbs, or with a type that is none', () => {
    const withoutPath = described();
    delete (withoutPath.resources[0] as { path?: string }).path;
    const climbing = described();
    climbing.resources[0]!.path = '../tables.csv';
    const odd = described();
    odd.resources[0]!.schema.fields[0]!['type'] = 'text';
    expect([withoutPath, climbing, odd].map((each) => second(each))).toEqual([false, false, false]);
  });

  it('lists every table that has cells, and names the lost ones apart', () => {
    expect(described().resources.map(({ path }) => path)).toEqual(['table-3-1.csv', 'table-4-9.csv', 'table-a1.csv', 'table-a7.csv']);
    expect(described().lost.map(({ name }) => name)).toEqual(['5-1']);
  });

  it('gives columns their full title, unit and decimals', () => {
    expect(resource('table-3-1').schema.fields[4]).toEqual({
      name: '2020年成交额',
      title: '2020 年 成交额',
      type: 'number',
      unit: '亿元',
      decimals: 1,
      group: '2020 年',
    });
    expect(resource('table-3-1').schema.fields[1]!['title']).toBe('省（区、市）');
  });

  it('calls a column of counts in which one is printed with decimals a column of numbers', () => {
    const types = Object.fromEntries(resource('table-3-1').schema.fields.map((field) => [field['name'], field['type']]));
    expect(types).toMatchObject({ '2019年合同数': 'integer', '2020年合同数': 'number' });
  });

  it('says the checks in words and names the errata that touch the table', () => {
    expect(resource('table-3-1').checks[0]!.says).toBe('排名：“2020年排名”按“2020年成交额”从大到小排（限于“广东”、“北京”）。');
    expect(
      resource('table-3-1')
        .errata!.map(({ id }) => id)
        .sort(),
    ).toEqual(['beijing-amount', 'slight-one']);
    expect(resource('table-a7').errata).toBeUndefined();
  });

  it('states the size of the file that is published', () => {
    expect(resource('table-3-1').bytes).toBe(Buffer.byteLength(tableCsv(provinces)));
    // What it says of its encoding is how it begins.
    expect(resource('table-3-1')).toMatchObject({ encoding: 'utf-8', byteOrderMark: true, guard: { prefix: "'" } });
    expect([...Buffer.from(tableCsv(provinces)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
