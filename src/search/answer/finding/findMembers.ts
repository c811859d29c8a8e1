import { address } from '../../../model/address/address';
import { membersOf } from '../../../model/region/region';
import type { Answer } from '../answer';
import type { AnswerEdition } from '../edition';
import { keysOf, nameOf } from '../tables/keys';
import { placesOf, sourceOf } from '../saying/sayAnswer';
import type { Sense, SenseOf, Token } from '../asking/sense';
import type { Deed } from '../asking/words';

const PLAIN: readonly Deed[] = [
  'idle',
  'which',
  'many',
  'kinds',
  'each',
  'members',
  'whole',
  'much',
  'within',
  'contract',
  'perhaps',
  'belongs',
];

/** Answers who belongs to whom: 长三角包括哪些省, 技术合同分为哪几类, 四川属于哪个区域. */
export function findMembers(edition: AnswerEdition, tokens: readonly Token[]): Answer | null {
  const does = (deed: Deed) => tokens.some(({ senses }) => senses.some((sense) => sense.is === 'deed' && sense.deed === deed));
  const having = <K extends Sense['is']>(is: K) =>
    tokens.flatMap(({ senses }) => senses.filter((sense): sense is SenseOf<K> => sense.is === is).slice(0, 1));
  const isPlain = tokens.every(({ senses }) =>
    senses.some(
      ({ is, ...sense }) =>
        is === 'set' || is === 'row' || is === 'which' || (is === 'deed' && PLAIN.includes((sense as { deed: Deed }).deed)),
    ),
  );
  if (!isPlain) return null;
  const places = tokens.filter(({ senses }) => senses.some(({ is }) => is === 'row') && !senses.some(({ is }) => is === 'set'));
  const isPlace = (name: string) => [...edition.regions.provinces, ...edition.regions.cities].some((each) => each.name === name);
  const named = having('row').find(({ name }) => isPlace(name));
  const sets = having('set').map(({ name }) => name);
  // 陕西是西部吗 asks the same as 陕西属于西部吗.
  const others = sets.filter((set) => set !== named?.name);
  if (does('belongs') || (does('perhaps') && named && others.length === 1))
    return named ? belongsTo(edition, named.name, others, does('perhaps')) : null;
  const isAsked = does('which') || having('which').length > 0 || does('many') || does('kinds') || does('members');
  if (places.length > 0 || !isAsked || sets.length === 0) return null;
  const [whole, ...types] = sets.toSorted((a, b) => Number(isType(a)) - Number(isType(b)));
  return listOf(edition, whole!, types, does('many'));
}

/** Sets that say what kind of place is meant. */
const isType = (set: string): boolean => ['省份', '城市', '区域'].includes(set);

function listOf(edition: AnswerEdition, whole: string, types: string[], isCounted: boolean): Answer | null {
  const { regions } = edition;
  const at = placesOf(edition);
  const region = regions.regions.find(({ short }) => short === whole);
  const members = whole === '区域' ? regions.regions.map(({ name }) => name) : membersOf(regions, whole);
  const isProvince = (name: string) => regions.provinces.some((province) => province.name === name);
  if (
    types.some((type) => (type === '省份' ? !members?.every(isProvince) : type !== '城市' || members?.some((name) => isProvince(name)))) ||
    types.length > 1
  )
    return null;
  if (members) {
    const values = members.map((name) => {
      const province = regions.provinces.find((each) => each.name === name);
      const own = regions.regions.find((each) => each.name === name);
      return {
        name,
        value: '',
        address: province
          ? address.province(at, province.id)
          : own
            ? address.region(at, own.id)
            : region
              ? address.region(at, region.id)
              : '',
        isPrinted: true,
        formula: '',
      };
    });
    return listed(
      values.filter(({ address: to }) => to),
      members,
      isCounted,
      region ? [{ label: region.name, title: region.definition, address: address.region(at, region.id) }] : [],
    );
  }
  return kindsOf(edition, whole, isCounted);
}

/** The rows of a kind, from the table that has the fewest. */
function kindsOf(edition: AnswerEdition, kind: string, isCounted: boolean): Answer | null {
  const at = placesOf(edition);
  const having = edition.series.flatMap((series) => {
    const keys = series.scopes.length > 0 ? null : keysOf(edition, series, kind);
    return keys && keys.length > 1 ? [{ series, keys }] : [];
  });
  const [best] = having.toSorted((a, b) => a.keys.length - b.keys.length);
  if (!best) return null;
  const { table } = best.series;
  const values = best.keys.map((key) => ({
    name: nameOf(key),
    value: '',
    address: address.row(at, table.id, table.rows.find((row) => row.key === key)?.id ?? ''),
    isPrinted: true,
    formula: '',
  }));
  return listed(
    values,
    values.map(({ name }) => name),
    isCounted,
    [sourceOf(edition, table)],
  );
}

function belongsTo({ regions, ...edition }: AnswerEdition, name: string, sets: string[], perhaps: boolean): Answer | null {
  const at = placesOf({ regions, ...edition });
  const found = regions.regions.filter(({ members }) => members.includes(name));
  if (found.length === 0 || sets.length !== 1) return null;
  const sources = found.map((region) => ({ label: region.name, title: region.definition, address: address.region(at, region.id) }));
  const values = found.map((region) => ({
    name: region.name,
    value: '',
    address: address.region(at, region.id),
    isPrinted: true,
    formula: '',
  }));
  const [set] = sets;
  if (set === '区域')
    return {
      ...listed(
        values,
        found.map((region) => region.name),
        false,
        sources,
      ),
      lead: `${name}属于${found.map((region) => region.name).join('、')}`,
    };
  const region = regions.regions.find(({ short }) => short === set);
  if (!region || !perhaps) return null;
  const holds = region.members.includes(name);
  return { ...listed(values, [], false, sources), lead: `${holds ? '是' : '否'}：${region.name}包括${region.members.join('、')}` };
}

const listed = (values: Answer['values'], names: string[], isCounted: boolean, sources: Answer['sources']): Answer => ({
  ask: 'members',
  lead: isCounted ? `${names.length} 个：${names.join('、')}` : names.join('、'),
  values,
  more: 0,
  formula: '',
  sources,
  prints: [],
  readAs: [],
  others: [],
});
