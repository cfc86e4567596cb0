/**
 * `npm run bench:paper -- --publication <folder>`: number 5, a paper of several stories, as it is and after two
 * changes of its text, set by the program and by Typst as `paper.typ` places it by hand. It draws both PDFs and prints
 * what the eye finds of their make-up, and what was written beside the text, for docs/print-quality.md. It needs
 * poppler (pdftoppm), and the network once: Typst is installed as `npm run bench` does.
 *
 *   --publication <folder>   where number 5 is a folder; `bulletins` where nothing is said
 *   --out <folder>           keeps the PDFs
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { drawPages } from '../../inspectors/draw-pages.ts';
import { defaultFolder, installPeers } from '../peers/install-peers.ts';
import { markupOfFolder, markupOfTypst } from './count-markup.ts';
import { DOTS_PER_MM, measurePaper } from './measure-paper.ts';
import { storiesForTypst } from './to-typst.ts';

const HERE = 'tests/bench/paper';
const LOOK = 'paper-look.typ';
const PLACED = 'paper.typ';

/** What an author changes in a text at the last moment. */
interface Change {
  readonly name: string;
  readonly file: string;
  readonly from: RegExp;
  readonly to: string;
}

const CHANGES: readonly Change[] = [
  {
    name: 'three sentences more in the lead',
    file: 'numero.md',
    from: /(tout le monde finit sur la même ligne\.)/,
    to: "$1 Les lecteurs ne connaissent pas ces règles. Ils les sentent pourtant, comme on sent qu'un tableau penche. Une page où tout finit ensemble paraît sûre de ce qu'elle dit.",
  },
  { name: 'a paragraph less in the report', file: '60-coupon.md', from: /Il y a pire que .*\n\n/, to: '' },
];

function main(): void {
  const { values } = parseArgs({
    options: { publication: { type: 'string', default: 'bulletins' }, out: { type: 'string' } },
  });
  const work = values.out ?? mkdtempSync(join(tmpdir(), 'bulletin-bench-paper-'));
  const peers = installPeers(defaultFolder());
  const rows = [undefined, ...CHANGES].flatMap((change, at) => {
    const folder = join(work, String(at));
    cpSync(values.publication, folder, { recursive: true });
    const number = numberIn(folder);
    if (change) apply(change, number);
    const text = change?.name ?? 'as it is';
    return [
      [text, 'bulletin', ...figures(ours(folder))],
      [text, 'Typst, not touched again', ...figures(typst(folder, number, peers.typst))],
    ];
  });
  const titles = ['text', 'program', 'sides', 'holes, mm', 'deepest, mm', 'uneven, mm', 'most uneven, mm'];
  process.stdout.write(table([titles, ...rows]));
  process.stdout.write(
    `\n${table([['written beside the text', 'lines', 'numbers that place'], ...markup(join(work, '0'))])}`,
  );
  if (!values.out) rmSync(work, { recursive: true });
}

function numberIn(folder: string): string {
  const number = readdirSync(folder).find((name) => name.startsWith('005-'));
  if (!number) throw new Error('there is no number 5: « --publication » says where it is');
  return join(folder, number);
}

/** It throws where the words to be changed are not there. */
function apply({ name, file, from, to }: Change, number: string): void {
  const path = join(number, file);
  const before = readFileSync(path, 'utf8');
  if (!from.test(before)) throw new Error(`${file} has changed: no place for « ${name} »`);
  writeFileSync(path, before.replace(from, to));
}

/** Builds number 5 and returns its PDF, or none where it is refused; what the build says goes to the standard error output. */
function ours(folder: string): Buffer | undefined {
  const out = join(folder, 'out');
  const words = ['build', '5', '--only', 'pdf', '--force', '-C', folder, '-o', out];
  const { status, stderr } = spawnSync(process.execPath, [resolve('bin/bulletin.js'), ...words], { encoding: 'utf8' });
  process.stderr.write(stderr);
  return status === 1 ? undefined : readFileSync(join(out, '005/bulletin-005.pdf'));
}

function typst(folder: string, number: string, program: readonly string[]): Buffer {
  for (const file of [LOOK, PLACED]) copyFileSync(join(HERE, file), join(number, file));
  for (const picture of ['fil.png', 'plomb.jpg'])
    copyFileSync(join(folder, 'images', picture), join(number, 'images', picture));
  writeFileSync(join(number, 'texts.typ'), storiesForTypst(number));
  const pdf = join(folder, 'typst.pdf');
  const [node = '', ...words] = program;
  const { status, stderr } = spawnSync(node, [...words, resolve(number, PLACED), resolve(pdf), resolve('dist/fonts')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return readFileSync(pdf);
}

function figures(pdf: Buffer | undefined): string[] {
  if (!pdf) return ['refused', ...Array<string>(4).fill('–')];
  const pages = drawPages(pdf, DOTS_PER_MM * 25.4);
  const { holes, uneven } = measurePaper(pages);
  const sum = (values: readonly number[]) => Math.round(values.reduce((all, value) => all + value, 0));
  const most = (values: readonly number[]) => Math.round(Math.max(0, ...values));
  return [pages.length, sum(holes.flat()), most(holes.flat()), sum(uneven), most(uneven)].map(String);
}

function markup(folder: string): string[][] {
  const read = (file: string) => readFileSync(join(HERE, file), 'utf8');
  const rows = [
    { name: 'bulletin: front matter, directives, pictures', ...markupOfFolder(numberIn(folder)) },
    { name: 'Typst: what places this number', ...markupOfTypst(read(PLACED)) },
    { name: 'Typst: what stays from number to number', ...markupOfTypst(read(LOOK)) },
  ];
  return rows.map(({ name, lines, numbers }) => [name, String(lines), String(numbers)]);
}

function table([titles = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const texts = titles[1] === 'program' ? 2 : 1;
  return [line(titles), `|${titles.map((_, at) => (at < texts ? '---' : '--:')).join('|')}|\n`, ...rows.map(line)].join(
    '',
  );
}

main();
