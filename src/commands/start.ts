import { buildSite } from './build/buildSite';
import { readOptions } from './options';
import { serveFolder } from './staticServer';

/** `npm start`: builds the site and serves it on this machine. */
const options = readOptions();
if (await buildSite(options)) {
  const { url } = await serveFolder(options.out, options.base, options.port).catch((error: NodeJS.ErrnoException) => {
    console.error(error.code === 'EADDRINUSE' ? `端口 ${options.port} 已被占用；换一个，或不写 --port。` : error.message);
    process.exit(1);
  });
  console.log(`\n网站在 ${url}\n按 Ctrl+C 结束。`);
} else process.exitCode = 1;
