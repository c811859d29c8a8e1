import type { Edition } from '../../editions';
import { lightPalette } from '../../figures/layout/palette';
import { memoize } from '../../model/memoize';
import { charactersOf, sharePicture } from './sharePicture';
import { shareWords } from './shareWords';

/** The share pictures of an edition by file name (`cover`, `table-3-1`), each a PNG that is drawn when it is asked for; `tokens` is the style sheet that names the colours. */
export const sharePictures = memoize(
  (edition: Edition, tokens: string): Map<string, () => Promise<Uint8Array>> => {
    const all = shareWords(edition, lightPalette(tokens));
    const characters = charactersOf(all.values());
    return new Map([...all].map(([name, words]) => [name, () => sharePicture(words, characters)]));
  },
  (edition) => [edition],
);
