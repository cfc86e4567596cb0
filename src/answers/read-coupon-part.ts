import { answeredFields, type Coupon, isChoice } from '../coupon/coupon.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { readAnswerLines } from './answer-lines.ts';
import { type CouponOrigin, couponOrigin } from './coupon-origin.ts';
import { type FilledCoupon, type FilledField, isSame, matchForm } from './filled-coupon.ts';
import type { FormPart } from './message-parts.ts';

/** What coupons are read by. */
export interface AskedFor {
  readonly publication: Publication;
  readonly coupon: Coupon;
  /** Only those of this number are taken, and those that do not say. */
  readonly number?: number;
}

/** A coupon, and how well it fits. */
export interface ReadCoupon {
  readonly coupon: FilledCoupon;
  /** Whether it says itself which number it is of. */
  readonly saysNumber: boolean;
  /** How many of the publication's coupon's fields it has, and of how many. */
  readonly present: number;
  readonly expected: number;
}

/** Reads the coupon of a PDF. `file` names it for the user. */
export function couponOfForm(form: FormPart['form'] | 'too-heavy', asked: AskedFor, file: string): Outcome<ReadCoupon> {
  const error = (code: Problem['code'], values: Problem['values'] = {}): Outcome<ReadCoupon> => ({
    problems: [{ severity: 'error', code, values, file }],
  });
  if (typeof form === 'string') return error(`answers.${form}`);
  if (form.fields.length === 0) return error('answers.flat');
  const read = fitted(form.fields, couponOrigin(form.xmp), asked, file);
  if (read.value?.present === 0)
    return error('answers.other-form', {
      names: form.fields
        .map(({ name }) => name)
        .slice(0, 5)
        .join(', '),
    });
  const { value } = read;
  return value && isBlank(value) ? { value, problems: [...read.problems, blank('answers.blank', file)] } : read;
}

/**
 * Reads the coupons of a text, which nobody's number stands in.
 *
 * @param texts the same in several forms: the one with the most fields is read, the first of equals
 * @param file names the next coupon for the user
 */
export function couponsOfText(
  texts: readonly string[],
  asked: AskedFor,
  file: () => string,
): readonly Outcome<ReadCoupon>[] {
  const written = new Set(answeredFields(asked.coupon).flatMap((field) => (isChoice(field) ? [] : [field.name])));
  const fieldsIn = (coupons: readonly (readonly FilledField[])[]) =>
    coupons.flat().filter(({ name, values }) => written.has(name) || values.length > 0).length;
  const readings = texts.map((text) => readAnswerLines(asked.coupon, text));
  const best = readings.reduce<(typeof readings)[number]>(
    (one, other) => (fieldsIn(other) > fieldsIn(one) ? other : one),
    [],
  );
  return best.map((fields) => {
    const name = file();
    const { value, problems } = fitted(fields, {}, asked, name);
    if (!value) return { problems };
    return { value, problems: isBlank(value) ? [...problems, blank('answers.blank-message', name)] : problems };
  });
}

function isBlank({ coupon }: ReadCoupon): boolean {
  return coupon.answers.every(({ values }) => values.length === 0);
}

function blank(code: Problem['code'], file: string): Problem {
  return { severity: 'warning', code, values: {}, file };
}

function fitted(
  fields: readonly FilledField[],
  origin: CouponOrigin,
  { publication, coupon, number: asked }: AskedFor,
  file: string,
): Outcome<ReadCoupon> {
  const { answers, present, problems } = matchForm(coupon, fields, file);
  if (present > 0 && asked !== undefined && origin.number !== undefined && origin.number !== asked) {
    const values = { found: origin.number, number: asked };
    return { problems: [{ severity: 'error', code: 'answers.other-number', values, file }] };
  }
  const isOther = origin.publication !== undefined && !isSame(origin.publication, publication.name);
  const values = { found: origin.publication ?? '', name: publication.name };
  const other: Problem = { severity: 'warning', code: 'answers.other-publication', values, file };
  const number = origin.number ?? asked;
  return {
    value: {
      coupon: { file, ...(number !== undefined && { number }), answers },
      saysNumber: origin.number !== undefined,
      present,
      expected: answeredFields(coupon).length,
    },
    problems: isOther ? [...problems, other] : problems,
  };
}
