import { madeBefore } from '../../../data/disk/madeBefore';
import { readSerif } from './readSerif';

let whole: Buffer | undefined;

/** Noto Serif SC 700 cut to some characters, as WOFF2. */
export const cutSerif = (characters: string): Promise<Uint8Array> =>
  madeBefore(`heading font of ${characters}`, async () => {
    const { default: subsetFont } = await import('subset-font');
    return subsetFont((whole ??= readSerif(700)), characters, { targetFormat: 'woff2', noLayoutClosure: true });
  });
