/**
 * `npm run bench:setting`: sets texts of several kinds in narrow, usual and
 * wide columns, measures the finished PDFs, and prints a table; then the curve
 * of hyphens against even spaces, and what a long number costs.
 *
 * `-- --markdown` prints the tables for docs/print-quality.md; `-- --only
 * <name>` takes one text and no more; `-- --out <folder>` keeps the PDFs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPdf } from '../../inspectors/read-pdf.ts';
import { measureSetting, type SettingFigures } from './measure-setting.ts';

interface BenchText {
  readonly name: string;
  readonly lang: string;
  readonly body: string;
}

interface Measured extends SettingFigures {
  readonly text: string;
  /** Column's width, in millimetres. */
  readonly width: number;
  /** Of the whole process. */
  readonly seconds: number;
}

const root = process.cwd();
/** How many columns of each width stand on an A4 side of 182 mm; the gutters take the rest. */
const COLUMNS: readonly { readonly width: number; readonly columns: number }[] = [
  { width: 55, columns: 3 },
  { width: 82, columns: 2 },
  { width: 170, columns: 1 },
];
const REPEATS = 6;
const LETTER = 'letter of number 3';
const LETTER_REPEATS = 40;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { markdown: { type: 'boolean' }, only: { type: 'string' }, out: { type: 'string' } },
  });
  const folder = values.out ?? mkdtempSync(join(tmpdir(), 'bench-setting-'));
  const texts = [letter(LETTER, LETTER_REPEATS), ...ownTexts()].filter(
    ({ name }) => !values.only || name === values.only,
  );
  const rows: Measured[] = [];
  for (const text of texts) {
    for (const { width, columns } of COLUMNS) rows.push(await measure(text, width, columns, join(folder, 'pdf')));
  }
  const isMarkdown = values.markdown === true;
  process.stdout.write(table(TITLES, rows.map(cellsOf), isMarkdown));
  if (!values.only) process.stdout.write(`\n${await curve(isMarkdown)}${await growth()}`);
  process.stdout.write(compared(rows, join(folder, 'pdf')));
  if (!values.out) rmSync(folder, { recursive: true });
}

function ownTexts(): BenchText[] {
  const folder = join(root, 'tests/bench/setting/texts');
  return readdirSync(folder).map((file) => {
    const body = readFileSync(join(folder, file), 'utf8');
    return { name: basename(file, '.md'), lang: file.slice(0, 2), body: `${body}\n`.repeat(REPEATS) };
  });
}

/** The body of number 3, so many times over. */
function letter(name: string, repeats: number): BenchText {
  const file = readdirSync(join(root, 'bulletins')).find((one) => one.startsWith('003-'));
  const source = readFileSync(join(root, 'bulletins', file ?? ''), 'utf8');
  return { name, lang: 'fr', body: source.split('---\n').slice(2).join('---\n').repeat(repeats) };
}

async function measure(text: BenchText, width: number, columns: number, pdfs: string): Promise<Measured> {
  const { pdf, seconds } = build(text, themeOf(width, columns));
  mkdirSync(pdfs, { recursive: true });
  writeFileSync(join(pdfs, pdfName(text.name, width)), pdf);
  return { text: text.name, width, seconds, ...measureSetting(await readPdf(pdf)) };
}

function pdfName(text: string, width: number): string {
  return `${text.replaceAll(' ', '-')}-${width}.pdf`;
}

/** `print.yaml` for so many columns of a width, 10/13 points. */
function themeOf(width: number, columns: number, hyphenPenalty?: number): string {
  const spare = 182 - columns * width;
  const side = 14 + (columns === 1 ? spare / 2 : 0);
  const body = ['size: 10', 'leading: 13', ...(hyphenPenalty === undefined ? [] : [`hyphenPenalty: ${hyphenPenalty}`])];
  return [
    `page: { marginsMm: { top: 11, bottom: 9, left: ${side}, right: ${side} } }`,
    `columns: ${columns}`,
    `gutterMm: ${columns === 1 ? 7 : spare / (columns - 1)}`,
    `body: { ${body.join(', ')} }`,
    '',
  ].join('\n');
}

/** Builds a publication of one number without a coupon, as a user would. */
function build({ lang, body }: BenchText, theme: string): { pdf: Uint8Array; seconds: number } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-number-'));
  const bulletins = join(folder, 'bulletins');
  mkdirSync(join(bulletins, 'theme'), { recursive: true });
  writeFileSync(join(bulletins, 'publication.yaml'), `name: Essai\nlang: ${lang}\ntheme: theme\n`);
  writeFileSync(join(bulletins, 'theme', 'print.yaml'), theme);
  writeFileSync(join(bulletins, '001-essai.md'), `---\nnumber: 1\ndate: 2012-03-01\ntitle: Essai\n---\n\n${body}`);
  const start = performance.now();
  const run = spawnSync(process.execPath, [join(root, 'bin/bulletin.js'), 'build', '1', '-q'], { cwd: folder });
  const seconds = (performance.now() - start) / 1000;
  if (run.status !== 0) throw new Error(run.stderr.toString());
  const pdf = new Uint8Array(readFileSync(join(folder, 'out/001/bulletin-001.pdf')));
  rmSync(folder, { recursive: true });
  return { pdf, seconds };
}

/** Penalties of a hyphen that the curve is drawn by. */
const PENALTIES = [0, 20, 50, 100, 200, 400, 1000];

/** Fewer hyphens or evener spaces: how one pays for the other, as the hyphen's penalty grows. */
async function curve(isMarkdown: boolean): Promise<string> {
  const texts = [letter(LETTER, LETTER_REPEATS), ...ownTexts().filter(({ name }) => name === 'fr-mots-longs')];
  const rows: string[][] = [];
  for (const text of texts) {
    for (const penalty of PENALTIES) {
      const figures = measureSetting(await readPdf(build(text, themeOf(82, 2, penalty)).pdf));
      const { hyphens, variation, widest, ladder } = figures;
      rows.push([
        text.name,
        String(penalty),
        percent(hyphens),
        variation.toFixed(3),
        widest.toFixed(2),
        String(ladder),
      ]);
    }
  }
  return table(['text, 82 mm', 'hyphenPenalty', 'hyphens', 'variation', 'widest', 'ladder'], rows, isMarkdown);
}

/** What each side costs as a number grows. */
async function growth(): Promise<string> {
  const times: { sides: number; seconds: number }[] = [];
  for (const repeats of [LETTER_REPEATS, LETTER_REPEATS * 10]) {
    const runs = [1, 2, 3].map(() => build(letter(LETTER, repeats), themeOf(82, 2)));
    const seconds = Math.min(...runs.map((run) => run.seconds));
    const sides = (await readPdf((runs[0] as { pdf: Uint8Array }).pdf)).pages.length;
    times.push({ sides, seconds });
  }
  const [short, long] = times as [(typeof times)[0], (typeof times)[0]];
  const each = (long.seconds - short.seconds) / (long.sides - short.sides);
  const lines = times.map(({ sides, seconds }) => `${sides} sides: ${seconds.toFixed(2)} s`);
  return `\n${lines.join('; ')}; ${(each * 1000).toFixed(1)} ms a side more (best of three)\n`;
}

const TITLES = ['text', 'mm', 'sides', 'lines', 'variation', 'hyphens', 'ladder', 'widest', 'loose', 'tight', 's'];

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function cellsOf({ text, width, sides, lines, ladder, ...row }: Measured): string[] {
  const { variation, hyphens, widest, loose, tight, seconds } = row;
  const evenness = [variation.toFixed(3), percent(hyphens), String(ladder), widest.toFixed(2)];
  return [text, ...[width, sides, lines].map(String), ...evenness, percent(loose), percent(tight), seconds.toFixed(2)];
}

function table(titles: readonly string[], rows: readonly (readonly string[])[], isMarkdown: boolean): string {
  const all = [titles, ...rows];
  const widths = titles.map((_, column) => Math.max(...all.map((cells) => (cells[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    isMarkdown
      ? `| ${cells.join(' | ')} |`
      : cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  const rule = isMarkdown ? [line(titles.map((_, index) => (index === 0 ? '---' : '--:')))] : [];
  return `${[line(titles), ...rule, ...rows.map(line)].join('\n')}\n`;
}

/** What an independent measure of the same PDFs says, where it is at hand. */
function compared(rows: readonly Measured[], pdfs: string): string {
  const script = join(root, '../shared/tools/typo_metrics.py');
  if (!existsSync(script)) return '\ntypo_metrics.py is not here: not compared\n';
  const differences = { variation: 0, hyphens: 0, ladder: 0, widest: 0, lines: 0 };
  for (const row of rows) {
    const run = spawnSync('python3', [script, join(pdfs, pdfName(row.text, row.width))], { encoding: 'utf8' });
    if (run.status !== 0) return '\ntypo_metrics.py did not run (python3, mutool): not compared\n';
    const theirs = JSON.parse(run.stdout.slice(run.stdout.indexOf('{'))) as Record<string, number>;
    const differ = (name: keyof typeof differences, own: number, other: number | undefined) => {
      differences[name] = Math.max(differences[name], Math.abs(own - (other ?? 0)));
    };
    differ('variation', row.variation, theirs.space_cv);
    differ('hyphens', row.hyphens, (theirs.hyphen_pct ?? 0) / 100);
    differ('ladder', row.ladder, theirs.hyphen_ladder);
    differ('widest', row.widest, theirs.space_max_over_median);
    differ('lines', row.lines, theirs.justified);
  }
  const all = Object.entries(differences).map(([name, value]) => `${name} ${value.toFixed(3)}`);
  return `\nlargest differences from typo_metrics.py: ${all.join(', ')}\n`;
}

await main();
