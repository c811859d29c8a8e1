import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { loadTool } from '../../src/commands/tools/loadTool';
import { PUBLISHED } from './build';
import { describeWith } from './tool';

/** What it says that is no fault: its style checker knows neither container queries nor `line-clamp`; its policy checker no data blocks. */
const UNKNOWING = ['CSS: .*', '.*violates Content Security Policy.*'].join('|');

interface Message {
  type: string;
  url: string;
  message: string;
  extract?: string;
}

describeWith(['java'], 'The Nu validator', () => {
  it('has nothing to say of any page', () => {
    const { stderr, stdout } = spawnSync(
      'java',
      // Java comes from the system.
      [
        '-jar',
        loadTool('validator', 'vnu-jar/build/dist/vnu.jar'),
        '--skip-non-html',
        '--filterpattern',
        UNKNOWING,
        '--stdout',
        '--exit-zero-always',
        '--format',
        'json',
        PUBLISHED,
      ],
      { encoding: 'utf8', maxBuffer: 1e9 },
    );
    expect(stdout, stderr).toContain('"messages"');
    const { messages } = JSON.parse(stdout) as { messages: Message[] };
    const said = messages.map(({ url, message, extract }) => `${url.split(PUBLISHED).at(-1)}: ${message} ${extract ?? ''}`);
    expect(said.slice(0, 20)).toEqual([]);
  });
});
