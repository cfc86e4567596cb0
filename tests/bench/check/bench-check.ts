/**
 * `npm run bench:check`: what each rule of typography and of the proof-reader
 * takes for 100,000 and for 1,000,000 characters, of an ordinary text and of the
 * hostile one that it takes longest for, and what telling of the findings takes.
 *
 * `-- --only <part of a name>` takes some rules; `-- --markdown` prints a table
 * for a page.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDictionary } from '../../../src/proofreading/spelling/dictionary.ts';
import { HOSTILE_TEXTS, type HostileText, TEXTS_OF_FINDINGS } from './hostile-texts.ts';
import { type Work, works } from './works.ts';

const SIZES = [100_000, 1_000_000] as const;
/** Hostile texts that are tried at the larger size: those that took longest at the smaller one. */
const WORST = 3;
const TITLES = ['', 'ordinary, 10⁵', '10⁶', 'hostile, 10⁵', '10⁶', 'the text'];

function main(): void {
  const { values } = parseArgs({ options: { markdown: { type: 'boolean' }, only: { type: 'string', default: '' } } });
  const rows = works(frenchDictionary())
    .filter(({ name }) => name.includes(values.only))
    .map(measured);
  process.stdout.write(table([TITLES, ...rows], values.markdown === true));
}

function measured(work: Work): string[] {
  const [small, large] = SIZES;
  const ordinary = ordinaryText();
  const bySlowness = (work.tells ? TEXTS_OF_FINDINGS : HOSTILE_TEXTS)
    .map((text) => ({ text, taken: milliseconds(work, text, small) }))
    .sort((a, b) => b.taken - a.taken);
  const [worst] = bySlowness
    .slice(0, WORST)
    .map(({ text, taken }) => ({ text, taken, ofLarge: milliseconds(work, text, large) }))
    .sort((a, b) => b.ofLarge - a.ofLarge);
  const usual = SIZES.map((size) => milliseconds(work, ordinary, size));
  const taken = [...usual, worst?.taken ?? 0, worst?.ofLarge ?? 0];
  return [
    work.name,
    ...taken.map((time) => `${time < 10 ? time.toFixed(1) : time.toFixed(0)} ms`),
    worst?.text.name ?? '',
  ];
}

/** Of the processor's time, so that what else the machine does weighs little. */
function milliseconds({ of }: Work, text: HostileText, length: number): number {
  const work = of(text.of(length));
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The body of number 3, over and over, as one paragraph. */
function ordinaryText(): HostileText {
  const file = readdirSync('bulletins').find((name) => name.startsWith('003-')) ?? '';
  const body = readFileSync(join('bulletins', file), 'utf8').split('---\n').slice(2).join('---\n').replace(/\s+/g, ' ');
  return { name: 'ordinary', of: (length) => body.repeat(Math.ceil(length / body.length)).slice(0, length) };
}

function frenchDictionary() {
  const folder = dirname(createRequire(join(process.cwd(), 'package.json')).resolve('dictionary-fr'));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return readDictionary(read('index.aff'), read('index.dic'));
}

function table(rows: readonly (readonly string[])[], isMarkdown: boolean): string {
  if (isMarkdown) {
    const [head, ...rest] = rows.map((row) => `| ${row.join(' | ')} |`);
    return `${[head, `|${'---|'.repeat(TITLES.length)}`, ...rest].join('\n')}\n`;
  }
  const widths = TITLES.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const isText = (column: number) => column === 0 || column === TITLES.length - 1;
  const cell = (text: string, column: number) =>
    isText(column) ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return `${rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n')}\n`;
}

main();
