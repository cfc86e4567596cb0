import { answeredFields, type Coupon } from '../coupon/coupon.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { askedCoupon } from './asked-coupon.ts';
import { readCouponFile } from './coupon-file.ts';
import { couponOrigin } from './coupon-origin.ts';
import { type FilledCoupon, isSame, matchForm } from './filled-coupon.ts';
import { type FormReader, openFormReader, type ReadingLimits } from './form-reader.ts';

export interface ReadFilledCouponsOptions {
  /** Take only coupons of this number; those that do not say are taken to be of it. */
  readonly number?: number;
  /** What reading one file may take; has a default that only hostile files reach. */
  readonly limits?: ReadingLimits;
  /** Told of each file as soon as it is read. */
  readonly onFile?: (read: ReadFile) => void;
}

export interface FilledCoupons {
  /** The coupon that the files were read by. */
  readonly coupon: Coupon;
  /** In the order in which they were named. */
  readonly files: readonly ReadFile[];
}

/** One file, read or refused. */
export interface ReadFile {
  readonly file: string;
  /** Undefined when the file gave none: an error among the problems says why. */
  readonly coupon?: FilledCoupon;
  /** Whether the file itself says which number it is of. */
  readonly saysNumber: boolean;
  /** How many of the publication's coupon's fields the file has, and of how many. */
  readonly present: number;
  readonly expected: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads coupons that were filled in on a screen and came back as PDF. A file
 * that cannot be read does not stop the others. Nothing is written, kept or sent.
 */
export async function readFilledCoupons(
  publication: Publication,
  files: readonly string[],
  options: ReadFilledCouponsOptions = {},
): Promise<Outcome<FilledCoupons>> {
  const { value: coupon, problems } = askedCoupon(publication, options.number);
  if (!coupon) return { problems };
  const reader = openFormReader(options.limits);
  const read: ReadFile[] = [];
  try {
    for (const file of files) {
      const one = await readOne(file, publication, coupon, reader, options);
      read.push(one);
      options.onFile?.(one);
    }
  } finally {
    await reader.close();
  }
  return { value: { coupon, files: read }, problems };
}

async function readOne(
  file: string,
  publication: Publication,
  coupon: Coupon,
  reader: FormReader,
  { number: asked }: ReadFilledCouponsOptions,
): Promise<ReadFile> {
  const expected = answeredFields(coupon).length;
  const refuse = (problems: readonly Problem[]): ReadFile => ({
    file,
    saysNumber: false,
    present: 0,
    expected,
    problems,
  });
  const error = (code: Problem['code'], values: Problem['values'] = {}): ReadFile =>
    refuse([{ severity: 'error', code, values, file }]);

  const bytes = readCouponFile(file);
  if (!bytes.value) return refuse(bytes.problems);
  const form = await reader.read(bytes.value);
  if (typeof form === 'string') return error(`answers.${form}`);
  if (form.fields.length === 0) return error('answers.flat');

  const { answers, present, problems } = matchForm(coupon, form.fields, file);
  if (present === 0)
    return error('answers.other-form', {
      names: form.fields
        .map(({ name }) => name)
        .slice(0, 5)
        .join(', '),
    });
  const origin = couponOrigin(form.xmp);
  if (asked !== undefined && origin.number !== undefined && origin.number !== asked)
    return error('answers.other-number', { found: origin.number, number: asked });
  const warnings: Problem[] = [...problems];
  const warn = (code: Problem['code'], values: Problem['values'] = {}) =>
    warnings.push({ severity: 'warning', code, values, file });
  if (origin.publication !== undefined && !isSame(origin.publication, publication.name))
    warn('answers.other-publication', { found: origin.publication, name: publication.name });
  if (answers.every(({ values }) => values.length === 0)) warn('answers.blank');
  const number = origin.number ?? asked;
  return {
    file,
    coupon: { file, ...(number !== undefined && { number }), answers },
    saysNumber: origin.number !== undefined,
    present,
    expected,
    problems: warnings,
  };
}
