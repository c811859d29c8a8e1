import { createHash } from 'node:crypto';
import { memoize } from '../../../model/memoize';

/** What Chrome before 110, Safari before 16 and Firefox before 115 lack of the library, set before any script of a page runs. */
const LIBRARY =
  'const add=(to,name,value)=>name in to||Object.defineProperty(to,name,{value,writable:true,configurable:true}),at=function(i){return this[i<0?this.length+i:i]};add(Array.prototype,"at",at);add(String.prototype,"at",at);add(Array.prototype,"findLast",function(is){return[...this].reverse().find(is)});add(Array.prototype,"toReversed",function(){return[...this].reverse()});add(Array.prototype,"toSorted",function(by){return[...this].sort(by)});';

/** Tells the scripts, which start late, whether the reader has begun to move about the page. */
const TOUCHED =
  'for(const act of["wheel","touchmove","keydown","pointerdown"])addEventListener(act,()=>document.documentElement.dataset.touched="",{once:true,passive:true});';

/** Tells the sheets that the address names a place: it is to stand still from the first, so nothing is left undrawn above it. */
const PLACED =
  'const place=()=>{if(location.hash)document.documentElement.dataset.placed=""};place();addEventListener("hashchange",place);';

/** Tells the sheets that the address asks for a part of a list (`?q=`): until a script has chosen it nothing of the list is shown, so nothing moves. */
const ASKED = 'const root=document.documentElement;if(/[?&]q=[^&]/.test(location.search))root.dataset.asked="";';

/** Starts a page’s scripts once the page has been drawn: until then they would only take the wire from what is read. */
export const LOADER = `{${LIBRARY}${TOUCHED}${PLACED}${ASKED}const{modules}=document.currentScript.dataset,live=()=>root.dataset.live="",fail=error=>{delete root.dataset.asked;throw error};addEventListener("load",()=>requestAnimationFrame(()=>setTimeout(()=>Promise.all(modules.split(" ").map(m=>import(m))).then(live,fail))))}`;

/** `'sha256-…'`, as a Content-Security-Policy names an inline style or script. */
export const policyHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * A built page that needs nothing but itself to be drawn: its style sheets stand inside it, named by their hash in its security policy,
 * and its scripts come when it has been drawn. `cssAt` gives the text of a style sheet by its address. Style sheets for a medium
 * (print) stay outside. Reads the HTML as Astro writes it: a parser costs a build 0.5 to 2 s (expressions 0.1 s) and writes every page anew.
 */
export function lightenPage(html: string, cssAt: (href: string) => string): string {
  const hrefs: string[] = [];
  const modules: string[] = [];
  // The head is changed apart from the body: each change writes its whole text anew.
  const end = html.indexOf('</head>');
  const head = html.slice(0, end).replace(/<link rel="stylesheet" href="([^"]+)">/g, (_, href: string) => {
    hrefs.push(href);
    return '';
  });
  const body = html.slice(end).replace(/<script type="module" src="([^"]+)"><\/script>/g, (_, src: string) => {
    modules.push(src);
    return '';
  });
  const styles = stylesOf(cssAt, hrefs);
  const inside = styles.map(({ css }) => `<style>${css}</style>`).join('');
  const loader = modules.length > 0 ? `<script data-modules="${modules.join(' ')}">${LOADER}</script>` : '';
  const granting = head.replace(/(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"/, (_, start: string, policy: string) => {
    const granted = styles.reduce((all, { hash }) => grant(all, 'style-src', hash), policy.replaceAll('&#39;', "'"));
    return `${start}${grant(granted, 'script-src', loader && policyHash(LOADER))}"`;
  });
  return granting + inside + loader + body;
}

/** The styles that some sheets make together, with their hashes: worked out once for all pages that have the same. */
const stylesOf = memoize(
  (cssAt: (href: string) => string, hrefs: readonly string[]) =>
    apartFromFonts(hrefs.map((href) => withWholeAddresses(cssAt(href), href)).join('')).map((css) => ({ css, hash: policyHash(css) })),
  (cssAt, hrefs) => [cssAt, hrefs.join(' ')],
);

/**
 * The fonts of a sheet, and the rest, each where there is some. When a media query of a sheet begins to hold (the theme turns dark) and fonts
 * stand in it, Chromium takes all fonts for new and sets the whole page again: the half of such a turn.
 */
function apartFromFonts(css: string): string[] {
  const fonts = css.match(FONT)?.join('') ?? '';
  return [fonts, css.replace(FONT, '')].filter(Boolean);
}

const FONT = /@font-face\s*\{[^}]*\}/g;

/** Adds a source to a directive of a policy; the directive starts from `default-src 'self'` where the policy has none. */
function grant(policy: string, directive: string, source: string): string {
  if (!source || policy.includes(source)) return policy;
  return policy.includes(`${directive} `)
    ? policy.replace(new RegExp(`(${directive} [^;]*)`), (found) => `${found} ${source}`)
    : `${policy}; ${directive} 'self' ${source}`;
}

/** A style sheet’s relative addresses are relative to itself: inside a page they are written out. */
const withWholeAddresses = (css: string, href: string): string =>
  css.replace(
    /url\((['"]?)(\.[^'")]+)\1\)/g,
    (_, _quote: string, path: string) => `url(${new URL(path, new URL(href, 'http://site')).pathname})`,
  );
