/** How many half-width characters wide a text is where a Chinese one is two. */
export const halfWidths = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
