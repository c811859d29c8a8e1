import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { bookFile, FORMS } from '../../components/book/bookFiles';
import { zipDate } from '../../download/zipDate';
import { allEditions, type Edition } from '../../editions';
import { filesIn } from '../build/filesIn';
import { offlinePage, type UnpackedSite } from './offlinePage';
import { offlineScript, SCRIPT } from './offlineScript';

/** What an edition’s pages share with the whole site. */
const SHARED = /^(fonts\/.*\.woff2|fonts-LICENSE\.txt|favicon\.svg|icon-180\.png)$/;

/** Files that the site’s scripts fetch. */
const FETCHED = /\.json$|\/data\/.*\.svg$/;

/** Puts the offline file of every edition into a finished site that is not yet in its place: a ZIP to be unpacked and opened. */
export async function packOffline(folder: string, base: string, say: (line: string) => void): Promise<void> {
  for (const edition of allEditions()) {
    const zip = await offlineZip(folder, base, edition);
    const file = `${edition.name}/${bookFile(edition.info, 'zip')}`;
    writeFileSync(join(folder, file), zip);
    say(`${file}：${(zip.length / 1024 / 1024).toFixed(1)} MB`);
  }
}

/** An edition’s part of a built site (in `folder`, for `base`) as one ZIP with one folder in it. The bytes are the same in every build. */
export async function offlineZip(folder: string, base: string, { name: edition, info }: Edition): Promise<Uint8Array> {
  const books = FORMS.map(({ ending }) => `${edition}/${bookFile(info, ending)}`);
  const isOurs = (name: string): boolean =>
    SHARED.test(name) || (name.startsWith(`${edition}/`) && !name.startsWith(`${edition}/share/`) && !books.includes(name));
  const names = filesIn(folder).filter(isOurs);
  const held = new Set([...names, 'index.html']);
  const files: Record<string, string | Uint8Array> = { 'index.html': doorTo(`${edition}/index.html`, info.title) };
  const modules = new Set<string>();
  const site: UnpackedSite = {
    base,
    site: info.site,
    holds: (name) => held.has(name),
    keepStyle: (css) => {
      const sheet = `styles/${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
      files[sheet] = css.replace(/url\((["']?)\/([^'")]+)\1\)/g, (_, _quote, path: string) => `url(../${`/${path}`.slice(base.length)})`);
      return sheet;
    },
  };
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    if (name.endsWith('.html')) {
      const html = bytes.toString();
      for (const [, addresses] of html.matchAll(/<script data-modules="([^"]+)"/g))
        for (const address of addresses!.split(' ')) modules.add(address);
      files[name] = offlinePage(html, name, site);
    } else files[name] = bytes;
    if (FETCHED.test(name)) files[`${name}.js`] = `offlineFile(${JSON.stringify(name)},${JSON.stringify(bytes.toString())})\n`;
  }
  files[SCRIPT] = await offlineScript(folder, base, { modules: [...modules].sort(), names: Object.keys(files).sort() });
  const inside = `${bookFile(info, 'zip').replace(/\.zip$/, '')}/`;
  const entries = Object.entries(files).map(([name, content]) => [inside + name, typeof content === 'string' ? strToU8(content) : content]);
  return zipSync(Object.fromEntries(entries), { mtime: zipDate({ info }), level: 9 });
}

/** The page at the top of the folder: it leads on at once, and by a link where it may not. */
const doorTo = (page: string, title: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${page}"><title>${title}</title><p><a href="${page}">${title}</a></p></html>\n`;
