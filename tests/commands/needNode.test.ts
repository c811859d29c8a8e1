import { expect, it } from 'vitest';
import { oldNode } from '../../src/commands/needNode.mjs';
import packageJson from '../../package.json' with { type: 'json' };

it.each(['18.20.8', '20.19.5', '22.17.1'])('Node %s is told to be too old', (version) =>
  expect(oldNode(version)).toContain(`需要 Node 22.18 或更新的版本，现在是 ${version}。`),
);

it.each(['22.18.0', '24.21.0', process.versions.node])('Node %s will do', (version) => expect(oldNode(version)).toBeUndefined());

it('and package.json asks for the same', () => expect(packageJson.engines.node).toBe('>=22.18'));
