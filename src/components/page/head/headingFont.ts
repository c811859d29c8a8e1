import type { Edition } from '../../../editions';
import { aboutTitles, headingCharacters } from './headingCharacters';

/** A kind of page that sets other things large than others: `cover`, `places`, `about`, `pages`, a part by its id, or all `parts` on one page. */
export type HeadingFont = string;

/** All of them. */
export const headingFonts = (editions: Pick<Edition, 'info'>[]): HeadingFont[] => [
  ...new Set(['parts', 'cover', 'places', 'about', 'pages', ...editions.flatMap(({ info }) => info.parts.map(({ id }) => id))]),
];

const NUMBERS = ' 一二三四五六七八九十0123456789.%+-−—、，。·：（）“”';
/** What a kind of page sets large besides the titles of the edition. */
const PARTS = '要点第部分缺月日年各省份区市索引及其成员机构';
/** And the whole book on one page, besides its parts. */
const BOOK = '目录图表原书存疑之处术语';
const WORDS: Record<string, string> = {
  cover: '要点年输出技术合同成交额查一个数引句话下载张表读核取',
  places: '年输出吸纳与登记技术合同成交额居各省份第位地都区市项次所属域及正文大事勘误索引成员的整个家转移机构简报原书表',
  about: '关于本版更正记录',
  pages: '搜索术语数据校核什么勘误名录国家技术转移机构全部表格图没有这一页',
};

/** The kind of page that lies at an address of an edition. */
export function headingFontOf({ name, info }: Pick<Edition, 'name' | 'info'>, address: string): HeadingFont {
  const [, first = '', second] = address.split('/');
  if (address === `${name}/`) return 'cover';
  if ((first === 'provinces' || first === 'regions') && second) return 'places';
  if (first === 'print') return 'parts';
  if (first === 'about') return 'about';
  return !second && info.parts.some(({ id }) => id === first) ? first : 'pages';
}

/**
 * The heading font’s characters: those of one kind of page, so that a page loads one small file, or `null` for all of them, for what
 * turns up on a kind of page unforeseen.
 */
export function headingFontCharacters(editions: Edition[], kind: HeadingFont | null): string {
  const all = headingCharacters(editions);
  if (kind === null) return all;
  const titles = editions.flatMap((edition) => {
    const { info, prose, regions, measures } = edition;
    return [
      info.title,
      ...partsNamed(info.parts, kind).map((part) => part.title),
      ...(kind === 'places' ? [...regions.provinces.map(({ full }) => full), ...regions.regions.map(({ name }) => name)] : []),
      ...(kind === 'about' ? aboutTitles(edition) : []),
      ...(kind in WORDS ? [] : measures.slice(0, 1).map(({ title }) => title)),
      ...prose.chapters
        .filter(({ id }) => kind === id || kind === 'parts')
        .flatMap(({ sections }) => sections.filter(({ level }) => level === 2).map(({ title }) => title)),
    ];
  });
  const wanted = new Set(NUMBERS + (WORDS[kind] ?? PARTS) + (kind === 'parts' ? BOOK : '') + titles.join(''));
  return [...all].filter((character) => wanted.has(character)).join('');
}

/** The parts a kind of page names large: a part itself and those before and after it, all other pages any. */
function partsNamed<Part extends { id: string }>(parts: readonly Part[], kind: HeadingFont): readonly Part[] {
  const at = parts.findIndex(({ id }) => id === kind);
  return at < 0 ? parts : parts.slice(Math.max(0, at - 1), at + 2);
}

/** Name of the file that holds them, without its ending. */
export const headingFontFile = (kind: HeadingFont | null): string => (kind === null ? 'serif' : `serif-${kind}`);

/**
 * The rules that name a kind’s font to the browser, and the whole font for any other character. The page preloads it, and `fallback`
 * waits a tenth of a second for it: it is there on the first view; where the wire is slow the system’s own serif stands first, and since Han
 * characters are all one em wide, nothing moves when it comes.
 */
export function headingFontCss(editions: Edition[], kind: HeadingFont): string {
  const own = headingFontCharacters(editions, kind);
  const rest = [...headingFontCharacters(editions, null)].filter((character) => !own.includes(character)).join('');
  return face(kind, own) + face(null, rest);
}

function face(kind: HeadingFont | null, characters: string): string {
  const range = [...characters].map((character) => `U+${character.codePointAt(0)!.toString(16)}`).join(',');
  const source = `url(./${headingFontFile(kind)}.woff2) format('woff2')`;
  return `@font-face{font-family:'Report Serif';font-weight:700;font-display:fallback;src:${source};unicode-range:${range}}`;
}
