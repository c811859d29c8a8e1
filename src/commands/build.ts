import { buildSite } from './build/buildSite';
import { readOptions } from './options';

/** `npm run build`: checks the content and builds the site into `dist/`. */
const options = readOptions({
  name: 'npm run build',
  does: '校核内容并生成网站；内容有问题时不生成，原来的网站不动。',
  options: ['base', 'out'],
});
process.exitCode = (await buildSite(options)) ? 0 : 1;
