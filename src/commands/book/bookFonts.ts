import subsetFont from 'subset-font';
import { readSerif } from '../../components/page/head/readSerif';

const WEIGHTS = [400, 700] as const;

/**
 * Style sheet that sets the whole document in Noto Serif SC, cut to its characters and carried inside the sheet, so that the PDF
 * looks the same on a machine without Chinese fonts. Outlined letters (the map’s) would be drawn one by one in fonts of their own.
 */
export async function bookFonts(characters: string): Promise<string> {
  const faces = await Promise.all(
    WEIGHTS.map(async (weight) => {
      const font = await subsetFont(readSerif(weight), characters, { targetFormat: 'truetype' });
      return `@font-face{font-family:'Book Serif';font-weight:${weight};src:url(data:font/ttf;base64,${font.toString('base64')})}`;
    }),
  );
  return `${faces.join('')}:root{--serif:'Book Serif'!important;--sans:'Book Serif'!important}*{font-family:'Book Serif'!important}svg text{stroke:none!important}`;
}
