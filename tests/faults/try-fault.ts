import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';
import { type Ran, run } from '../cli/run.ts';
import { A_FOLDER, type Contents, contentsOf, differences, withoutDrafts, withoutLeft } from './contents.ts';
import { type Fault, type Trace, underFault } from './faulty-fs.ts';
import { processSteps, runProcess } from './process-under-fault.ts';
import type { Scenario } from './scenarios.ts';

/** A scenario, with what is there before and after it where nothing fails. */
export interface Rehearsed {
  readonly scenario: Scenario;
  /** Holds what is there before. It is copied for each fault. */
  readonly template: string;
  readonly before: Contents;
  readonly after: Contents;
  /** The steps of the work in this process. */
  readonly steps: readonly string[];
  dispose(): void;
}

/** What was done to a work, and what is wrong with what came of it: nothing, where the program is right. */
export interface Tried {
  readonly step: string;
  readonly wrong: readonly string[];
}

const LANGUAGE = { LANG: 'en' };

/** Lets a scenario pass without a fault. */
export async function rehearse(scenario: Scenario): Promise<Rehearsed> {
  const template = scratch();
  await scenario.prepare(template);
  const before = contentsOf(template);
  const folder = copyOf(template);
  // What the program keeps between two runs of a process is kept from here on.
  await doIt(scenario, folder);
  const after = contentsOf(folder);
  rmSync(folder, { recursive: true });
  const again = copyOf(template);
  const { done, trace } = await underFault({ kind: 'record', roots: rootsOf(again) }, () => doIt(scenario, again));
  const same = contentsOf(again);
  rmSync(again, { recursive: true });
  if (done.code !== 0) throw new Error(`${scenario.name}: ${done.stderr}`);
  if (differences(same, after).length > 0) throw new Error(`${scenario.name} does not always write the same`);
  const steps = trace.steps.map((step) => step.replace(again, ''));
  return { scenario, template, before, after, steps, dispose: () => rmSync(template, { recursive: true }) };
}

/** Lets the work meet a fault in this process; then, where nothing fails, it is done again. */
export async function tryFault(rehearsed: Rehearsed, fault: Omit<Fault, 'roots'>): Promise<Tried> {
  const folder = copyOf(rehearsed.template);
  const armed = { ...fault, roots: rootsOf(folder) };
  const step = `${fault.kind} ${fault.code ?? ''} at ${fault.at}, ${rehearsed.steps[fault.at ?? -1]}`;
  try {
    const { done, trace } = await underFault(armed, () => doIt(rehearsed.scenario, folder));
    return { step, wrong: [...afterFault(rehearsed, folder, done, trace), ...(await afterAll(rehearsed, folder))] };
  } catch (error) {
    return { step, wrong: [`it threw: ${error instanceof Error ? error.stack : error}`] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lets a process that does the work be killed before a step; then the work is done again. */
export async function tryKill(rehearsed: Rehearsed, at: number): Promise<Tried> {
  const folder = copyOf(rehearsed.template);
  const { scenario } = rehearsed;
  try {
    const ended = await runProcess(scenario, folder, { kind: 'kill', at, roots: [folder] });
    const wrong = [
      ...(ended === 'SIGKILL' ? [] : [`it ended with ${ended}`]),
      ...halfWritten(rehearsed, contentsOf(folder)),
      ...(await afterAll(rehearsed, folder)),
    ];
    return { step: `kill at ${at}`, wrong };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Steps of these calls change the disk: between two of them a kill always leaves the same. */
const CHANGING = /^(?:create|write|mkdir|rename|link|symlink|unlink|rmdir|copyfile) /;

/** Indices of the steps of a process before which a kill leaves something else than before the last one. */
export async function killableSteps({ scenario, template, after }: Rehearsed): Promise<readonly number[]> {
  const folder = copyOf(template);
  try {
    const steps = await processSteps(scenario, folder, () => hasBecome(folder, after));
    return steps.flatMap((step, index) => (CHANGING.test(step) ? [index] : []));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether a folder in which a process writes has these contents: what was listed may be gone when it is read. */
function hasBecome(folder: string, after: Contents): boolean {
  try {
    return differences(contentsOf(folder), after).length === 0;
  } catch {
    return false;
  }
}

/** The folder, and what the program reads of its own besides its code. */
function rootsOf(folder: string): readonly string[] {
  return [folder, join(packageRoot(), 'templates'), join(packageRoot(), 'dist')];
}

function scratch(): string {
  return mkdtempSync(join(tmpdir(), 'bulletin-fault-'));
}

function copyOf(template: string): string {
  const folder = scratch();
  cpSync(template, folder, { recursive: true, preserveTimestamps: true });
  return folder;
}

function doIt({ write, argv }: Scenario, folder: string): Promise<Ran> {
  return write ? write(folder) : run(argv(folder), LANGUAGE);
}

/** Every file is the old one or the new one, and nothing else is touched. */
function halfWritten({ before, after }: Rehearsed, now: Contents): readonly string[] {
  const wrong: string[] = [];
  for (const [path, content] of withoutLeft(now)) {
    if (content === before.get(path) || content === after.get(path)) continue;
    if (path === 'out/.bulletin.json') wrong.push(...wrongList(content));
    else if (path !== 'out' && path !== 'bulletins') wrong.push(`${path} is neither the old nor the new one`);
  }
  for (const path of before.keys()) if (!now.has(path) && after.has(path)) wrong.push(`${path} is gone`);
  return wrong;
}

/** A list between two numbers of a build is neither the old nor the new one; but it can be read. */
function wrongList(content: string): readonly string[] {
  try {
    JSON.parse(Buffer.from(content, 'latin1').toString());
    return [];
  } catch {
    return ['the list of what was written is half written'];
  }
}

function afterFault(rehearsed: Rehearsed, folder: string, { code, stderr }: Ran, { hit }: Trace): readonly string[] {
  const now = contentsOf(folder);
  // What the edition is warned to lack (a file that a link would have led to) makes it neither the old nor the new one.
  const isTold = code === 0 && /^\S+ +warning: /m.test(stderr);
  const told = toldFolders(stderr);
  const wrong = isTold
    ? []
    : halfWritten(rehearsed, now).filter((one) => !told.some((folder) => one.startsWith(folder)));
  if (/^\s+at |TypeError|This is a bug/m.test(stderr)) wrong.push(`a bug is shown: ${stderr}`);
  if (code !== 0 && code !== 1) wrong.push(`it ended with ${code}`);
  if (code === 0 && !isTold) wrong.push(...unfinished(rehearsed, now));
  if (code === 1 && hit && !stderr.includes(folder) && !stderr.includes(packageRoot()))
    wrong.push(`nothing is named that stands in the way: ${stderr}`);
  if (/previous edition/.test(stderr) && ![...rehearsed.before.keys()].some((path) => path.startsWith('out/')))
    wrong.push(`there is no previous edition: ${stderr}`);
  return wrong;
}

/** The folders of numbers that a warning is told of: another of the same build may have failed. */
function toldFolders(stderr: string): readonly string[] {
  return [...stderr.matchAll(/^\S*\/(\d{3})-\S+ +warning: /gm)].map(([, number]) => `out/${number}/`);
}

/** Of another number than the one that was asked for these may say what they said before, if its file cannot be read. */
const OF_ALL_NUMBERS = /^out\/(?:\.bulletin\.json|index\.html|feed\.xml)$/;

function unfinished({ after }: Rehearsed, now: Contents): readonly string[] {
  // What should have been removed, and is as it was, does no harm.
  const other = differences(withoutLeft(now), after).filter((path) => after.has(path) && !OF_ALL_NUMBERS.test(path));
  return other.length === 0 ? [] : [`it says that it succeeded: ${other.join(', ')}`];
}

/** The work is done again where nothing fails: then all is as if nothing ever had. */
async function afterAll({ scenario, after }: Rehearsed, folder: string): Promise<readonly string[]> {
  const lock = contentsOf(folder).get('out/.bulletin-lock');
  const wrong = lock === undefined || /^\d+\n$/.test(lock) ? [] : ['a lock is left that names nobody'];
  if (scenario.once && differences(withoutDrafts(contentsOf(folder)), after).length === 0) return wrong;
  const { code, stderr } = await doIt(scenario, folder);
  if (code !== 0) wrong.push(`the next one fails: ${stderr}`);
  const now = withoutDrafts(contentsOf(folder));
  // An empty folder that could not be removed does no harm: only what is listed is removed.
  const other = differences(now, after).filter((path) => after.has(path) || now.get(path) !== A_FOLDER);
  if (other.length > 0) wrong.push(`the next one differs: ${other.join(', ')}`);
  return wrong;
}
