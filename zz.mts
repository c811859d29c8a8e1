import { buildSite } from './src/commands/build/buildSite';
const t=performance.now(); const ok = await buildSite({ base: '/', out: '.cache/bench-site' }, () => {}); console.log(ok, ((performance.now()-t)/1000).toFixed(1)); process.exit(0);
