import { pathToFileURL } from 'node:url';

/**
 * Asks programs for their help, one after the other in this process, for to start one costs more than its answer. Prints what each said
 * and how it ended, as JSON: `[{ status, stdout, stderr }]`.
 */
const programs = process.argv.slice(2);
const { log } = console;
const { exit } = process;
const said = [];
for (const program of programs) {
  const own = { status: 0, stdout: '', stderr: '' };
  let isOver = false;
  const hear = (stream) => (line) => {
    if (!isOver) own[stream] += `${line}\n`;
  };
  console.log = hear('stdout');
  console.error = hear('stderr');
  process.exit = (code) => {
    if (!isOver) own.status = code;
    isOver = true;
    throw new Error('over');
  };
  process.argv = [process.execPath, program, '--help'];
  await import(pathToFileURL(program)).catch((error) => isOver || (own.stderr += error.stack));
  said.push(own);
}
log(JSON.stringify(said));
exit(0);
