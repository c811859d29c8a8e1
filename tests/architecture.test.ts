import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** What each folder of src/ may import from, besides itself. `editions.ts` at the top is where the layers meet. */
const MAY_IMPORT: Record<string, string[]> = {
  model: [],
  data: ['model'],
  figures: ['model'],
  map: ['model'],
  prose: ['model'],
  search: ['model'],
  localize: ['model', 'data', 'prose', 'years'],
  years: ['model'],
  download: ['model'],
  'editions.ts': ['model', 'data', 'figures', 'map', 'prose', 'search', 'localize', 'years', 'download'],
  'middleware.ts': ['editions.ts', 'components'],
  'env.d.ts': ['editions.ts'],
  editing: ['model', 'data', 'prose', 'editions.ts'],
  components: ['model', 'data', 'figures', 'map', 'prose', 'search', 'localize', 'years', 'download', 'editions.ts', 'styles'],
  layouts: ['model', 'figures', 'map', 'prose', 'search', 'localize', 'download', 'editions.ts', 'components', 'styles'],
  // `..`: the icon of public/, of which they make others.
  pages: [
    '..',
    'model',
    'data',
    'figures',
    'map',
    'prose',
    'search',
    'localize',
    'years',
    'download',
    'editions.ts',
    'components',
    'layouts',
    'styles',
  ],
  commands: ['model', 'data', 'figures', 'map', 'prose', 'search', 'localize', 'download', 'editions.ts', 'components', 'editing'],
};
/** Folders that run bare in Vitest, in Node and in a browser. */
const BARE = ['model', 'figures', 'map', 'prose', 'search', 'years'];
/** Folders that know Astro, and the file that names its types; `commands` start its build. */
const KNOW_ASTRO = ['components', 'layouts', 'pages', 'commands', 'env.d.ts', 'middleware.ts'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|astro)$/.test(name));
const layerOf = (path: string): string => path.split('/')[0]!;

/** What a source file imports: `from '…'`, `import '…'`, `import('…')`. */
const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g)].map((match) => match[1]!);

const imports = files.flatMap((file) => importsOf(readFileSync(join('src', file), 'utf8')).map((target) => ({ file, target })));

describe('The layers of src/', () => {
  it('have no folder that this test does not know', () => {
    const folders = new Set(files.map(layerOf));
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
  });

  it('import in one direction, and the middle folders never one another', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith('.')) return false;
      const to = layerOf(relative('src', join('src', dirname(file), target)).replace(/^editions$/, 'editions.ts'));
      return to !== layerOf(file) && !MAY_IMPORT[layerOf(file)]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it.each(BARE)('keep %s free of Node and Astro', (folder) => {
    const wrong = imports.filter(({ file, target }) => layerOf(file) === folder && /^(node:|astro(:|$|\/)|@astrojs\/)/.test(target));
    expect(wrong).toEqual([]);
  });

  it('leave Astro to components, layouts and pages', () => {
    expect(imports.filter(({ file, target }) => /^astro(:|$|\/)/.test(target) && !KNOW_ASTRO.includes(layerOf(file)))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.astro') && !KNOW_ASTRO.includes(layerOf(file)))).toEqual([]);
  });

  it('read the disk in data, where the editions are found, in editing and commands, and for the font', () => {
    const mayRead = ['data', 'editions.ts', 'editing', 'commands'];
    const drawWithFont = ['components/share/drawPng.ts', 'components/page/head/readSerif.ts'];
    const reading = imports.filter(({ file, target }) => /^(node:)?fs(\/|$)/.test(target) && !mayRead.includes(layerOf(file)));
    expect(reading.map(({ file }) => file).filter((file) => !drawWithFont.includes(file))).toEqual([]);
  });
});

describe('A folder is a room, not a store', () => {
  const most = 15;

  it(`of at most ${most} files`, () => {
    const all = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const byFolder = Map.groupBy(all, ({ parentPath }) => parentPath);
    expect([...byFolder].filter(([, held]) => held.length > most).map(([folder, held]) => `${folder}: ${held.length}`)).toEqual([]);
  });
});

describe('A page leads from its edition to its rooms', () => {
  const longest = 60;

  it(`in at most ${longest} lines`, () => {
    const linesOf = (file: string) => readFileSync(join('src', file), 'utf8').trimEnd().split('\n').length;
    const pages = files.filter((file) => layerOf(file) === 'pages');
    expect(pages.filter((file) => linesOf(file) > longest).map((file) => `${file}, ${linesOf(file)} lines`)).toEqual([]);
  });
});

describe('A function says one thing', () => {
  const longest = 60;

  it(`in at most ${longest} lines`, () => {
    const long = files
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const text = readFileSync(join('src', file), 'utf8');
        // To parse all files takes seconds, and in a short one no function is long.
        if (text.split('\n').length <= longest) return [];
        const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
        const lineOf = (at: number) => source.getLineAndCharacterOfPosition(at).line;
        const found: string[] = [];
        const visit = (node: ts.Node): void => {
          if (ts.isFunctionLike(node)) {
            const first = lineOf(node.getStart(source));
            const lines = lineOf(node.end) - first + 1;
            if (lines > longest) found.push(`${file}:${first + 1}, ${lines} lines`);
          }
          ts.forEachChild(node, visit);
        };
        visit(source);
        return found;
      });
    expect(long).toEqual([]);
  });
});

describe('Nothing in src/ knows an edition', () => {
  it('names no table, figure, column or part of one outside comments, descriptions and examples', () => {
    const code = (text: string) =>
      text
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/(^|\s)\/\/.*$/gm, '$1')
        .replace(/\.describe\(\s*'[^'\n]*',?\s*\)/g, '')
        .replace(/'[^'\n]*(写作|可以用|照|如|写)[^'\n]*'/g, '')
        .replace(/placeholder="[^"]*"/g, '');
    const named = /'(a\d+|\d-\d+)'|附表 ?\d|表 ?\d-\d|所属省|机构名称|\.part\([^)]*\b\d/;
    const naming = files
      .filter((file) => !file.startsWith('commands/bench/'))
      .flatMap((file) =>
        code(readFileSync(join('src', file), 'utf8'))
          .split('\n')
          .filter((line) => named.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(naming).toEqual([]);
  });

  it('names neither the year 2021 nor 2020 outside comments and examples', () => {
    // Comments, descriptions of a schema and the examples that advice gives may name a year.
    const code = (text: string) =>
      text
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/(^|\s)\/\/.*$/gm, '$1')
        .replace(/\.describe\([^\n]*\)/g, '')
        .replace(/'[^'\n]*(写作|可以用|照|如|图 )[^'\n]*'/g, '');
    const naming = files.filter((file) => /\b202[01]\b/.test(code(readFileSync(join('src', file), 'utf8'))));
    expect(naming).toEqual([]);
  });
});
