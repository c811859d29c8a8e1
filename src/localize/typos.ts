/**
 * What a typist may have meant by `typed`, by how likely the slip is: for every kind of slip one, shared among the ways it can happen.
 * A digit changed, dropped, doubled, two neighbours exchanged, the point moved, the sign turned, the last digit off by one.
 */
export function typosOf(typed: string): Map<string, number> {
  const meant = new Map<string, number>();
  const negative = typed.startsWith('-');
  const sign = negative ? '-' : '';
  const plain = negative ? typed.slice(1) : typed;
  const length = plain.replace('.', '').length;
  const may = (text: string, weight: number) => {
    const full = sign + text;
    if (full !== typed && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(full)) meant.set(full, (meant.get(full) ?? 0) + weight);
  };
  const spots = [...plain].flatMap((character, at) => (character === '.' ? [] : [at]));
  const replace = (at: number, text: string, count = 1) => plain.slice(0, at) + text + plain.slice(at + count);

  for (let digit = 0; digit <= 9; digit++) {
    for (const at of spots) may(replace(at, String(digit)), 1 / (9 * length));
    for (let at = 0; at <= plain.length; at++) may(replace(at, String(digit), 0), 1 / (length + 1));
  }
  for (const at of spots) {
    const next = spots[spots.indexOf(at) + 1];
    if (next === undefined || plain[at] === plain[next]) {
      if (next !== undefined) may(replace(at, ''), 1 / Math.max(1, length - 1));
      continue;
    }
    may(exchange(plain, at, next), 1 / Math.max(1, length - 1));
  }
  for (const text of pointsMoved(plain)) may(text, 1 / 2);
  for (const step of [-1, 1]) {
    const decimals = plain.split('.')[1]?.length ?? 0;
    const value = (Math.round(Number(plain) * 10 ** decimals) + step) / 10 ** decimals;
    if (value >= 0) may(value.toFixed(decimals), 1 / 2);
  }
  if (Number(plain) !== 0) meant.set(negative ? plain : `-${plain}`, 1);
  return meant;
}

function exchange(text: string, a: number, b: number): string {
  const letters = [...text];
  [letters[a], letters[b]] = [letters[b]!, letters[a]!];
  return letters.join('');
}

/** The point one or two places further left or right; the digits stay, zeros are put where none are. */
function pointsMoved(plain: string): string[] {
  const [whole = '', decimals = ''] = plain.split('.');
  const digits = whole + decimals;
  return [-2, -1, 1, 2].flatMap((step) => {
    const at = whole.length + step;
    const padded = at <= 0 ? '0'.repeat(1 - at) + digits : digits.padEnd(at, '0');
    const point = Math.max(1, at);
    const left = padded.slice(0, point).replace(/^0+(?=\d)/, '');
    const right = padded.slice(point);
    return [right ? `${left}.${right}` : left];
  });
}
