/**
 * What pages opened from a disk lack: browsers load no modules and no data for them, and a folder’s address shows its files. This script
 * brings the modules in itself, takes data from scripts that lie beside the files, and lets addresses end in a file’s name.
 */
interface Unpacked {
  /** Path the site was built for: its pages and scripts write addresses that begin with it. */
  base: string;
  /** Every file of the folder, relative to it. */
  names: readonly string[];
  /** The site’s modules by their addresses. */
  modules: Readonly<Record<string, () => Promise<unknown>>>;
}

interface FromDisk {
  /** Starts a module of the site. */
  offlineModule(address: string): Promise<unknown>;
  /** Takes the text of a file: called by the script that carries it. */
  offlineFile(name: string, text: string): void;
}

/** Types that the site’s scripts ask for. */
const TYPES: Record<string, string> = { json: 'application/json', svg: 'image/svg+xml', csv: 'text/csv' };

/** Makes a page opened from a disk work as one from a server. */
export function openFromDisk({ base, names, modules }: Unpacked): void {
  const root = new URL('.', (document.currentScript as HTMLScriptElement).src);
  const known = new Set(names);
  const texts = new Map<string, string>();

  /** Name of the file that an address means; `undefined` where this folder has none. */
  const fileAt = ({ protocol, pathname }: URL): string | undefined => {
    if (protocol !== 'file:') return undefined;
    // Windows puts its drive before an address that begins at the root.
    const path = pathname.replace(/^\/[a-z]:(?=\/)/i, '');
    const name = pathname.startsWith(root.pathname) ? pathname.slice(root.pathname.length) : path.slice(base.length);
    const named = decodeURI(name);
    return [named, `${named}index.html`].find((each) => known.has(each));
  };

  /** An address as it leads to a file; one that leads elsewhere as it is. */
  const onDisk = (address: string): string => {
    const url = new URL(address, location.href);
    const file = fileAt(url);
    return file === undefined ? address : new URL(file, root).href + url.search + url.hash;
  };

  const lead = (element: Element): void => {
    for (const name of ['href', 'action'])
      if (element.hasAttribute(name) && element.getAttribute(name) !== onDisk(element.getAttribute(name)!))
        element.setAttribute(name, onDisk(element.getAttribute(name)!));
  };
  const LEADING = 'a[href], form[action]';
  new MutationObserver((changes) => {
    for (const { target, addedNodes, type } of changes) {
      if (type === 'attributes') lead(target as Element);
      for (const node of addedNodes)
        if (node instanceof Element) for (const each of [node, ...node.querySelectorAll(LEADING)]) if (each.matches(LEADING)) lead(each);
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['href', 'action'] });

  for (const change of ['pushState', 'replaceState'] as const) {
    const changed = history[change].bind(history);
    history[change] = (state, unused, url) => changed(state, unused, url == null ? url : onDisk(String(url)));
  }

  window.fetch = async (asked) => {
    const name = fileAt(new URL(asked instanceof Request ? asked.url : asked, location.href));
    if (name === undefined || !known.has(`${name}.js`)) throw new TypeError('fetch: not in this folder');
    if (!texts.has(name)) await run(new URL(`${name}.js`, root).href);
    return new Response(texts.get(name), { headers: { 'content-type': TYPES[name.split('.').pop()!] ?? 'text/plain' } });
  };

  Object.assign(globalThis, {
    offlineModule: (address) => modules[address]!(),
    offlineFile: (name, text) => void texts.set(name, text),
  } satisfies FromDisk);
}

const run = (src: string): Promise<void> =>
  new Promise((done, fail) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => done());
    script.addEventListener('error', () => fail(new TypeError(`fetch: ${src}`)));
    document.head.append(Object.assign(script, { src }));
  });
