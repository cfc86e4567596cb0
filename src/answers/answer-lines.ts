import { answerNames } from '../coupon/answer-names.ts';
import { type AnsweredField, answeredFields, type Coupon, hasSeveralLines, isChoice } from '../coupon/coupon.ts';
import { fieldTitle } from '../coupon/label.ts';
import type { FilledField } from './filled-coupon.ts';
import { endsMessage } from './message-ends.ts';
import { beyondDepth, isBroken, type MessageLine, messageLines } from './message-lines.ts';

/** What stands between a label and its answer: browsers write the first, people who copy answers the second. */
type Sign = '=' | ':';

/** Where an answer begins. */
interface AnswerStart {
  readonly field: AnsweredField;
  /** What stands behind the sign on this line. */
  readonly answer: string;
}

/** A coupon that is being read. */
interface OpenCoupon {
  readonly answers: Map<string, string[]>;
  /** Answers to labels that the coupon does not have. */
  readonly others: FilledField[];
  /** The place of the field that was read last. */
  last: number;
}

/** An answer that may go on. */
interface OpenAnswer {
  readonly field: AnsweredField;
  readonly values: string[];
  readonly depth: number;
  /** The whole line that was read last. */
  line: string;
}

/** The text of a message as it is walked through. */
interface Walk {
  readonly fields: readonly AnsweredField[];
  readonly lines: readonly MessageLine[];
  readonly starts: StartFinder;
  readonly coupons: OpenCoupon[];
  open: OpenAnswer | undefined;
}

type StartFinder = (line: string) => AnswerStart | undefined;

/**
 * The coupons in the text of a message: lines « label=answer », as a browser makes them of the page's form, in the
 * message itself, quoted or forwarded, with lines that a program has broken. Where there is none of these, lines
 * « label: answer » are taken that have at least half of the coupon's fields.
 *
 * A form sends all fields to write in, and of those to tick what is ticked: the latter count as there.
 */
export function readAnswerLines(coupon: Coupon, text: string): readonly (readonly FilledField[])[] {
  const lines = messageLines(text);
  const fields = answeredFields(coupon);
  const written = fields.filter((field) => !isChoice(field)).length;
  const sent = couponsOf(coupon, lines, '=');
  const found =
    sent.length > 0 ? sent : couponsOf(coupon, lines, ':').filter(({ answers }) => answers.size * 2 >= written);
  return different(found.map((one) => filledFields(one, fields)));
}

function couponsOf(coupon: Coupon, lines: readonly MessageLine[], sign: Sign): readonly OpenCoupon[] {
  const fields = answeredFields(coupon);
  const walk: Walk = { fields, lines, starts: startFinder(coupon, sign), coupons: [], open: undefined };
  for (let index = 0; index < lines.length; index++) index += readLine(walk, index, sign);
  return walk.coupons;
}

/** Reads a line; returns how many of those behind it were read with it. */
function readLine(walk: Walk, index: number, sign: Sign): number {
  const { lines, starts, open } = walk;
  const line = lines[index] ?? { depth: 0, text: '' };
  const next = lines[index + 1];
  const start = starts(line.text);
  if (start) {
    begin(walk, start, line);
    return 0;
  }
  // A long label may be broken itself.
  if (next && isBroken(line.text, next.text)) {
    const joined = starts(`${line.text} ${next.text}`);
    if (joined && !starts(next.text)) {
      begin(walk, joined, next);
      return 1;
    }
  }
  if (!open || !goesOn(open, line, lines[index - 1]?.text ?? '', next?.text)) {
    walk.open = undefined;
    const other = sign === '=' ? otherAnswer(line.text) : undefined;
    if (other) walk.coupons.at(-1)?.others.push(other);
  }
  return 0;
}

function begin(walk: Walk, { field, answer }: AnswerStart, { depth, text }: MessageLine): void {
  const place = walk.fields.indexOf(field);
  const current = walk.coupons.at(-1);
  const isAgain = current?.answers.has(field.name) && !(field.kind === 'many-of' && current.last === place);
  const coupon = current && !isAgain ? current : { answers: new Map<string, string[]>(), others: [], last: place };
  if (coupon !== current) walk.coupons.push(coupon);
  const values = coupon.answers.get(field.name) ?? [];
  values.push(answer);
  coupon.answers.set(field.name, values);
  coupon.last = place;
  walk.open = { field, values, depth, line: text };
}

/** Takes a line as part of an answer, if it is one. */
function goesOn(open: OpenAnswer, line: MessageLine, before: string, after: string | undefined): boolean {
  const { field, values, depth } = open;
  const isContinued =
    line.text.trim() !== '' && isBroken(open.line, line.text) && !endsMessage(before, line.text, after);
  const isOfSeveral = !isChoice(field) && hasSeveralLines(field) && line.depth >= depth;
  if (!isContinued && (!isOfSeveral || endsMessage(before, line.text, after))) return false;
  const text = beyondDepth(line, depth);
  values.push(`${values.pop() ?? ''}${isContinued ? ' ' : '\n'}${text}`);
  open.line = line.text;
  return true;
}

/** A line of a form that asks for something else: the signs of an address or of a sum make none. */
function otherAnswer(line: string): FilledField | undefined {
  const [, name, value] = /^(\p{L}[^=:/<>]{0,79}[^=:/<>\s]|\p{L})=(\S.*)$/u.exec(line) ?? [];
  return name === undefined || value === undefined ? undefined : { name, values: [value] };
}

/** Finds the label that a line begins with: as it stands, else by its letters and figures alone. */
function startFinder(coupon: Coupon, sign: Sign): StartFinder {
  const names = answerNames(coupon);
  const exact = new Map<string, AnsweredField>();
  const bare = new Map<string, AnsweredField>();
  for (const field of answeredFields(coupon)) {
    for (const label of [names.get(field.name) ?? field.label, field.label, fieldTitle(field), field.name]) {
      const [key, letters] = [label.normalize('NFC'), bareLabel(label)];
      if (!exact.has(key)) exact.set(key, field);
      if (letters !== '' && !bare.has(letters)) bare.set(letters, field);
    }
  }
  const longest = Math.max(0, ...[...exact.keys()].map((label) => label.length)) * 2 + MARKS;
  return (line) => {
    const labels = signsIn(line, sign, longest).map((at) => ({ label: line.slice(0, at).trim(), at }));
    for (const find of [(label: string) => exact.get(label), (label: string) => bare.get(bareLabel(label))])
      for (const { label, at } of labels) {
        const field = find(label);
        if (field) return { field, answer: line.slice(at + 1) };
      }
    return undefined;
  };
}

/** Where the sign stands that may end a label. */
function signsIn(line: string, sign: Sign, longest: number): readonly number[] {
  const places: number[] = [];
  for (let at = line.indexOf(sign); at >= 0 && at <= longest && places.length < MOST_SIGNS; ) {
    places.push(at);
    at = line.indexOf(sign, at + 1);
  }
  return places;
}

/** A label may have the sign itself. */
const MOST_SIGNS = 8;

/** Marks of emphasis, numbers of a list and blanks that may stand around a label. */
const MARKS = 20;

/** Both editions have the language's apostrophes and spaces; programs add emphasis, people leave marks and capitals out. */
function bareLabel(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{S}]|[=<>|~]/gu, '');
}

function filledFields({ answers, others }: OpenCoupon, fields: readonly AnsweredField[]): readonly FilledField[] {
  const own = fields.flatMap((field) => {
    const values = answers.get(field.name);
    return values || isChoice(field)
      ? [{ name: field.name, values: (values ?? []).filter((one) => one.trim() !== '') }]
      : [];
  });
  return [...own, ...others];
}

/** A message that is answered has its coupon twice, once in the quotation, where lines may be broken otherwise. */
function different(coupons: readonly (readonly FilledField[])[]): readonly (readonly FilledField[])[] {
  const seen = new Set<string>();
  return coupons.filter((one) => {
    const letters = one.map(({ name, values }) => `${name}=${values.map(bareLabel).join('\n')}`).join('\n');
    return !seen.has(letters) && seen.add(letters);
  });
}
