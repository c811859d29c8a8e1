import { buildSite } from './build/buildSite';
import { readOptions } from './options';

/** `npm run build`: checks the content and builds the site into `dist/`. */
process.exitCode = (await buildSite(readOptions())) ? 0 : 1;
