/**
 * `npm run bench:serve`: how long it takes from a save to the page. Starts the
 * program itself and a real browser with both editions open, changes one word a
 * hundred times, and prints medians and worsts; then what a build takes in the
 * process, for number 3 and for its letter forty times over.
 *
 * `-- --edits <n>` makes fewer or more; `-- --no-browser` leaves the browser out.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import type { PreviewState } from '../../../src/preview/protocol.ts';
import { launchBrowser } from '../../inspectors/browser.ts';

/** What one edit took, in milliseconds from the moment before the write. */
interface Edit {
  readonly told: number;
  readonly painted?: number;
  /** In the server's process. */
  readonly built: number;
}

/** The letter of number 3 so many times over is about twenty sides. */
const LETTER_REPEATS = 40;
/** What each text is to be quicker than, in milliseconds. */
interface Goals {
  readonly built: number;
  readonly painted?: { readonly median: number; readonly worst: number };
}
const WORDS = ['mot', 'autre', 'plus', 'tout', 'chose', 'encore', 'bien'];
/** Between two edits; each tenth is followed by the time to write the output folder. */
const PAUSE_MS = 120;
const LONG_PAUSE_MS = 700;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { edits: { type: 'string', default: '100' }, 'no-browser': { type: 'boolean' } },
  });
  const edits = Number(values.edits);
  const rows: string[][] = [];
  const texts: readonly (readonly [name: string, repeats: number, goals: Goals])[] = [
    ['number 3', 1, { built: 15, painted: { median: 100, worst: 250 } }],
    [`letter × ${LETTER_REPEATS}`, LETTER_REPEATS, { built: 60 }],
  ];
  const load = () => loadavg()[0]?.toFixed(1) ?? '';
  const before = load();
  for (const [name, repeats, goals] of texts) {
    const measured = await measure(repeats, edits, values['no-browser'] !== true);
    rows.push(...rowsOf(name, measured.edits, measured.sides, goals));
  }
  process.stdout.write(table([['text', 'from the write to', 'least', 'median', 'p95', 'worst', 'goal', ''], ...rows]));
  process.stdout.write(
    `\n${edits} edits; load of the machine (${availableParallelism()} cores): ${before} before, ${load()} after\n`,
  );
}

async function measure(repeats: number, edits: number, withBrowser: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-serve-'));
  const dir = join(folder, 'bulletins');
  cpSync('bulletins', dir, { recursive: true });
  const file = join(dir, readdirSync(dir).find((name) => name.startsWith('003-')) ?? '');
  const source = repeated(readFileSync(file, 'utf8'), repeats);
  writeFileSync(file, source);
  const { server, url } = await startServer(dir, join(folder, 'out'));
  const browser = withBrowser ? await launchBrowser() : undefined;
  try {
    const states = await listen(url);
    const page = await browser?.newPage({ viewport: { width: 1600, height: 900 } });
    await page?.goto(url);
    if (page) await painted(page, states.now().version);
    const results: Edit[] = [];
    // The first edits warm the program up, as a minute of writing does.
    for (let index = -10; index < edits; index++) {
      const edit = await oneEdit(file, withWord(source, index + 10), states, page);
      if (index >= 0) results.push(edit);
      await pause(index % 10 === 9 ? LONG_PAUSE_MS : PAUSE_MS);
    }
    return { edits: results, sides: states.now().sheets.length };
  } finally {
    await browser?.close();
    server.kill('SIGINT');
    await new Promise((over) => server.once('exit', over));
    rmSync(folder, { recursive: true });
  }
}

async function oneEdit(file: string, text: string, states: States, page: Page | undefined): Promise<Edit> {
  const { version } = states.now();
  const start = performance.timeOrigin + performance.now();
  writeFileSync(file, text);
  const { state, at } = await states.after(version);
  const paint = page && (await painted(page, state.version));
  return { told: at - start, built: state.milliseconds, ...(paint !== undefined && { painted: paint - start }) };
}

/** The moment in which a version was painted in the page, by the clock that all processes share. */
function painted(page: Page, version: number): Promise<number> {
  return page.evaluate(
    `new Promise((resolve) => {
      const look = () => performance.getEntriesByName('bulletin:painted').find(({ detail }) => detail.version >= ${version});
      const done = (mark) => resolve(performance.timeOrigin + mark.startTime);
      const now = look();
      if (now) return done(now);
      new PerformanceObserver((_, observer) => {
        const mark = look();
        if (!mark) return;
        observer.disconnect();
        done(mark);
      }).observe({ type: 'mark' });
    })`,
  );
}

interface States {
  now(): PreviewState;
  /** The first state that is newer, and when it came. */
  after(version: number): Promise<{ readonly state: PreviewState; readonly at: number }>;
}

async function listen(url: string): Promise<States> {
  const heard: { readonly state: PreviewState; readonly at: number }[] = [];
  const waiting = new Set<() => void>();
  const response = await fetch(`${url}_preview/events`);
  void (async () => {
    let pending = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const messages = (pending + Buffer.from(chunk).toString()).split('\n\n');
      pending = messages.pop() ?? '';
      for (const message of messages) {
        if (!message.startsWith('data: ')) continue;
        heard.push({ state: JSON.parse(message.slice(6)), at: performance.timeOrigin + performance.now() });
        for (const wake of waiting) wake();
      }
    }
  })().catch(() => undefined);
  const after: States['after'] = async (version) => {
    for (;;) {
      const found = heard.find(({ state }) => state.version > version);
      if (found) return found;
      await new Promise<void>((wake) => waiting.add(wake));
      waiting.clear();
    }
  };
  await after(0);
  return { now: () => (heard.at(-1) as (typeof heard)[number]).state, after };
}

function startServer(dir: string, out: string): Promise<{ readonly server: ChildProcess; readonly url: string }> {
  const server = spawn(process.execPath, ['bin/bulletin.js', 'serve', '3', '--port', '0', '-q', '-C', dir, '-o', out], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    server.once('exit', reject);
    server.stdout?.on('data', (data: Buffer) => {
      const url = /http:\S+/.exec(data.toString())?.[0];
      if (url) resolve({ server, url });
    });
  });
}

/** The body so many times over; a text that long promises no sides. */
function repeated(source: string, repeats: number): string {
  if (repeats === 1) return source;
  const [, frontMatter = '', ...body] = source.split('---\n');
  return `---\n${frontMatter.replace(/^pages:.*\n/m, '')}---\n${body.join('---\n').repeat(repeats)}`;
}

/** One word more in the middle, another one each time. */
function withWord(source: string, index: number): string {
  const at = source.indexOf(' ', source.length / 2);
  return `${source.slice(0, at)} ${WORDS[index % WORDS.length]}${source.slice(at)}`;
}

function rowsOf(name: string, edits: readonly Edit[], sides: number, goals: Goals): string[][] {
  const text = `${name} (${sides} ${sides === 1 ? 'side' : 'sides'})`;
  const row = (
    what: string,
    values: readonly number[],
    goal?: { readonly median: number; readonly worst?: number },
  ) => {
    const sorted = [...values].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    const shown = [0, 0.5, 0.95, 1].map((share) => `${at(share).toFixed(1)} ms`);
    if (!goal) return [text, what, ...shown, '', ''];
    const isMet = at(0.5) < goal.median && (goal.worst === undefined || at(1) < goal.worst);
    const said = `< ${goal.median}${goal.worst === undefined ? '' : `, worst < ${goal.worst}`} ms`;
    return [text, what, ...shown, said, isMet ? 'met' : 'NOT met'];
  };
  const paints = edits.flatMap(({ painted }) => painted ?? []);
  return [
    row(
      'built, in the process',
      edits.map(({ built }) => built),
      { median: goals.built },
    ),
    row(
      'told to the page',
      edits.map(({ told }) => told),
    ),
    ...(paints.length > 0 ? [row('painted, both editions', paints, goals.painted)] : []),
  ];
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return `${lines.join('\n')}\n`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

await main();
