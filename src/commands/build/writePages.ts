import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import { ownEditions } from '../../editions';
import { searchRecords } from './searchRecords';

/**
 * Runs in a process of its own, within the code that Astro bundled: `node pages.mjs pages FOLDER` writes the pages of an edition into
 * `site/` there, and beside it what the search index is made of; `shared`, what is no edition’s own. Share pictures are drawn apart.
 */
type What = 'pages' | 'shared' | 'drawn apart';

const [what, folder] = process.argv.slice(2) as [What, string];

function whatOf(route: string): What {
  if (!route.startsWith('/[edition]')) return 'shared';
  return route.startsWith('/[edition]/share/') ? 'drawn apart' : 'pages';
}

async function writePages(): Promise<void> {
  const app = createApp({ streaming: false });
  const { base, site = 'http://localhost', routes } = app.manifest;
  // Paths cost time to find: only those of what is written here are asked for.
  const manifest = { ...app.manifest, routes: routes.filter(({ routeData }) => whatOf(routeData.route) === what) };
  for (const { pathname, route } of await new StaticPaths({ manifest } as typeof app).getAll()) {
    const path = pathname.replace(/^\/|\/$/g, '');
    const isPage = route.type === 'page';
    const response = await app.render(new Request(new URL(`${base}${path}${isPage && path ? '/' : ''}`, site)), { routeData: route });
    const isLost = path === '404';
    if (!response.ok && !isLost) throw new Error(`/${path}: ${response.status}`);
    const file = join(folder, 'site', isLost ? '404.html' : isPage ? join(path, 'index.html') : path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  }
  if (what === 'pages') writeFileSync(join(folder, 'records.json'), JSON.stringify(searchRecords(ownEditions()[0]!)));
}

void writePages();
