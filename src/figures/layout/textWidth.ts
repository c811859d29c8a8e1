/**
 * Widths in em, of a typical Chinese sans. A fixed table instead of measuring: the pictures come out the same, byte for
 * byte, on every machine, and canvas and SVG agree where a label goes.
 */
const NARROW: Record<string, number> = {
  '.': 0.32,
  ',': 0.3,
  ' ': 0.3,
  '\u2009': 0.2,
  '(': 0.36,
  ')': 0.36,
  '%': 0.95,
  '+': 0.6,
  '−': 0.6,
  '-': 0.4,
  '→': 1,
  '—': 1,
  '·': 0.4,
  '±': 0.6,
};

const ofCharacter = (character: string): number => {
  const known = NARROW[character];
  if (known !== undefined) return known;
  if (/[0-9]/.test(character)) return 0.62;
  if (/[A-Z]/.test(character)) return 0.68;
  return /[\u0021-\u024f]/.test(character) ? 0.56 : 1;
};

/** Width of a line of text, in pixels. */
export const textWidth = (text: string, size: number): number =>
  size * [...text].reduce((sum, character) => sum + ofCharacter(character), 0);

/** A label on one line, or on two where it is wider than `most` pixels: broken after a mark of punctuation if there is one near the middle. */
export function wrapLabel(label: string, size: number, most: number): string[] {
  if (textWidth(label, size) <= most) return [label];
  const characters = [...label];
  const cost = (at: number): number => {
    const halves = [characters.slice(0, at).join(''), characters.slice(at).join('')];
    const longest = Math.max(...halves.map((half) => textWidth(half, size)));
    const isNice = /[、，）]/.test(characters[at - 1]!) || /[（和与]/.test(characters[at]!);
    return longest + (isNice ? 0 : 2.5 * size) + (/[、，）]/.test(characters[at]!) ? 1e3 : 0);
  };
  const places = characters.map((_, index) => index).slice(1);
  const best = places.reduce((a, b) => (cost(b) < cost(a) ? b : a));
  return [characters.slice(0, best).join(''), characters.slice(best).join('')];
}
