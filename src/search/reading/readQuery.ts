import { fold } from '../text/fold';
import { withDigits } from '../../model/number/hanNumerals';

/** A query as typed, read for what it names. */
export interface Query {
  /** As typed, cut to a length no one types. */
  text: string;
  /** The whole of it folded: what a literal search looks for. */
  phrase: string;
  /** Its words, folded, as parted by spaces and punctuation. */
  words: string[];
  /** A table, figure or section it names by number. */
  reference?: { kinds: ('table' | 'figure' | 'part' | 'section')[]; id: string; rest: string[] };
  /** A day or a month of the year covered: `04-09`, `04`. */
  day?: { monthDay: string; rest: string[]; isDotted: boolean };
}

/** Longer queries are cut: nobody types them, and a page must answer at once. */
const LONGEST = 64;

/** A year stands in heads and text, not only in tables. */
const YEAR = /^(?:19|20)\d\d年?$/;

/** Can the query mean a number of a table? */
export function asksNumber({ reference, day, words }: Query): boolean {
  const said = reference ? reference.rest : day && !day.isDotted ? day.rest : words;
  return said.some((word) => /\d/.test(word) && !YEAR.test(word));
}

const HAN_DIGITS = '[一二三四五六七八九十]';
const TABLE = new RegExp(
  `^(附表|附图|附(?=\\s*\\d)|fu\\s?biao|biao|tu|appendix(?:\\s+table)?|annex(?:\\s+table)?|表格?|图表?|table|tab|figure|fig)[\\s.]*(a?\\d+|${HAN_DIGITS}+)(?:(?:\\s*[-.．·_之/]\\s*|\\s+)(\\d+|${HAN_DIGITS}+))?\\s*(-)?(?![\\d%万亿项家])`,
  'i',
);
const BARE = /^(a)?(\d{1,2})\s*-\s*(\d{1,2})$/i;
const APPENDED = /^a(\d{1,2})(?=\s|$)/i;
const DAY =
  /^(?:\d{4}[-年/.])?(\d{1,2})(?:月(?:(\d{1,2})[日号]?(?:[-~至到](?:\d{1,2}月)?\d{1,2}[日号]?)?)?|([/.-])(\d{1,2})[日号]?)(?=\s|$|[^\d.%])/;
/** 3-1表, 第三张附表: the number before the word. */
const TURNED = new RegExp(`^第?\\s*((?:a|附)?\\d{1,2}(?:[-.．]\\d{1,2})?|${HAN_DIGITS}{1,3}(?=张|个))\\s*[-.．张个]?\\s*(附?[表图])$`, 'i');
/** 第四部分表9: the part before the word. */
const IN_PART = new RegExp(`^第?(\\d|${HAN_DIGITS})部分的?\\s*([表图])(?=\\s*(?:\\d+|${HAN_DIGITS})$)`);
const PART = new RegExp(`^(?:第\\s*(\\d|${HAN_DIGITS})\\s*部分|part\\s*(\\d))$`, 'i');
/** 第五部分第三节, section 5-3, 5.3节 */
const SECTION = new RegExp(
  `^(?:(?:第\\s*(\\d|${HAN_DIGITS})\\s*(?:部分|章)\\s*|part\\s*(\\d)\\s+)(?:第\\s*|section\\s*)(\\d+|${HAN_DIGITS}+)\\s*节?|(?:section\\s*(\\d)[-.](\\d+)|第?(\\d)[-.](\\d+)节))$`,
  'i',
);

/** Reads what was typed. `convert` maps traditional characters to simplified ones. */
export function readQuery(typed: string, convert?: ReadonlyMap<string, string>): Query {
  const text = [...typed.trim()]
    .slice(0, LONGEST)
    .join('')
    .replace(/\p{Surrogate}/gu, ' ');
  const plain = closeGroups(text.normalize('NFKC').replace(/[\u2010-\u2015\u2212\u301c~]/g, '-'));
  const simple = convert ? [...plain].map((char) => convert.get(char) ?? char).join('') : plain;
  // xi'an
  const spelt = simple.replace(/([a-z])['’](?=[a-z]{2})/gi, '$1');
  const words = wordsOf(spelt);
  const query: Query = { text, phrase: fold(spelt), words };

  const trimmed = simple
    .trim()
    .replace(/^[（(《“"']+|[）)》”"']+$/g, '')
    .replace(/^(?:第|(?:详|参|请)?见)\s*(?=附?[表图])/, '')
    .replace(/^附表\s*第/, '附表')
    .replace(IN_PART, '$2$1-')
    .replace(TURNED, '$2$1');
  const table = TABLE.exec(trimmed);
  const bare = BARE.exec(trimmed);
  const appended = APPENDED.exec(trimmed);
  const part = PART.exec(trimmed);
  const section = SECTION.exec(trimmed)?.slice(1).filter(Boolean).map(digitsOf);
  if (table) query.reference = tableNamed(table, wordsOf(trimmed.slice(table[0].length)));
  else if (bare) query.reference = { kinds: ['table', 'figure'], id: `${bare[2]}-${bare[3]}`, rest: [] };
  else if (appended)
    query.reference = { kinds: ['table'], id: `a${Number(appended[1])}`, rest: wordsOf(trimmed.slice(appended[0].length)) };
  else if (part) query.reference = { kinds: ['part'], id: digitsOf(part[1] ?? part[2] ?? ''), rest: [] };
  else if (section) query.reference = { kinds: ['section'], id: section.join('-'), rest: [] };

  const dated = withDigits(
    trimmed
      .replace(new RegExp(`(月${HAN_DIGITS}{1,3})(?=\\s|$)`), '$1日')
      .replace(/\s+(?=[月日号年\d])/g, '')
      .replace(/([月年])\s+/g, '$1'),
  );
  const day = DAY.exec(dated);
  if (day && !table) {
    const month = Number(day[1]);
    const date = Number(day[2] ?? day[4] ?? 0);
    if (month >= 1 && month <= 12 && date <= 31) {
      query.day = {
        monthDay: `${pad(month)}${date ? `-${pad(date)}` : ''}`,
        rest: wordsOf(dated.slice(day[0].length)),
        isDotted: day[3] === '.',
      };
    }
  }
  return query;
}

/** The table or figure that a match of `TABLE` names; `rest` stands beside it. */
function tableNamed(table: RegExpExecArray, rest: string[]): NonNullable<Query['reference']> {
  const [, name = '', first = '', second] = table;
  const isFigure = /^(图|附图|fig|tu)/i.test(name);
  const number = digitsOf(first);
  const id = /^(附|fu|app|annex)/i.test(name)
    ? `a${number}`
    : second
      ? `${number}-${digitsOf(second)}`
      : first.startsWith('a')
        ? number
        : `${number}-`;
  return {
    kinds: name.startsWith('图表') ? ['table', 'figure'] : [isFigure ? 'figure' : 'table'],
    id,
    rest,
  };
}

/** Words of a text, folded: `R&D 经费，北京` → r&d, 经费, 北京. A number keeps its unit: `22799 亿` → 22799亿. */
function wordsOf(text: string): string[] {
  return withDigits(text.replace(/(\d)\s+(?=[万亿项家元%年月日号位人次个所倍])/g, '$1'))
    .split(/[\s,，、。；;：:！!？?（）()《》〈〉“”"'‘’【】[\]{}<>|\\]+/)
    .map((word) => fold(word).trim())
    .filter(Boolean);
}

/** 28 251.5, 28,251.5 and 28，251.5 are 28251.5. */
const closeGroups = (text: string): string =>
  text.replace(
    /(^|[^\d.-])(\d{1,3}(?:[ ,，\u2009\u00a0\u202f']\d{3})+)(?!\d)/g,
    (_, before: string, grouped: string) => before + grouped.replace(/[^\d]/g, ''),
  );

const pad = (number: number): string => String(number).padStart(2, '0');

const digitsOf = (text: string): string => {
  if (/^a?\d+$/i.test(text)) return text.toLowerCase();
  const numerals = '零一二三四五六七八九';
  const [tens, ones] = text.includes('十') ? text.split('十') : [null, text];
  return String((tens === null ? 0 : (tens === '' ? 1 : numerals.indexOf(tens!)) * 10) + Math.max(ones ? numerals.indexOf(ones) : 0, 0));
};
