import { CLAIM } from '../../model/chapter';
import type { Problem } from '../../model/check/problem';
import { evaluateFormula, type Cells } from '../../model/formula/evaluate';
import type { Formula } from '../../model/formula/formula';
import { readClaimText } from '../readClaimText';
import type { BoundClaim } from './checkClaim';
import { turned } from './oppositeWords';

type Fault = Pick<Problem, 'code' | 'says' | 'try'>;

const UP = '增长|增加|增多|上升|提高|提升|扩大|[同环]比增';
const DOWN = '下降|减少|降低|回落|下滑|缩小|收窄|[同环]比降|降幅|跌幅|减幅';
const TO_MORE = '(?:上升|提升|升|增加|增长|增|提高|扩大|涨)(?:至|到|为)';
const TO_LESS = '(?:下降|降低|降|减少|减|回落|缩小|跌|退)(?:至|到|为)';
const MORE = '超过|高于|多于|大于|快于|突破';
const LESS = '低于|少于|小于|慢于|不及|不足|不到';

/** A change said just before its number: 下降 …, 增长了 …, 降幅分别为 …. */
const CHANGE = new RegExp(`(?:(${UP})|(${DOWN}))(?:了|约|近|超过|逾|(?:分别|依次)?为|达)*\\s*$`);
const AGAIN = /^\s*[、和与及]\s*$/;
/** How far apart two numbers are: 低于全国 3.1 个百分点. */
const APART = /(高出|高于|快于|低于|慢于|不及)[^，。；、]{0,8}$/;
/** Between two numbers of 由 … 升到 …. */
const COURSE = new RegExp(`^[^，。；]{0,8}，?(?:(${TO_MORE})|(${TO_LESS}))[^，。；]{0,4}$`);
/** Between two numbers of …，都超过 …; what is compared is the number before, so nothing else may be named. */
const COMPARED = new RegExp(`^，?(?:都|也|均|仍|已|首次|略|远|明显|大大)*(?:(${MORE})|(${LESS}))了?[^，。；、]{0,8}$`);
/** Rough words just before a number, and just behind it. */
const ROUGHLY = /(?:(超过|突破|逾)|(近|接近|不足|不到))\s*$/;
const BEHIND = /^\s*(?:(以上|多(?!于)|余)|(以下))/;
const DOUBLED = /翻了?一?番(还多|以上)?[^。；]{0,6}$/;

/** Less than any difference between printed numbers. */
const TINY = 1e-9;

/**
 * Words of a change or a comparison that the numbers beside them belie: 下降 -10.0%, 由第 4 位升到第 4 位, 60.0%，低于 50.0%. `rest` is the text with
 * `CLAIM` for each number; `claims` are those that hold, in order, `undefined` for the others, of which nothing is said.
 */
export function directionFaults(
  cells: Cells,
  rest: string,
  claims: readonly (BoundClaim | undefined)[],
): (Fault & Pick<Problem, 'line'>)[] {
  const words = rest.split(CLAIM);
  let said: string | undefined;
  let isTold = false;
  return claims.flatMap((claim, index) => {
    const [before = '', behind = ''] = [words[index], words[index + 1]];
    const isAgain = AGAIN.test(before);
    said = isAgain ? said : CHANGE.exec(before)?.[0];
    if (!claim) return [];
    const next = claims[index + 1];
    const change = changeFault(cells, said, before, claim);
    // One word before several numbers is mended once: 降幅为 -1.0% 和 -2.0%.
    const wasTold = isAgain && isTold;
    isTold = change !== undefined;
    if (change && wasTold) return [];
    const found =
      change ??
      roughFault(before, behind, claim) ??
      (next && (courseFault(before, behind, claim, next) ?? comparedFault(behind, claim, next)));
    return found ? { ...found, line: claim.line } : [];
  });
}

const fault = (quoted: string, says: string, better: string): Fault => ({
  code: 'words-disagree',
  says: `“${quoted.replace(/^[，、\s]+/, '')}”：${says}。`,
  try: `数由表格算得，话要合乎数：${better}。列取错了，就改公式。`,
});

/** What the editor may write instead. */
const write = (words: string, more = ''): string => `可以改作“${words.replace(/^[，、\s]+/, '')}”${more}，整句再读一遍`;

const shown = ({ text }: BoundClaim): number => readClaimText(text)!.number.value;

function changeFault(cells: Cells, said: string | undefined, before: string, claim: BoundClaim): Fault | undefined {
  const match = said === undefined ? null : CHANGE.exec(said);
  const apart = APART.exec(before);
  if (apart && claim.unit === '个百分点' && shown(claim) <= 0)
    return fault(
      `${apart[0].trimEnd()} ${claim.text}`,
      '差数应是正的',
      shown(claim) === 0 ? '没有差，就说“相同”' : write(`${turned(apart[0]).trimEnd()} ${unsigned(claim)}`, '，公式里减数与被减数对调'),
    );
  if (!match) return undefined;
  const word = (match[1] ?? match[2])!;
  const quoted = `${word} ${claim.text}`;
  const change = changeBehind(cells, claim.parsed);
  const isBelied = change !== undefined && change !== 0 && change > 0 !== (match[1] !== undefined);
  if (shown(claim) < 0)
    return fault(
      quoted,
      `数是负的，“${word}”之后的数应是正的`,
      change === undefined
        ? `“${word}”改成相反的话，或公式里减数与被减数对调`
        : write(
            `${isBelied ? turned(word) : word} ${unsigned(claim)}`,
            claim.parsed.kind === 'negate' ? '，公式去掉开头的负号' : '，公式变号',
          ),
    );
  if (shown(claim) === 0 && !/%|点$/.test(claim.text)) return fault(quoted, `没有变，不能说“${word}”`, '删去它，或说“与上年相同”');
  return isBelied ? fault(quoted, `公式所说的是${change > 0 ? '上升' : '下降'}`, write(`${turned(word)} ${claim.text}`)) : undefined;
}

/** A claim’s number without its sign: 10.0%. */
const unsigned = ({ text }: BoundClaim): string => text.replace(/^[-−–]/, '');

/** The growth a formula states, with its own sign, whatever sign is shown; nothing where it states something else. */
function changeBehind(cells: Cells, formula: Formula): number | undefined {
  if (formula.kind === 'negate') return changeBehind(cells, formula.of);
  if (formula.kind === 'call') return formula.name === 'abs' ? changeBehind(cells, formula.args[0]!) : undefined;
  if (formula.kind === 'reference') {
    const { rows, field } = formula.reference;
    if (/增长$/.test(field ?? rows)) return evaluateFormula(cells, formula).value;
    return /(?:降幅|减少数?)$/.test(field ?? rows) ? -evaluateFormula(cells, formula).value : undefined;
  }
  if (formula.kind !== 'operation' || formula.operator !== '-') return undefined;
  const isOne = (each: Formula) => each.kind === 'number' && each.value === 1 && !each.percent;
  const { value } = evaluateFormula(cells, formula);
  return isOne(formula.right) ? value : isOne(formula.left) ? -value : undefined;
}

function roughFault(before: string, behind: string, claim: BoundClaim): Fault | undefined {
  const [number, exact] = [shown(claim), claim.value];
  const doubled = DOUBLED.exec(before);
  if (doubled && claim.unit === '%' && number < (doubled[1] ? 100 : 95))
    return fault(`翻番，${claim.text}`, '翻一番是增长一倍，即 100%', '只说增长多少');
  const [ahead, after] = [ROUGHLY.exec(before), BEHIND.exec(behind)];
  const off = Math.abs(exact - number) <= TINY * Math.abs(number) ? 0 : Math.abs(exact) - Math.abs(number);
  const found = [ahead, after].find((match) => match && (match[1] ? off < 0 : off > 0));
  if (!found) return undefined;
  const quoted = found === ahead ? `${found[0].trim()} ${claim.text}` : `${claim.text}${found[0]}`;
  const instead = found === ahead ? (found[1] ? '近' : '超过') : found[1] ? '近' : '以上';
  return fault(
    quoted,
    `未取舍的数是 ${Number(exact.toPrecision(6))}，${found[1] ? '没有这么多' : '比这还多'}`,
    write(instead === '以上' ? `${claim.text}以上` : `${instead} ${claim.text}`),
  );
}

function courseFault(before: string, between: string, from: BoundClaim, to: BoundClaim): Fault | undefined {
  const match = COURSE.exec(between);
  if (!match || !/[由从][^，。；]{0,10}$/.test(before)) return undefined;
  const step = difference(from, to);
  if (step === undefined || (match[1] ? step > 0 : step < 0)) return undefined;
  const quoted = `由${from.text}${between}${to.text}`;
  return step === 0
    ? fault(quoted, '没有变', write(`${to.text.startsWith('第') ? '仍居' : '仍为 '}${to.text}`))
    : fault(quoted, `其实是${step > 0 ? '上升' : '下降'}`, write(`由${from.text}${turned(between)}${to.text}`));
}

function comparedFault(between: string, one: BoundClaim, other: BoundClaim): Fault | undefined {
  const match = COMPARED.exec(between);
  const step = match ? difference(other, one) : undefined;
  if (!match || step === undefined || (match[1] ? step > 0 : step < 0)) return undefined;
  return step === 0
    ? fault(`${one.text}${between}${other.text}`, '两个数印得一样', '改作“与……相同”，或删去比较')
    : fault(`${one.text}${between}${other.text}`, `前一个数${step > 0 ? '大' : '小'}`, write(`${one.text}${turned(between)}${other.text}`));
}

/** How far the second number is above the first, as both are shown; a place is above one of a greater number. Nothing where they measure different things. */
function difference(from: BoundClaim, to: BoundClaim): number | undefined {
  const [isPlace, wasPlace] = [to, from].map(({ text }) => text.startsWith('第'));
  if (isPlace !== wasPlace || from.unit !== to.unit) return undefined;
  return isPlace ? shown(from) - shown(to) : shown(to) - shown(from);
}
