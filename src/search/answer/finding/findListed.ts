import { address } from '../../../model/address/address';
import type { Answer } from '../answer';
import type { Token } from '../asking/sense';
import type { Deed } from '../asking/words';
import type { AnswerEdition } from '../edition';
import { placesOf, sourceOf } from '../saying/sayAnswer';

const PLAIN: readonly Deed[] = ['idle', 'which', 'perhaps', 'many', 'within', 'members'];

/** Answers which institutions of a directory bear a name: 清华大学有国家技术转移机构吗. A name that none bears is no answer: one may be called otherwise. */
export function findListed(edition: AnswerEdition, tokens: readonly Token[]): Answer | null {
  const having = (is: 'institution' | 'measure') => tokens.filter(({ senses }) => senses.some((sense) => sense.is === is));
  const [name, ...names] = having('institution');
  const [counted, ...more] = having('measure');
  if (!name || !counted || names.length + more.length > 0) return null;
  const rest = tokens.filter((token) => token !== name && token !== counted);
  if (!rest.every(({ senses }) => senses.some((sense) => sense.is === 'deed' && PLAIN.includes(sense.deed)))) return null;
  const ids = counted.senses.flatMap((sense) => (sense.is === 'measure' ? [sense.name] : []));
  const members = edition.data.measures.find(([id]) => ids.includes(id))?.[6];
  const table = members && [...edition.tables.values()].find(({ label }) => label.replace(/\s/g, '') === members.table);
  if (!table) return null;
  const full = name.senses.flatMap((sense) => (sense.is === 'institution' ? [sense.name] : []));
  const called = (text: string) => full.some((each) => text.includes(each));
  const rows = table.rows.filter(({ cells }) => called(cells[members.field]?.text ?? ''));
  if (rows.length === 0) return null;
  const values = rows.map((row) => ({
    name: row.cells[members.field]!.text,
    value: row.group,
    address: address.institution(placesOf(edition), row.id),
    isPrinted: true,
    formula: '',
  }));
  return {
    ask: 'members',
    lead: `名录中名称含“${full[0]!}”的有 ${rows.length} 家：${values.map((value) => value.name).join('、')}`,
    values,
    more: 0,
    formula: '',
    sources: [sourceOf(edition, table)],
    prints: [],
    readAs: [],
    others: [],
  };
}
