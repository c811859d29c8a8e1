import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITES } from '../sites';

const folder = join(SITES.root.folder, '_astro');
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

describe('A style sheet as it is served', () => {
  it('says nothing twice for old engines with another weight', () => {
    // Inside `:has`, which no engine that needs the prefix knows, it weighs nothing.
    expect(sheets.flatMap((css) => css.replace(/:has\([^{]*\{/g, '{').match(/[^{}]*:(-webkit-any|-moz-any|is)\([^{]*/g) ?? [])).toEqual([]);
  });

  it('mixes no colour where an engine of the baseline would be left without one', () => {
    const mixed = sheets.flatMap((css) => css.match(/[\w-]+:[^;{}]*color-mix[^;}]*/g) ?? []);
    // Without it a link’s line has the colour of its words.
    expect(mixed.filter((declaration) => !/^(-webkit-)?text-decoration-color:/.test(declaration))).toEqual([]);
  });

  it('has a query of the window beside every query of a figure’s or a map’s container', () => {
    const css = sheets.join('');
    const queries = css.match(/@container (figure|map) /g)!;
    expect(queries.length).toBeGreaterThan(3);
    expect(css.match(/@supports not \(container-type:inline-size\)/g)).toHaveLength(queries.length);
  });
});
