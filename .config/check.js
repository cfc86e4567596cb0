// All checks, as many at once as there are processors (`npm run check`): what each says comes as a whole when it is done.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Of the scripts `check:…`, the longest first. */
const CHECKS = ['types', 'directions', 'unused', 'style', 'package'];

const waiting = [...CHECKS];
await Promise.all(Array.from({ length: availableParallelism() }, oneAfterTheOther));

async function oneAfterTheOther() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const { status, said } = await run(`check:${check}`);
    process.stdout.write(said);
    if (status !== 0) {
      process.stdout.write(`check:${check} has failed\n`);
      process.exitCode = 1;
    }
  }
}

/** What a script of package.json writes, and the status that it ends with: null where a signal has ended it. */
function run(script) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', script], {
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(data));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, said: Buffer.concat(said) }));
  });
}
