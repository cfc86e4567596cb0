/**
 * `npm run random -- --cases 100000 --seed 1 [kind…]`: random input of every kind, or
 * of these. Each kind runs in a thread of its own, which is stopped where a case does
 * not end. What is broken is told and its input, made as small as
 * it can be, kept: `--keep <folder>`, by default
 * `bulletin-random-finds` among the temporary files. The same seed makes the same cases;
 * `--from <index>` begins at one of them, `--cases 1 --from <index>` is that alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { casesOf, KINDS } from './kinds.ts';
import { randomOf } from './random.ts';
import { shrunk } from './shrink.ts';
import { tryCase } from './try-case.ts';

/** What a thread is to do. */
interface Task {
  readonly kind: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/** What a thread tells: that it begins a case, or what a case has broken. */
type Report =
  | { readonly begins: number; readonly input: string | Uint8Array }
  | { readonly broke: number; readonly why: string; readonly smallest: string | Uint8Array };

/** A case that has not ended after this many seconds does not end. */
const MOST_SECONDS_ON_THE_CLOCK = 180;
/** What the objects of a thread may take. */
const MOST_HEAP_MEGABYTES = 1500;
/** A kind that has so many finds is not tried further. */
const MOST_FINDS = 40;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      cases: { type: 'string', default: '9000' },
      seed: { type: 'string', default: '1' },
      from: { type: 'string', default: '0' },
      keep: { type: 'string', default: join(tmpdir(), 'bulletin-random-finds') },
    },
  });
  const unknown = positionals.filter((name) => KINDS.every((kind) => kind.name !== name));
  if (unknown.length > 0)
    throw new Error(`no kind ${unknown.join(', ')}; there are ${KINDS.map(({ name }) => name).join(', ')}`);
  const kinds = KINDS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const [seed, from] = [Number(values.seed), Number(values.from)];
  let finds = 0;
  for (const [kind, cases] of casesOf(kinds, Number(values.cases))) {
    const start = process.cpuUsage();
    const task = { kind: kind.name, seed, from, to: from + cases };
    const found = await runKind(task, values.keep);
    const { user, system } = process.cpuUsage(start);
    const seconds = ((user + system) / 1e6).toFixed(0);
    process.stdout.write(`${kind.name}: ${cases} cases, ${found} finds, ${seconds} s of the processor\n`);
    finds += found;
  }
  process.exitCode = finds > 0 ? 1 : 0;
}

/** Runs a kind to its end, in a new thread behind each case that does not end. Gives the number of finds. */
async function runKind(task: Task, keep: string): Promise<number> {
  let [next, found] = [task.from, 0];
  while (next < task.to && found < MOST_FINDS) {
    const run = await runThread({ ...task, from: next }, keep);
    found += run.found;
    next = run.next;
  }
  return found;
}

function runThread(task: Task, keep: string): Promise<{ readonly next: number; readonly found: number }> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MEGABYTES },
    });
    let at: { index: number; input: string | Uint8Array; since: number } | undefined;
    let found = 0;
    const tell = (index: number, why: string, input = at?.input) => {
      found++;
      const name = `${task.kind}-${task.seed}-${index}`;
      mkdirSync(keep, { recursive: true });
      if (input !== undefined) writeFileSync(join(keep, name), input);
      process.stdout.write(`${name}: ${why}\n`);
    };
    const end = (next: number) => {
      clearInterval(clock);
      void worker.terminate().then(() => resolve({ next, found }));
    };
    const clock = setInterval(() => {
      if (!at || performance.now() - at.since < MOST_SECONDS_ON_THE_CLOCK * 1000) return;
      tell(at.index, 'does not end');
      end(at.index + 1);
    }, 1000);
    worker.on('message', (report: Report) => {
      if ('broke' in report) {
        tell(report.broke, report.why, report.smallest);
        if (found >= MOST_FINDS) end(task.to);
      } else at = { index: report.begins, input: report.input, since: performance.now() };
    });
    worker.on('error', (error) => {
      tell(at?.index ?? task.from, `ends the thread: ${error.stack ?? error}`);
      end((at?.index ?? task.from) + 1);
    });
    worker.on('exit', () => end(task.to));
  });
}

/** In a thread: all cases of a task, one after the other. */
async function runTask({ kind: name, seed, from, to }: Task): Promise<void> {
  const kind = KINDS.find((one) => one.name === name);
  if (!kind) throw new Error(`no kind ${name}`);
  const trial = await kind.open();
  const tell = (report: Report) => parentPort?.postMessage(report);
  for (let index = from; index < to; index++) {
    const input = trial.make(randomOf(seed, name, index));
    tell({ begins: index, input });
    const broken = await tryCase(trial, input, index);
    if (broken === undefined) continue;
    const sameAs = whyOf(broken);
    const smallest = await shrunk(input, async (less) => {
      tell({ begins: index, input: less });
      return whyOf(await tryCase(trial, less, index)) === sameAs;
    });
    tell({ broke: index, why: broken instanceof Error ? (broken.stack ?? '') : String(broken), smallest });
  }
  await trial.close?.();
}

/** What is broken, without what of the input stands in it. */
function whyOf(broken: unknown): string {
  return broken instanceof Error ? `${broken.name} ${broken.message.slice(0, 12)}` : '';
}

await (isMainThread ? main() : runTask(workerData as Task));
