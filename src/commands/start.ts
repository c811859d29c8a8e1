import { buildSite } from './build/buildSite';
import { readOptions } from './commandLine/options';
import { serveFolder, type Served } from './browser/serveFolder';

/** Where a site is looked for, and how many ports further on one is looked for. */
const PORT = 4321;
const TRIES = 100;

/** `npm start`: builds the site and serves it on this machine. */
const { base, out, port } = readOptions({
  name: 'npm start',
  does: '生成网站，并在这台机器上打开它。',
  options: ['base', 'out', 'port'],
});
if (await buildSite({ base, out })) {
  const { url } = await (port === undefined ? serveAtFreePort() : serveFolder(out, base, port)).catch((error: NodeJS.ErrnoException) => {
    console.error(error.code === 'EADDRINUSE' ? `端口 ${port ?? PORT} 已被占用；换一个，或不写 --port。` : error.message);
    process.exit(1);
  });
  console.log(`\n网站在 ${url}\n按 Ctrl+C 结束。`);
} else process.exitCode = 1;

/** Serves at 4321, or at the next port nobody has taken, and says so. */
async function serveAtFreePort(): Promise<Served> {
  for (let port = PORT; ; port++) {
    try {
      const served = await serveFolder(out, base, port);
      if (port !== PORT) console.log(`端口 ${PORT} 已被占用，改用 ${port}。`);
      return served;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port === PORT + TRIES) throw error;
    }
  }
}
