import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';
import { FAULTY_FS, type Fault, type Trace } from './faulty-fs.ts';
import type { Scenario } from './scenarios.ts';

/** What says how a process ended: its code, or the signal that ended it. */
export type Ended = number | NodeJS.Signals | null;

/** No work of the scenarios takes so long, even on a machine that does much else. */
const LONGEST_MS = 60_000;

/** Runs a scenario's command in a process of its own under a fault. */
export async function runProcess(scenario: Scenario, folder: string, fault: Fault): Promise<Ended> {
  return endOf(start(scenario, folder, fault));
}

/**
 * The steps of a process that meets no fault.
 * @param scenario what it does
 * @param folder where
 * @param isDone says of a process that goes on whether its work is done
 */
export async function processSteps(
  scenario: Scenario,
  folder: string,
  isDone: () => boolean,
): Promise<readonly string[]> {
  const notes = mkdtempSync(join(tmpdir(), 'bulletin-steps-'));
  const trace = join(notes, 'trace.json');
  try {
    const child = start(scenario, folder, { kind: 'record', roots: [folder] }, trace);
    const look = scenario.endless ? setInterval(() => isDone() && child.kill('SIGINT'), 200) : undefined;
    await endOf(child);
    clearInterval(look);
    return (JSON.parse(readFileSync(trace, 'utf8')) as Trace).steps;
  } finally {
    rmSync(notes, { recursive: true });
  }
}

function start({ argv }: Scenario, folder: string, fault: Fault, trace?: string): ChildProcess {
  return spawn(process.execPath, ['--require', FAULTY_FS, join(packageRoot(), 'bin/bulletin.js'), ...argv(folder)], {
    stdio: 'ignore',
    env: { ...process.env, LANG: 'en', BULLETIN_FAULT: JSON.stringify({ ...fault, trace }) },
  });
}

async function endOf(child: ChildProcess): Promise<Ended> {
  const timer = setTimeout(() => child.kill('SIGTERM'), LONGEST_MS);
  const ended = await new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? code));
  });
  clearTimeout(timer);
  return ended;
}
