/** The way to the newest edition leads to the same place of the page, where the address names one; a table may have another number there. */
const link = document.querySelector<HTMLAnchorElement>('.older a[data-newest="same"]');
const [from, to] = [location.pathname, link?.pathname ?? ''].map((path) => /\/tables\/([^/]+)\/$/.exec(path)?.[1]);
const follow = () => {
  if (link) link.hash = from && to ? location.hash.replace(`table-${from}`, `table-${to}`) : location.hash;
};
addEventListener('hashchange', follow);
follow();
