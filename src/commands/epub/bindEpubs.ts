import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookFile } from '../../components/book/bookFiles';
import { allEditions } from '../../editions';
import { lightPalette } from '../../figures/layout/palette';
import { bindEpub } from './bindEpub';
import { coverPicture } from './coverPicture';

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** Puts the EPUB of every edition into a finished site that is not yet in its place. */
export async function bindEpubs(folder: string, base: string, say: (line: string) => void): Promise<void> {
  const paint = lightPalette(text('../../styles/tokens.css'));
  for (const { name: edition, info, tables } of allEditions()) {
    const more = [...tables.keys()].filter((id) => id.startsWith('text-'));
    const page = (path: string): string | undefined => {
      const file = join(folder, edition, path, 'index.html');
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    };
    const book = {
      html: page('print')!,
      tablePage: (id: string) => page(`tables/${id}`),
      more,
      edition,
      directory: info.roles.directory,
      base,
      site: info.site,
      paint,
    };
    const epub = bindEpub(
      book,
      { info, url: new URL(`${edition}/`, info.site).href },
      {
        css: text('./book.css'),
        cover: await coverPicture(info),
      },
    );
    writeFileSync(join(folder, edition, bookFile(info, 'epub')), epub);
    say(`${edition}/${bookFile(info, 'epub')}：${(epub.length / 1024 / 1024).toFixed(1)} MB`);
  }
}
