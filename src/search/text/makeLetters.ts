import { Converter } from 'opencc-js/t2cn';
import { polyphonic } from 'pinyin-pro';
import type { Letters } from './letters';
import { isHan } from './tokens';

/** Readings and traditional forms for the characters of a text (all that an edition says), and which are taken for one another by eye; with what readers call things. */
export function makeLetters(text: string, lookAlike: string[] = [], called: string[][] = []): Letters {
  const own = [...new Set(text)].filter(isHan);
  const readings = new Map<string, string[]>();
  for (const char of new Set([...own, ...commonCharacters()])) {
    for (const syllable of new Set(
      (polyphonic(char, { toneType: 'none', v: true })[0] ?? '').split(' ').filter((syllable) => /^[a-z]+$/.test(syllable)),
    )) {
      readings.set(syllable, [...(readings.get(syllable) ?? []), char]);
    }
  }
  const ours = new Set(own);
  const simplify = Converter({ from: 't', to: 'cn' });
  let traditional = '';
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const char = String.fromCharCode(code);
    const simple = simplify(char);
    // A character the edition itself writes (著作) is never changed.
    if (simple !== char && ours.has(simple) && !ours.has(char)) traditional += char + simple;
  }
  return { readings: [...readings].sort().map(([syllable, chars]) => [syllable, chars.join('')]), traditional, lookAlike, called };
}

/** The 3755 most common characters: level 1 of GB 2312. A reader who slips types one of them. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const characters: string[] = [];
  for (let high = 0xb0; high <= 0xd7; high++) {
    for (let low = 0xa1; low <= (high === 0xd7 ? 0xf9 : 0xfe); low++) characters.push(decoder.decode(Uint8Array.of(high, low)));
  }
  return characters;
}
