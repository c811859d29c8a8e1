import { tableIdOf, type Table } from '../../../model/table/table';
import type { PackedMeasure } from '../answerData';
import type { AnswerEdition } from '../edition';
import type { Gauge } from './gauge';
import type { Series } from './series';

/** A measure by its id, `-` before it for its opposite: what one takes more than it gives, it gives less. */
export function measureNamed({ data }: AnswerEdition, name: string): PackedMeasure | undefined {
  const found = data.measures.find(([id]) => id === name.replace(/^-/, ''));
  if (!found || found[0] === name) return found;
  const [, , formula, ...rest] = found;
  const [title = ''] = data.asking.measures[name] ?? [];
  return [name, title, formula.replace(/^(.*\])-(.*)$/, '$2-$1'), ...rest];
}

/** The list whose rows a measure counts; none before the text has come, which brings it. */
export const tableCounted = ({ tables }: AnswerEdition, { table }: Members): Table | undefined => tables.get(tableIdOf(table) ?? '');

/** Gauges of a measure of measures.yaml: its formula for a place, or a count of the rows of its groups. */
export function measureGauges(edition: AnswerEdition, measure: PackedMeasure, having: Series[]): Gauge[] {
  const [, title, formula, unit, decimals, years, members] = measure;
  const places = having.filter((series) => series.form === 'amount' && series.scopes.length === 0 && series.flow && !series.row);
  if (members) {
    const counted = tableCounted(edition, members);
    const [series] = places;
    if (!series || !counted) return [];
    const groups = new Set(counted.rows.map(({ group }) => group));
    return [
      {
        series,
        source: counted,
        form: 'amount',
        unit,
        isPrinted: false,
        formula: (key) => countFormula(edition, groups, members, key),
        years: [edition.data.covers],
        decimals,
        name: title,
      },
    ];
  }
  return places
    .filter(({ table }) => formula.includes(`${table.label.replace(/\s/g, '')}[`))
    .map((series) => ({
      series,
      form: 'amount',
      unit,
      isPrinted: false,
      formula: (key, year) =>
        years.includes(year)
          ? formula
              .replaceAll('{place}', key)
              .replaceAll('{year}', String(year))
              .replaceAll('{before}', String(year - 1))
          : null,
      years,
      decimals,
      name: title,
    }));
}

/** `count(附表15[山东/*|青岛/*,机构名称])` */
function countFormula(edition: AnswerEdition, groups: ReadonlySet<string>, members: Members, key: string): string {
  const { table, field } = members;
  if (/^(合计|总计)$/.test(key)) return `count(${table}[*,${field}])`;
  const named = groupsIn(edition, groups, members, key);
  return named.length === 0 ? '0' : `count(${table}[${named.map((group) => `${group}/*`).join('|')},${field}])`;
}

type Members = NonNullable<PackedMeasure[6]>;

/** The groups of a table that a place counts: its own, those of its cities and what else is counted in it; of a region, those of its members. */
export function groupsIn({ regions }: AnswerEdition, groups: ReadonlySet<string>, { fold }: Members, key: string): string[] {
  const region = regions.regions.find(({ name, short }) => name === key || short === key);
  const inside = (place: string) => [
    place,
    ...regions.cities.filter(({ name, province }) => province === place && name !== place).map(({ name }) => name),
    ...Object.keys(fold).filter((group) => fold[group] === place),
  ];
  return (region ? region.members.flatMap(inside) : inside(key)).filter((group) => groups.has(group));
}
