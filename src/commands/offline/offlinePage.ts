import { posix } from 'node:path';
import { load } from 'cheerio';
import { SCRIPT } from './offlineScript';

/** What a page is unpacked among. */
export interface UnpackedSite {
  /** Path the site was built for. */
  base: string;
  /** Address it is published at: where links lead to what the folder does not hold. */
  site: string;
  /** Does the folder hold a file of this name? */
  holds: (name: string) => boolean;
  /** Takes a style sheet of a page; gives the file’s name. */
  keepStyle: (css: string) => string;
}

/** Attributes that lead to a file. */
const LEADING = ['href', 'src', 'action'] as const;

/** Any host: only paths are read. */
const HOST = 'http://site';

/**
 * A built page as a file of a folder opened without a server: links lead to files, style sheets lie beside, and one classic script
 * takes the place of modules. `name` is the page’s own name: `2021/overview/index.html`.
 */
export function offlinePage(html: string, name: string, { base, site, holds, keepStyle }: UnpackedSite): string {
  const $ = load(html, { scriptingEnabled: false });
  const folder = posix.dirname(name);
  const toFile = (file: string): string => posix.relative(folder, file) || posix.basename(file);

  // A browser offers neither an app nor a feed of what lies on a disk; what names the published page stays.
  $('link[rel=manifest], link[rel=search], link[rel=alternate], link[rel=preload], link[rel=modulepreload]').remove();
  for (const attribute of LEADING)
    $(`[${attribute}]`).each((_, element) => {
      const value = element.attribs[attribute]!;
      if (value.startsWith('#') || !URL.canParse(value, HOST)) return;
      const url = new URL(value, `${HOST}${base}${name}`);
      if (url.origin !== HOST || !url.pathname.startsWith(base)) return;
      const asked = decodeURI(url.pathname.slice(base.length));
      const file = [asked, `${asked}index.html`].find(holds);
      const tail = url.search + url.hash;
      element.attribs[attribute] = file === undefined ? new URL(asked, site).href + tail : toFile(file) + tail;
    });
  $('meta[http-equiv=Content-Security-Policy]').each((_, meta) => {
    // A file is no origin of its own to every browser.
    meta.attribs['content'] = meta.attribs['content']!.replaceAll("'self'", "'self' file:");
  });
  $('head > style').each((_, style) => {
    const sheet = keepStyle($(style).text());
    $(style).replaceWith(`<link rel="stylesheet" href="${toFile(sheet)}">`);
  });
  $('script[data-modules]').each((_, script) => {
    const { 'data-modules': modules } = script.attribs;
    $(script).replaceWith(`<script src="${toFile(SCRIPT)}" data-modules="${modules}"></script>`);
  });
  return $.html();
}
