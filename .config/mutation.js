#!/usr/bin/env node
/*
 * Changes the sources of a folder in small ways, one at a time, and tells which of these mutants
 * its tests do not see: `npm run mutation -- typography [FILE…] [--sample PERCENT] [--seed N]`.
 * Stryker is installed beside this file on the first run; `npm ci` stays quick without it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * Which tests look at which folder. Those that take whole texts or numbers through everything are
 * left out where they take most of the time: they hold what is true of any text, and hardly ever
 * see what the others do not. So is what bounds a time: all is slower where Stryker counts what each test reaches, and
 * no mutant is tried where a test fails before the first one.
 */
const FOLDERS = {
  typography: { sources: 'src/typography', tests: 'tests/typography', without: ['prose'] },
  planning: {
    sources: 'src/print/planning',
    tests: 'tests/print/planning',
    without: ['properties', 'copyfit-texts', 'large-paper'],
  },
  publication: { sources: 'src/publication', tests: 'tests/publication', without: [] },
  coupon: { sources: 'src/coupon', tests: 'tests/coupon', without: ['coupon-*', 'random-coupons', 'qr-code'] },
};
/** The least share of mutants that the tests must see, in percent. */
const LEAST_SCORE = 80;

const root = join(import.meta.dirname, '..');
const installed = join(import.meta.dirname, 'mutation');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    concurrency: { type: 'string', default: '1' },
  },
});
const [name = '', ...files] = positionals;
const folders = name === '' ? Object.keys(FOLDERS) : [name];
for (const folder of folders)
  if (!(folder in FOLDERS)) stop(`There is no such folder: ${folder} (${Object.keys(FOLDERS).join(', ')})`);

process.chdir(root);
if (!existsSync(join(installed, 'node_modules'))) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: installed,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
const { Stryker } = await import(
  pathToFileURL(join(installed, 'node_modules/@stryker-mutator/core/dist/src/index.js')).href
);
// Where tests keep the PDFs that they make.
process.env.BULLETIN_TEST_PDFS = mkdtempSync(join(tmpdir(), 'bulletin-pdfs-'));
let isEnough = true;
for (const folder of folders) isEnough = (await mutate(folder)) && isEnough;
rmSync(process.env.BULLETIN_TEST_PDFS, { recursive: true, force: true });
process.exitCode = isEnough ? 0 : 1;

/** Whether the tests see enough of a folder's mutants. */
async function mutate(folder) {
  const { sources, tests, without } = FOLDERS[folder];
  process.env.BULLETIN_MUTATION_TESTS = JSON.stringify({
    include: [`${tests}/**/*.test.ts`],
    exclude: without.map((name) => `${tests}/**/${name}.test.ts`),
  });
  const chosen = files.length > 0 ? files.map((file) => `${sources}/${file}`) : sourcesIn(sources);
  const results = await new Stryker({
    mutate: chosen.flatMap((file) => sampled(file, Number(values.sample))),
    testRunner: 'vitest',
    vitest: { configFile: '.config/vitest.mutation.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner'],
    coverageAnalysis: 'perTest',
    concurrency: Number(values.concurrency),
    reporters: ['progress-append-only', 'clear-text', 'json'],
    jsonReporter: { fileName: `coverage/mutation-${folder}.json` },
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
    cleanTempDir: 'always',
    tempDirName: join(tmpdir(), `bulletin-mutation-${process.pid}`),
    ignorePatterns: ['/out', '/coverage', '/.config/mutation'],
    disableTypeChecks: false,
    allowEmpty: true,
    timeoutMS: 20_000,
    // Before the first mutant, all tests of a folder: two minutes here, five by default, and more on a busy machine.
    dryRunTimeoutMinutes: 30,
  }).runMutationTest();
  const tried = results.filter(({ status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status));
  const killed = tried.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const score = tried.length === 0 ? 100 : (100 * killed) / tried.length;
  console.log(
    `${folder}: ${killed} of ${tried.length} mutants seen, ${score.toFixed(1)} % (at least ${LEAST_SCORE} %)`,
  );
  return score >= LEAST_SCORE;
}

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file}`);
}

/** A file, or that share of its lines, chosen by the seed: Stryker changes only what stands in them. */
function sampled(file, percent) {
  if (percent >= 100) return [file];
  const lines = readFileSync(file, 'utf8').split('\n').length;
  return Array.from({ length: lines }, (_, line) => line + 1)
    .filter((line) => share(`${values.seed}:${file}:${line}`) < percent / 100)
    .map((line) => `${file}:${line}-${line}`);
}

/** A number from 0 to 1 that a text always gives (FNV-1a). */
function share(text) {
  let hash = 0x811c9dc5;
  for (const unit of text) hash = Math.imul(hash ^ unit.codePointAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
