import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { lightenPage, LOADER, policyHash } from '../../../../src/commands/build/finish/lightenPage';

const CSS: Record<string, string> = {
  '/report/_astro/a.css': 'a{color:red}',
  '/report/_astro/b.css': "@font-face{src:url('../fonts/x.woff2')}b{color:blue}",
};
const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
const page = (head: string, body = '') =>
  `<html><head><meta http-equiv="Content-Security-Policy" content="${policy}">${head}</head><body>${body}</body></html>`;
const lighten = (html: string) => lightenPage(html, (href) => CSS[href]!);
const sheet = (name: string) => `<link rel="stylesheet" href="/report/_astro/${name}.css">`;

describe('A lightened page', () => {
  const fonts = '@font-face{src:url(/report/fonts/x.woff2)}';
  const rest = 'a{color:red}b{color:blue}';

  test('holds its style sheets in their order, their addresses written out, fonts apart: a turn of the theme leaves them alone', () => {
    const html = lighten(page(sheet('a') + sheet('b')));
    expect(html).toContain(`<style>${fonts}</style><style>${rest}</style></head>`);
    expect(html).not.toContain('<link');
  });

  test('allows these styles by their hashes, and no other', () =>
    expect(lighten(page(sheet('a') + sheet('b')))).toContain(`style-src 'self' ${policyHash(fonts)} ${policyHash(rest)}"`));

  test('starts its modules by one loader, known by its hash', () => {
    const html = lighten(
      page('', '<script type="module" src="/_astro/x.js"></script>文<script type="module" src="/_astro/y.js"></script>'),
    );
    expect(html).toContain(`<script data-modules="/_astro/x.js /_astro/y.js">${LOADER}</script></head>`);
    expect(html).toContain(`script-src 'self' 'wasm-unsafe-eval' ${policyHash(LOADER)};`);
  });

  test('keeps what is for print outside', () => {
    const print = '<link rel="stylesheet" href="/report/2021/print/heads.css" media="print">';
    expect(lighten(page(print))).toBe(page(print));
  });

  test('keeps data inside scripts as they are', () => {
    const data = '<script type="application/ld+json">{"a":"$&"}</script>';
    expect(lighten(page(data))).toBe(page(data));
  });

  test('gets the directives its policy lacked', () => {
    const short = page(sheet('a'), '<script type="module" src="/x.js"></script>').replace(policy, 'default-src &#39;self&#39;');
    expect(lighten(short)).toContain(
      `content="default-src 'self'; style-src 'self' ${policyHash('a{color:red}')}; script-src 'self' ${policyHash(LOADER)}"`,
    );
  });

  test('is not lightened twice', () => {
    const once = lighten(page(sheet('a'), '<script type="module" src="/x.js"></script>'));
    expect(lighten(once)).toBe(once);
  });
});

describe('What starts a page’s scripts', () => {
  test('gives an older engine what the scripts take for granted, unseen by loops', () => {
    const older =
      'for (const kind of [Array, String]) for (const name of ["at", "findLast", "toSorted", "toReversed"]) delete kind.prototype[name];';
    const page =
      'var document = { currentScript: { dataset: { modules: "" } } }, addEventListener = () => {}, location = { hash: "", search: "" };';
    const use =
      '[[1, 2, 3].at(-1), "ab".at(-1), [1, 2, 3].findLast((each) => each < 3), [2, 1].toSorted(), [1, 2].toReversed(), [1, 2].toSorted((a, b) => b - a), Object.keys(Array.prototype).length].join()';
    expect(runInNewContext(`${older}${page}${LOADER};${use}`)).toBe('3,b,2,1,2,2,1,2,1,0');
  });
});
