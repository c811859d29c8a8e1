/** A text as it is compared, and where each of its characters stands in the original. */
export interface Folded {
  text: string;
  /** Index in the original of each UTF-16 unit of `text`. */
  at: number[];
}

const DASHES = /[\u2010-\u2015\u2212\u301c\uff0d\uff5e~]/g;
const MARKS = /[^\p{L}\p{N}\n]+/gu;
/** Nearly all of a text: characters that stand as they are. What is left is looked at more closely. */
const PLAIN = /^[\u4e00-\u9fffa-z\d]*$/;
const OTHERS = /[^\u4e00-\u9fffa-z\d\n]+/g;
/** Marks and spaces among which no letter or number can be; the classes by which Unicode tells are slow to make ready. */
const ORDINARY = /^[ -\x7f\t\r\xb7\xd7\u2010-\u205e\u3000-\u3003\u3008-\u301f]*$/;

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
const isAscii = (char: string | undefined): boolean => char !== undefined && (isDigit(char) || (char >= 'a' && char <= 'z'));
const isWord = (char: string): boolean => isAscii(char) || /[\p{L}\p{N}]/u.test(char);

/**
 * Folds a text to what search compares, for the build and the browser alike: NFKC, lower case, one kind of dash, no
 * punctuation and no space, save `.` `-` `%` `&` `+` where a number or a Latin word needs them; what parted two numbers or
 * two Latin words becomes one space. `convert` maps characters (traditional to simplified).
 */
export function foldAt(text: string, convert?: ReadonlyMap<string, string>): Folded {
  const chars: string[] = [];
  const from: number[] = [];
  let index = 0;
  for (const point of text) {
    const plain = point >= '\u4e00' && point <= '\u9fff' ? (convert?.get(point) ?? point) : point.normalize('NFKC').toLowerCase();
    for (const char of plain) {
      chars.push(char.replace(DASHES, '-'));
      from.push(index);
    }
    index += point.length;
  }
  let folded = '';
  const at: number[] = [];
  let gap = false;
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i]!;
    if (char === '\n') {
      folded += '\n';
      at.push(from[i]!);
      gap = false;
      continue;
    }
    if (!isWord(char) && !holdsBetween(chars[i - 1], char, chars[i + 1])) {
      gap = true;
      continue;
    }
    if (gap && isAscii(folded.at(-1)) && isAscii(char)) {
      folded += ' ';
      at.push(from[i]!);
    }
    gap = false;
    folded += char;
    for (let unit = 0; unit < char.length; unit++) at.push(from[i]!);
  }
  return { text: folded, at };
}

/** Does a mark belong to the number or Latin word around it? */
function holdsBetween(before: string | undefined, char: string, after: string | undefined): boolean {
  if (char === '.') return isDigit(before) && isDigit(after);
  if (char === '%') return isDigit(before);
  if (char === '-') return isDigit(after) || (isAscii(before) && isAscii(after));
  return (char === '&' || char === '+') && isAscii(before) && isAscii(after);
}

/** Folds many texts in one go: an edition has thousands of short ones, and each by itself would cost more than its length. */
export function foldAll(texts: readonly string[]): string[] {
  const lines = fold(texts.join('\n')).split('\n');
  let at = 0;
  return texts.map((text) => lines.slice(at, (at += text.split('\n').length)).join('\n'));
}

/** `foldAt` without the positions, and much faster: what every text of an edition goes through before the first answer. */
export function fold(text: string, convert?: ReadonlyMap<string, string>): string {
  if (!convert && PLAIN.test(text)) return text;
  const plain = (convert ? [...text].map((char) => convert.get(char) ?? char).join('') : text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(DASHES, '-');
  return plain.replace(OTHERS, (others: string, at: number) =>
    ORDINARY.test(others)
      ? marksKept(plain, others, at)
      : others.replace(MARKS, (marks: string, within: number) => marksKept(plain, marks, at + within)),
  );
}

/** What stays of the marks that stand in a text at `at`. */
function marksKept(text: string, marks: string, at: number): string {
  const before = text[at - 1];
  const after = text[at + marks.length];
  // Between two Han characters nothing holds: most marks of a text.
  if (!isAscii(before) && !isAscii(after)) return '';
  let kept = '';
  for (let i = 0; i < marks.length; i++) {
    const held = holdsBetween(i === 0 ? before : marks[i - 1], marks[i]!, i === marks.length - 1 ? after : marks[i + 1]);
    if (held) kept += marks[i]!;
  }
  return kept || (isAscii(before) && isAscii(after) ? ' ' : '');
}

/** Two folded texts as `fold` would give them with a space between. */
export const joinFolded = (left: string, right: string): string =>
  isAscii(left[left.length - 1]) && isAscii(right[0]) ? `${left} ${right}` : left + right;
