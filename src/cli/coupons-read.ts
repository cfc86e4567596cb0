import { resolve } from 'node:path';
import { answersCsv, isAnswersCsv, type Separator } from '../answers/answers-csv.ts';
import { couponFiles } from '../answers/coupon-files.ts';
import type { FilledCoupon } from '../answers/filled-coupon.ts';
import type { ReadCoupon } from '../answers/read-coupon-part.ts';
import { readFilledCoupons } from '../answers/read-filled-coupons.ts';
import { type Coupon, isChoice } from '../coupon/coupon.ts';
import { harmlessJson } from '../problems/harmless.ts';
import type { Problem } from '../problems/problem.ts';
import { loadPublication } from '../publication/load-publication.ts';
import type { CommandContext, CommonOptions, ExitCode } from './context.ts';
import { isAnothersFile, writePrivateFile } from './private-file.ts';
import { problemForJson, reportProblems } from './report.ts';
import { UsageError } from './usage-error.ts';

export interface CouponsReadCommandOptions extends CommonOptions {
  readonly files: readonly string[];
  /** Coupons of this number only. */
  readonly number?: number;
  /** The file to write; none: standard output. */
  readonly to?: string;
  readonly separator: Separator;
  readonly json: boolean;
}

/** `bulletin coupons read`: the answers on stdout, a line a coupon on stderr. */
export async function runCouponsRead(options: CouponsReadCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { files, number, to, quiet } = options;
  if (to !== undefined && couponFiles(files).value.some((file) => resolve(file) === resolve(to)))
    throw new UsageError('usage.to-is-input', { found: to });
  if (to !== undefined && isAnothersFile(to, holdsAnswers)) {
    reportProblems([{ severity: 'error', code: 'answers.to-exists', values: { path: to } }], context);
    return 1;
  }
  const problems: Problem[] = [];
  const report = (found: readonly Problem[]) => {
    problems.push(...found);
    reportProblems(found, context);
  };
  const publication = loadPublication(options.dir);
  report(publication.problems);
  const read =
    publication.value &&
    (await readFilledCoupons(publication.value, files, {
      ...(number !== undefined && { number }),
      onFile(file) {
        if (!quiet) for (const coupon of file.coupons) tellOrigin(coupon, context);
        problems.push(...file.problems);
        reportProblems(file.problems, context);
      },
    }));
  report(read?.problems ?? []);
  const coupon = read?.value?.coupon;
  const filesRead = read?.value?.files ?? [];
  const coupons = filesRead.flatMap((file) => file.coupons.map((one) => one.coupon));

  const table = options.json
    ? json(coupon, coupons, problems, context)
    : coupon && answersCsv(coupon, coupons, options.separator);
  if (table !== undefined) {
    if (to === undefined) context.streams.stdout.write(table);
    else report(writePrivateFile(to, table));
  }
  if (!quiet && coupon && Math.max(filesRead.length, coupons.length) > 1)
    tellSum(coupons.length, filesRead.filter((file) => file.coupons.length === 0).length, context);
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Whether a file is empty, or holds answers that this command has written. */
function holdsAnswers(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  return text === '' || isAnswersCsv(text) || text.startsWith(JSON_START);
}

/** Says of a coupon that it is one of this publication, and how far. */
function tellOrigin({ coupon, saysNumber, present, expected }: ReadCoupon, context: CommandContext): void {
  const { streams, translate } = context;
  const filled = coupon.answers.filter(({ values }) => values.length > 0).length;
  const values = { file: coupon.file, number: coupon.number ?? '', present, expected, filled };
  const assumed = coupon.number === undefined ? 'cli.coupons.origin-unknown' : 'cli.coupons.origin-assumed';
  streams.stderr.write(`${translate(saysNumber ? 'cli.coupons.origin' : assumed, values)}\n`);
}

function tellSum(read: number, refused: number, { streams, translate }: CommandContext): void {
  streams.stderr.write(`${translate('cli.coupons.summary', { read, refused })}\n`);
}

/** How the object of answers begins. */
const JSON_START = '{"coupons":[';

/** One object. A field to tick several choices of is a list, any other a text; null is what is not filled in. */
function json(
  coupon: Coupon | undefined,
  coupons: readonly FilledCoupon[],
  problems: readonly Problem[],
  { translate }: CommandContext,
): string {
  const several = new Set(
    coupon?.rows.flat().flatMap((field) => (isChoice(field) && field.kind === 'many-of' ? [field.name] : [])),
  );
  const object = {
    coupons: coupons.map(({ file, number, answers }) => ({
      file,
      number: number ?? null,
      answers: Object.fromEntries(
        answers.map(({ name, values }) => [name, several.has(name) ? values : (values[0] ?? null)]),
      ),
    })),
    problems: problems.map((problem) => problemForJson(problem, translate)),
  };
  return `${harmlessJson(object)}\n`;
}
