import { readFileSync } from 'node:fs';

/** What `npm run NAME` gives Node, for a benchmark or a test that starts it itself: `['--import', …, 'src/commands/build.ts']`. */
export function scriptWords(name: 'build' | 'dev'): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<typeof name, string> };
  return scripts[name].split(' ').slice(1);
}
