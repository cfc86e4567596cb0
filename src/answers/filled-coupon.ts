import { type AnsweredField, answeredFields, type Coupon, isChoice } from '../coupon/coupon.ts';
import type { Problem } from '../problems/problem.ts';

/** A field as a form or a message has it. */
export interface FilledField {
  readonly name: string;
  /** What is written, chosen or ticked; none where nothing is. */
  readonly values: readonly string[];
}

/** A coupon that came back. */
export interface FilledCoupon {
  /** Path as the user typed it; of one that came in a message, with its name there in brackets. */
  readonly file: string;
  /** The number of the bulletin that it was cut from, as far as it is known. */
  readonly number?: number;
  /** One an answered field of the coupon, in its order; a field that the file does not have counts as not filled in. */
  readonly answers: readonly Answer[];
}

export interface Answer {
  /** The field's name. */
  readonly name: string;
  /** None where nothing is filled in; several only of a field to tick several choices of. */
  readonly values: readonly string[];
}

/** What a form answers to a coupon, and how well the two fit. */
export interface CouponMatch {
  readonly answers: readonly Answer[];
  /** How many of the coupon's fields the form has. */
  readonly present: number;
  /** Fields of the form that are filled in and that the coupon does not have, fields that only the coupon has, choices unknown to it. */
  readonly problems: readonly Problem[];
}

/** Finds the answers to a coupon's fields among a form's. */
export function matchForm(coupon: Coupon, form: readonly FilledField[], file: string): CouponMatch {
  const fields = answeredFields(coupon);
  const problems: Problem[] = [];
  const warn = (code: Problem['code'], values: Problem['values']) =>
    problems.push({ severity: 'warning', code, values, file });
  const answers = fields.map((field): Answer => ({ name: field.name, values: valuesOf(field, form) }));

  const missing = fields.filter(({ name }) => !form.some((one) => isOf(name, one)));
  if (missing.length > 0)
    warn('answers.fields-missing', { fields: missing.length, names: missing.map(({ name }) => name).join(', ') });
  const known = coupon.rows.flat().flatMap((field) => (field.kind === 'fixed' ? [] : [field.name]));
  const unknown = form.filter((one) => one.values.length > 0 && !known.some((name) => isOf(name, one)));
  if (unknown.length > 0)
    warn('answers.fields-unknown', { fields: unknown.length, names: unknown.map(({ name }) => name).join(', ') });
  for (const [index, field] of fields.entries()) {
    if (!isChoice(field)) continue;
    for (const value of answers[index]?.values ?? [])
      if (!field.choices.includes(value)) warn('answers.choice-unknown', { name: field.name, value });
  }
  return { answers, present: fields.length - missing.length, problems };
}

/** Check boxes of one field may each be a field of the form, named below it: « jours.2 ». */
function isOf(name: string, field: FilledField): boolean {
  return field.name === name || field.name.startsWith(`${name}.`);
}

function valuesOf(field: AnsweredField, form: readonly FilledField[]): readonly string[] {
  const own = form.filter((one) => isOf(field.name, one));
  if (!isChoice(field)) return own.flatMap(({ values }) => values.map(tidy)).filter((text) => text !== '');
  const ticked = own.flatMap((one) => {
    const below = one.name.slice(field.name.length + 1);
    return one.values.map((value) => choiceOf(field.choices, value, below));
  });
  const rank = (choice: string) => (field.choices.includes(choice) ? field.choices.indexOf(choice) : ticked.length);
  return [...new Set(ticked)].sort((a, b) => rank(a) - rank(b));
}

/** The choice that a state stands for: by its own text, else by that of its box's name, or the place that this gives. */
function choiceOf(choices: readonly string[], value: string, below: string): string {
  const texts = [value, below].map(tidy);
  const named =
    choices.find((choice) => texts.includes(choice)) ??
    choices.find((choice) => texts.some((text) => isSame(text, choice)));
  const place = /^\d+$/.test(below) ? choices[Number(below) - 1] : undefined;
  return named ?? place ?? tidy(value);
}

/** What is printed has the language's apostrophes, quotation marks and spaces, the publication's files what was typed. */
export function isSame(printed: string, typed: string): boolean {
  const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}\p{S}]/gu, '');
  return bare(printed) !== '' && bare(printed) === bare(typed);
}

/**
 * A text as it was meant: composed characters, lines that end in LF, no control
 * characters, nothing blank around it.
 */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    .trim();
}
