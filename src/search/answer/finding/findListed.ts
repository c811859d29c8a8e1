import { address } from '../../../model/address/address';
import type { Row } from '../../../model/table/table';
import type { Answer } from '../answer';
import type { Token } from '../asking/sense';
import type { Deed } from '../asking/words';
import type { AnswerEdition } from '../edition';
import { groupsIn, tableCounted } from '../tables/measureGauge';
import { placesOf, sourceOf } from '../saying/sayAnswer';

/** Institutions named in the sentence; the list below it has all. */
const MOST_NAMED = 3;

const PLAIN: readonly Deed[] = ['idle', 'which', 'perhaps', 'many', 'within', 'members'];

/**
 * Answers which institutions of a directory bear a name, or are of a place: 清华大学有国家技术转移机构吗, 陕西的国家技术转移机构有哪些. A name that
 * none bears is no answer: one may be called otherwise.
 */
export function findListed(edition: AnswerEdition, tokens: readonly Token[]): Answer | null {
  const having = (is: 'institution' | 'row' | 'measure') =>
    tokens.flatMap((token) => token.senses.flatMap((sense) => (sense.is === is ? [{ token, name: sense.name }] : [])));
  const does = (...deeds: Deed[]) => tokens.some((token) => isPlain(token, deeds));
  const [counted, ...more] = having('measure');
  const names = having('institution');
  const asked = names.length > 0 ? names : does('which', 'members') && !does('many') ? having('row') : [];
  const others = tokens.filter((token) => token !== asked[0]?.token && token !== counted?.token);
  if (!counted || more.length > 0 || asked.length === 0 || !others.every((token) => isPlain(token, PLAIN))) return null;
  const members = edition.data.measures.find(([id]) => id === counted.name)?.[6];
  const table = members && tableCounted(edition, members);
  if (!table) return null;
  const groups = groupsIn(edition, new Set(table.rows.map(({ group }) => group)), members, asked[0]!.name);
  const isAsked = (row: Row) =>
    names.length > 0 ? names.some(({ name }) => row.cells[members.field]?.text.includes(name)) : groups.includes(row.group);
  const rows = table.rows.filter(isAsked);
  if (rows.length === 0) return null;
  const values = rows.map((row) => ({
    name: row.cells[members.field]!.text,
    value: row.group,
    address: address.institution(placesOf(edition), row.id),
    isPrinted: true,
    formula: '',
  }));
  const named = values.slice(0, MOST_NAMED).map(({ name }) => name);
  return {
    ask: 'members',
    lead: `${names[0] ? `名录中名称含“${names[0].name}”的有` : asked[0]!.name} ${rows.length} 家：${named.join('、')}${named.length < rows.length ? '等' : ''}`,
    values,
    more: 0,
    formula: '',
    sources: [sourceOf(edition, table)],
    prints: [],
    readAs: [],
    others: [],
  };
}

const isPlain = ({ senses }: Token, deeds: readonly Deed[]): boolean =>
  senses.some((sense) => sense.is === 'deed' && deeds.includes(sense.deed));
