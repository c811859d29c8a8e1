import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutSerif } from '../../components/page/head/cutSerif';
import { headingFontCharacters, headingFonts } from '../../components/page/head/headingFont';
import { sharePictures } from '../../components/share/sharePictures';
import { allEditions, ownEditions } from '../../editions';

/**
 * Runs in a process of its own, which needs none of the code that Astro bundles: `drawAssets.ts pictures FOLDER` draws the share pictures of
 * an edition into `site/` there; `fonts` cuts the heading fonts, which the pages then find made before.
 */
const [what, folder] = process.argv.slice(2) as ['pictures', string] | ['fonts'];

async function drawPictures(to: string): Promise<void> {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  for (const edition of ownEditions()) {
    const share = join(to, 'site', edition.name, 'share');
    mkdirSync(share, { recursive: true });
    for (const [name, draw] of sharePictures(edition, tokens)) writeFileSync(join(share, `${name}.png`), await draw());
  }
}

async function cutFonts(): Promise<void> {
  const editions = allEditions();
  for (const kind of [...headingFonts(editions), null]) await cutSerif(headingFontCharacters(editions, kind));
}

await (what === 'pictures' ? drawPictures(folder) : cutFonts());
