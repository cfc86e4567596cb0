/**
 * `npm run bench`: what a build of both editions takes beside Typst's PDF alone (in Node) and beside mdxport's (a
 * native program with Typst inside), of the same words in the same fonts and measure; then `build --all` of many small
 * numbers. It prints the tables of the README. It needs bash, and the network once: what is compared with is installed
 * into a folder of the system's for temporary files.
 *
 *   --rows letter,letter-40,letter-400,all   some rows
 *   --rounds <n>       as many for each row
 *   --numbers <n>      how many small numbers, 600 where nothing is said
 *   --against <folder> another checkout or package (bin/ and dist/), for « before »
 *   --peers <folder>   where they are, or are to be, installed
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Contestant, contest, type Standing } from './contest.ts';
import { defaultFolder, installPeers, type Peers } from './install-peers.ts';
import { writeLetter, writeSmallNumbers } from './texts.ts';

/** How often the letter stands in a text, and how many rounds make a steady median of it. */
const LETTERS = [
  { row: 'letter', repeats: 1, rounds: 15 },
  { row: 'letter-40', repeats: 40, rounds: 7 },
  { row: 'letter-400', repeats: 400, rounds: 3 },
] as const;
const ROUNDS_OF_ALL = 3;
const OPTIONS = {
  rows: { type: 'string', default: 'letter,letter-40,letter-400,all' },
  rounds: { type: 'string' },
  numbers: { type: 'string', default: '600' },
  against: { type: 'string' },
  peers: { type: 'string' },
} as const;

function main(): void {
  const { values } = parseArgs({ options: OPTIONS });
  const rows = values.rows.split(',');
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-bench-'));
  const load = () => (loadavg()[0] ?? 0).toFixed(1);
  const before = load();
  try {
    const letters = LETTERS.filter(({ row }) => rows.includes(row));
    if (letters.length > 0) {
      const peers = installPeers(values.peers ?? defaultFolder());
      const table = letters.map((letter) =>
        letterRow(letter, rounds ?? letter.rounds, letterContestants(folder, letter.repeats, peers, values.against)),
      );
      process.stdout.write(`${markdown([letterTitles(values.against), ...table])}\n`);
    }
    if (rows.includes('all')) {
      const count = Number(values.numbers);
      const standings = contest(allContestants(folder, count, values.against), rounds ?? ROUNDS_OF_ALL);
      process.stdout.write(`${markdown(allRows(standings, count))}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  process.stdout.write(
    `Node ${process.versions.node}, ${availableParallelism()} cores; load ${before} before, ${load()} after\n`,
  );
}

/** Typst first: the others are told as multiples of it. */
function letterContestants(
  folder: string,
  repeats: number,
  peers: Peers,
  against: string | undefined,
): readonly Contestant[] {
  const { publication, markdown: file, typst } = writeLetter(folder, repeats);
  const out = (name: string) => join(folder, `${name}-${repeats}`);
  const env = { HOME: peers.home, MDXPORT_NO_UPDATE_CHECK: '1' };
  const template = join(publication, 'look.typ');
  return [
    { name: 'Typst', command: [...peers.typst, typst, out('typst.pdf'), peers.fonts] },
    {
      name: 'mdxport',
      command: [...peers.mdxport, file, '--quiet', '--template', template, '-o', out('mdxport.pdf')],
      env,
    },
    fresh('bulletin', '.', ['build', '1', '-C', publication], out('fresh')),
    { name: 'unchanged', command: ours('.', ['build', '1', '-C', publication], out('kept')) },
    ...(against ? [fresh('before', against, ['build', '1', '-C', publication], out('before'))] : []),
  ];
}

function letterTitles(against: string | undefined): readonly string[] {
  const others = ['Typst, PDF', 'mdxport, PDF', 'bulletin, both editions', 'nothing changed'];
  return ['text', ...others, ...(against ? ['before'] : [])];
}

function letterRow(
  { repeats }: (typeof LETTERS)[number],
  rounds: number,
  contestants: readonly Contestant[],
): readonly string[] {
  const [typst, ...others] = contest(contestants, rounds);
  const first = typst ? `${milliseconds(typst.median.wall)} (${milliseconds(typst.median.cpu)})` : '';
  return [
    repeats === 1 ? 'letter' : `letter × ${repeats}`,
    first,
    ...others.map(
      ({ median, ofFirst }) =>
        `${milliseconds(median.wall)} (${milliseconds(median.cpu)}), ${ofFirst.wall.toFixed(2)} × (${ofFirst.cpu.toFixed(2)} ×)`,
    ),
  ];
}

/** On one core the program has one worker and no more; systems that cannot bind a process to one leave that row out. */
function allContestants(folder: string, count: number, against: string | undefined): readonly Contestant[] {
  const publication = writeSmallNumbers(folder, count);
  const words = ['build', '--all', '-q', '-C', publication];
  const out = (name: string) => join(folder, `all-${name}`);
  const canBind = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
  const onOne = (contestant: Contestant): Contestant => ({
    ...contestant,
    command: ['taskset', '-c', '0', ...contestant.command],
  });
  const all = fresh('all cores', '.', words, out('all'));
  return [
    ...(canBind ? [onOne(fresh('one core', '.', words, out('one')))] : []),
    all,
    { name: 'nothing changed', command: ours('.', words, out('kept')) },
    ...(against && canBind ? [onOne(fresh('before, one core', against, words, out('before')))] : []),
  ];
}

function allRows(standings: readonly Standing[], count: number): readonly (readonly string[])[] {
  const titles = [`${count} small numbers, \`build --all\``, 'wall', 'CPU', 'numbers a CPU-second', 'numbers a second'];
  const rows = standings.map(({ name, median: { wall, cpu } }) => [
    name,
    `${(wall / 1000).toFixed(2)} s`,
    `${(cpu / 1000).toFixed(2)} s`,
    ...[cpu, wall].map((time) => (count / (time / 1000)).toFixed(1)),
  ]);
  return [titles, ...rows];
}

/** A build into a folder that is not there. */
function fresh(name: string, program: string, words: readonly string[], out: string): Contestant {
  return { name, command: ours(program, words, out), prepare: () => rmSync(out, { recursive: true, force: true }) };
}

function ours(program: string, words: readonly string[], out: string): readonly string[] {
  const bin = resolve(program, 'bin/bulletin.js');
  if (!existsSync(resolve(program, 'dist'))) throw new Error(`${program} has no dist/`);
  return [process.execPath, bin, ...words, '-o', out];
}

function milliseconds(time: number): string {
  return time < 1000 ? `${Math.round(time)} ms` : `${(time / 1000).toFixed(2)} s`;
}

function markdown([titles = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = `|${titles.map((_, index) => (index === 0 ? '---' : '--:')).join('|')}|`;
  return `${[line(titles), rule, ...rows.map(line)].join('\n')}\n`;
}

main();
