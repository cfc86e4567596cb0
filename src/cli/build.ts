import { basename, dirname, join } from 'node:path';
import type { BuiltFile, NumberBuild } from '../build/build-number.ts';
import type { PublicationBuild } from '../build/build-publication.ts';
import type { EditionName } from '../build/edition.ts';
import { keepOrBuild } from '../build/keep-or-build.ts';
import { keepsFromWriting } from '../build/keeps-from-writing.ts';
import type { WrittenFile } from '../build/output-file.ts';
import { paperForJson } from '../build/paper-json.ts';
import { paperSentence } from '../build/paper-sentence.ts';
import { harmless } from '../problems/harmless.ts';
import type { Problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import { paddedNumber } from '../publication/paths.ts';
import type { CommandContext, CommonOptions, ExitCode } from './context.ts';
import { INTERRUPTIONS, onInterruption, withoutInterruption } from './interruption.ts';
import { type ProgressBar, progressBar } from './progress-bar.ts';
import { formatFit, formatSize, formatTime } from './quantities.ts';
import { problemForJson, reportProblems, summary } from './report.ts';
import { canRedraw } from './streams.ts';
import { writeJson } from './write-json.ts';

export interface BuildCommandOptions extends CommonOptions {
  /** None: the newest. */
  readonly numbers: 'all' | readonly number[];
  readonly only?: EditionName;
  readonly strict: boolean;
  readonly allowOverflow: boolean;
  readonly placeholders: boolean;
  readonly coupons?: number;
  readonly flat: boolean;
  readonly mono: boolean;
  readonly clean: boolean;
  /** Default: several numbers at once are flushed together when all are written. */
  readonly flush?: boolean;
  readonly force: boolean;
  readonly json: boolean;
}

/** `bulletin build`: a line on stdout for each file written, problems on stderr. */
export async function runBuild(options: BuildCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { streams, env, translate } = context;
  let bar: ProgressBar | undefined;
  let shown = context;
  let done = 0;
  const fresh = unsaid();
  const leave = () => {
    bar?.end();
    streams.stderr.write(`${translate('cli.interrupted')}\n`);
  };
  let unheard: (() => void) | undefined;
  const end = () => {
    unheard?.();
    bar?.end();
  };
  const asked = options.numbers !== 'all' && options.numbers.length === 0 ? 'newest' : options.numbers;
  const building = keepOrBuild(options.dir, asked, {
    out: options.out,
    ...(options.only && { only: options.only }),
    strict: options.strict,
    allowOverflow: options.allowOverflow,
    placeholders: options.placeholders,
    coupons: options.coupons,
    flat: options.flat,
    mono: options.mono,
    clean: options.clean,
    flush: options.flush,
    force: options.force,
    sourceDateEpoch: env.SOURCE_DATE_EPOCH,
    uninterrupted: (write) => withoutInterruption(write, leave),
    onBegin(total) {
      if (total < 2) return;
      // Ended by a signal, the process would leave the bar where it is, and the folder through which numbers are written.
      unheard = onInterruption(INTERRUPTIONS, (code) => {
        leave();
        process.exit(code);
      });
      if (options.quiet || options.numbers !== 'all' || !canRedraw(streams.stderr, env)) return;
      bar = progressBar(streams, total, translate);
      shown = { ...context, streams: bar.streams };
    },
    onNumber(number) {
      report({ ...number, problems: fresh(number.problems) }, options, shown);
      if (!number.isKept) bar?.show(++done);
    },
  }).finally(end);
  return conclude(await building, options, context);
}

/** Leaves out what was told of a number before in the same words, such as a disk that takes nothing. */
function unsaid(): (problems: readonly Problem[]) => readonly Problem[] {
  const said = new Set<string>();
  return (problems) =>
    problems.filter((problem) => {
      if (problem.severity !== 'error' || problem.place) return true;
      const words = JSON.stringify([problem.code, problem.values, problem.file]);
      return !said.has(words) && said.add(words);
    });
}

/** Tells of a number as soon as it is done. */
function report(build: NumberBuild, options: BuildCommandOptions, context: CommandContext): void {
  const { problems } = build;
  reportProblems(problems, context);
  if (options.quiet) return;
  tellFiles(build, options, context);
  if (options.numbers !== 'all' && !options.json) tellPaper(build, options, context);
}

/** The files of a number, or that they stay. */
function tellFiles(
  { number, files, isKept }: NumberBuild,
  options: BuildCommandOptions,
  context: CommandContext,
): void {
  if (isKept) {
    // Of many it is said how many.
    if (options.numbers === 'all' || options.numbers.length > 1) return;
    const folder = join(options.out, paddedNumber(number), '/');
    context.streams.stderr.write(`${context.translate('cli.build.kept', { number, folder })}\n`);
  } else if (!options.json) printFiles(files, context);
}

/** How much paper a number takes. Of all numbers nobody prints all. */
function tellPaper(
  { number, written, paper: count }: NumberBuild,
  { numbers }: BuildCommandOptions,
  { streams, translate }: CommandContext,
): void {
  if (!written || !count) return;
  const paper = paperSentence(count, translate);
  const line = numbers.length > 1 ? translate('cli.build.paper-of', { number, paper }) : paper;
  streams.stderr.write(`${line}\n`);
}

/** Tells of what belongs to no number, of the whole, and says how it ended. */
function conclude(build: PublicationBuild, options: BuildCommandOptions, context: CommandContext): ExitCode {
  const { streams, translate } = context;
  const problems = [...build.problems, ...build.numbers.flatMap((number) => number.problems)];
  const failed = keepsFromWriting(problems, options.strict);
  reportProblems(build.problems, context);
  if (options.json) writeJson(streams.stdout, forJson(build, options.out, context));
  else if (!options.quiet) {
    printFiles(build.files, context);
    for (const { file } of build.removed)
      streams.stdout.write(`${translate('cli.build.removed', { file: harmless(file) })}\n`);
  }
  if (!options.quiet) {
    const kept = build.numbers.filter(({ isKept }) => isKept).length;
    const made = build.numbers.filter(({ isKept, written }) => written && !isKept).length;
    if (kept > 0 && build.numbers.length > 1)
      streams.stderr.write(`${translate('cli.build.kept-many', { kept, made })}\n`);
    const counts = summary(problems, translate);
    if (counts !== undefined) streams.stderr.write(`${counts}\n`);
    if (failed && !build.numbers.some(({ written }) => written)) {
      const hasError = problems.some(({ severity }) => severity === 'error');
      streams.stderr.write(`${translate(hasError ? 'cli.summary.nothing-written' : 'cli.summary.strict')}\n`);
    }
    const frames = build.numbers.reduce((sum, { placeholders = 0 }) => sum + placeholders, 0);
    if (frames > 0) streams.stderr.write(`${translate('cli.summary.frames', { count: frames })}\n`);
    const missing = sortProblems(problems).filter(isUnshownPicture).length;
    if (missing > 0) streams.stderr.write(`  → ${translate('cli.summary.placeholders', { count: missing })}\n`);
  }
  tellFailed(build, options, context);
  return failed ? 1 : 0;
}

/** Which of several numbers failed, and which files may be more of them: the last that is said. */
function tellFailed(
  { numbers, problems }: PublicationBuild,
  { numbers: asked, strict }: BuildCommandOptions,
  { streams, translate }: CommandContext,
): void {
  if (asked !== 'all' && asked.length < 2) return;
  const failed = numbers.filter((number) => keepsFromWriting(number.problems, strict)).map(({ number }) => `${number}`);
  // Of problems that belong to no number those of texts: each may be one more.
  const files = problems.flatMap(({ severity, file = '' }) =>
    severity === 'error' && /\.md$/i.test(file) ? [basename(file)] : [],
  );
  const all = [...failed, ...new Set(files)];
  if (all.length > 0) streams.stderr.write(`${translate('cli.summary.failed', { failed: all.join(', ') })}\n`);
}

/** An error for which a frame can stand. */
function isUnshownPicture({ severity, code }: Problem): boolean {
  return severity === 'error' && code.startsWith('image.');
}

/** Path, sides, size, time. */
function printFiles(
  files: readonly (WrittenFile | BuiltFile)[],
  { streams, language, translate }: CommandContext,
): void {
  const lines = withFontsTogether(files);
  const width = Math.max(0, ...lines.map(({ file }) => file.length));
  for (const file of lines) {
    const details = [formatSize(file.bytes, language, translate)];
    if ('fonts' in file) details.unshift(translate('cli.built.fonts', { fonts: file.fonts }));
    if ('sides' in file && file.sides !== undefined)
      details.unshift(translate('cli.built.sides', { sides: file.sides }));
    if ('milliseconds' in file && file.milliseconds !== undefined)
      details.push(formatTime(file.milliseconds, translate));
    if ('fit' in file && file.fit) details.push(formatFit(file.fit, language, translate));
    streams.stdout.write(`${harmless(file.file).padEnd(width)}  ${details.join('  ')}\n`);
  }
}

/** Several fonts on one line. */
interface WrittenFonts extends WrittenFile {
  readonly fonts: number;
}

type PrintedFile = WrittenFile | BuiltFile | WrittenFonts;

/** The files of fonts on one line: there are thirty of them, and nobody looks for one. */
function withFontsTogether(files: readonly PrintedFile[]): readonly PrintedFile[] {
  const fonts = files.filter(({ file }) => file.endsWith('.woff2'));
  const [first] = fonts;
  if (!first || fonts.length === 1) return files;
  const bytes = fonts.reduce((sum, font) => sum + font.bytes, 0);
  const together = { path: first.path, file: join(dirname(first.file), '*.woff2'), bytes, fonts: fonts.length };
  const isOther = (file: PrintedFile) => file === first || !fonts.includes(file);
  return files.filter(isOther).map((file) => (file === first ? together : file));
}

/** One object; a single number's own fields stand in it directly too. */
function forJson(
  { numbers, files, removed, leftovers, problems }: PublicationBuild,
  out: string,
  { translate }: CommandContext,
) {
  const each = numbers.map((build) => ({
    number: build.number,
    written: build.written,
    kept: build.isKept,
    files: build.files.map(fileForJson),
    sides: build.sides,
    paper: build.paper && paperForJson(build.paper),
    words: build.words,
    placeholders: build.placeholders,
    fit: build.files.flatMap(({ fit }) => fit ?? [])[0],
    problems: build.problems.map((problem) => problemForJson(problem, translate)),
    milliseconds: Object.fromEntries(
      Object.entries(build.milliseconds).map(([stage, time]) => [stage, Math.round(time * 100) / 100]),
    ),
  }));
  const general = problems.map((problem) => problemForJson(problem, translate));
  const own = { removed: removed.map(fileForJson), leftovers: leftovers.map((path) => join(out, path)) };
  const [single, ...others] = each;
  if (single && others.length === 0) {
    const all = [...single.files, ...files.map(fileForJson)];
    return { ...single, files: all, ...own, problems: [...general, ...single.problems], numbers: each };
  }
  return { numbers: each, files: files.map(fileForJson), ...own, problems: general };
}

function fileForJson({ file, bytes }: WrittenFile) {
  return { path: file, bytes };
}
