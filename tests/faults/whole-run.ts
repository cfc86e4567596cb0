// Tries every fault at every step, and tells how many there were and what came of them: `npm run faults`.
//   --every <n>      only every n-th of them
//   --only <kind>    kills or errors alone
//   --work <words>   only works whose names have these words
import { parseArgs } from 'node:util';
import { faultsOf } from './kinds.ts';
import { SCENARIOS } from './scenarios.ts';
import { killableSteps, type Rehearsed, rehearse, type Tried, tryFault, tryKill } from './try-fault.ts';

const { values } = parseArgs({
  options: { every: { type: 'string', default: '1' }, only: { type: 'string' }, work: { type: 'string', default: '' } },
});
const every = Number(values.every);
let failed = 0;

for (const scenario of SCENARIOS.filter(({ name }) => name.includes(values.work))) {
  const rehearsed = await rehearse(scenario);
  const counts: string[] = [];
  if (values.only !== 'errors') counts.push(`${await tryAll(kills(rehearsed, await killableSteps(rehearsed)))} kills`);
  if (values.only !== 'kills') counts.push(`${await tryAll(errors(rehearsed))} errors and full disks`);
  process.stdout.write(`${scenario.name}: ${rehearsed.steps.length} steps, ${counts.join(', ')}\n`);
  rehearsed.dispose();
}
process.stdout.write(`${failed} went wrong\n`);
process.exitCode = failed === 0 ? 0 : 1;

function kills(rehearsed: Rehearsed, steps: readonly number[]): readonly (() => Promise<Tried>)[] {
  return steps.map((at) => () => tryKill(rehearsed, at));
}

function errors(rehearsed: Rehearsed): readonly (() => Promise<Tried>)[] {
  return faultsOf(rehearsed.steps).map((fault) => () => tryFault(rehearsed, fault));
}

/** Returns how many were tried. */
async function tryAll(faults: readonly (() => Promise<Tried>)[]): Promise<number> {
  const chosen = faults.filter((_, index) => index % every === 0);
  for (const fault of chosen) {
    const { step, wrong } = await fault();
    if (wrong.length === 0) continue;
    failed++;
    process.stdout.write(`  ${step}\n${wrong.map((one) => `    ${one.replaceAll('\n', '\n      ')}\n`).join('')}`);
  }
  return chosen.length;
}
