import type { Coupon } from '../coupon/coupon.ts';
import { harmless } from '../problems/harmless.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { askedCoupon } from './asked-coupon.ts';
import { readCouponFile } from './coupon-file.ts';
import { couponFiles } from './coupon-files.ts';
import { decodedText } from './decode-text.ts';
import { type FormReader, openFormReader, type ReadingLimits } from './form-reader.ts';
import type { MessagePart } from './message-parts.ts';
import { type AskedFor, couponOfForm, couponsOfText, type ReadCoupon } from './read-coupon-part.ts';

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
  /** In the order in which they were named; those of a folder in the order of their names. */
  readonly files: readonly ReadFile[];
}

/** One file, read or refused. */
export interface ReadFile {
  readonly file: string;
  /** None when the file gave none: an error among the problems says why. A message may have several. */
  readonly coupons: readonly ReadCoupon[];
  readonly problems: readonly Problem[];
}

/**
 * Reads coupons that came back: filled in on a screen as PDF, and messages that the page's form has made. A folder
 * stands for the files in it. A file that cannot be read does not stop the others. Nothing is written, kept or sent.
 */
export async function readFilledCoupons(
  publication: Publication,
  paths: readonly string[],
  options: ReadFilledCouponsOptions = {},
): Promise<Outcome<FilledCoupons>> {
  const { value: coupon, problems } = askedCoupon(publication, options.number);
  if (!coupon) return { problems };
  const files = couponFiles(paths);
  const asked: AskedFor = { publication, coupon, ...(options.number !== undefined && { number: options.number }) };
  const reader = openFormReader(options.limits);
  const read: ReadFile[] = [];
  try {
    for (const file of files.value) {
      const one = await readOne(file, asked, reader);
      read.push(one);
      options.onFile?.(one);
    }
  } finally {
    await reader.close();
  }
  return { value: { coupon, files: read }, problems: [...problems, ...files.problems] };
}

async function readOne(file: string, asked: AskedFor, reader: FormReader): Promise<ReadFile> {
  const error = (code: Problem['code']): ReadFile => ({
    file,
    coupons: [],
    problems: [{ severity: 'error', code, values: {}, file }],
  });
  const { value, problems } = readCouponFile(file);
  if (!value) return { file, coupons: [], problems };
  if (value.kind === 'form') return together(file, [couponOfForm(await reader.read(value.bytes), asked, file)]);
  const parts = value.kind === 'text' ? ownText(value.bytes) : await reader.readMessage(value.bytes);
  if (typeof parts === 'string') return error(`answers.${parts}`);
  const label = labeller(file);
  const read = parts.flatMap((part) => readPart(part, asked, label));
  return read.length === 0 ? error('answers.no-answers') : together(file, read);
}

function ownText(bytes: Uint8Array): readonly MessagePart[] {
  return [{ kind: 'text', texts: [decodedText(bytes)] }];
}

function readPart(part: MessagePart, asked: AskedFor, label: Labeller): readonly Outcome<ReadCoupon>[] {
  if (part.kind === 'form') return [couponOfForm(part.form, asked, label(part.name))];
  return couponsOfText(part.texts, asked, () => label(part.name));
}

/** What is no coupon does not matter beside one in the same message: a tract, an old letter. One of another number does. */
function together(file: string, read: readonly Outcome<ReadCoupon>[]): ReadFile {
  const coupons = read.flatMap(({ value }) => value ?? []);
  const problems = read.flatMap((one) => one.problems);
  const isBeside = ({ severity, code }: Problem) => severity === 'error' && code !== 'answers.other-number';
  return {
    file,
    coupons,
    problems:
      coupons.length === 0
        ? problems
        : problems.map((one) => (isBeside(one) ? { ...one, severity: 'note' as const } : one)),
  };
}

/** Names what came in a message: by the file, and what it is called there. */
type Labeller = (name: string | undefined) => string;

/** Names of attachments and of senders are cut here. */
const LONGEST_NAME = 60;

function labeller(file: string): Labeller {
  const taken = new Set<string>();
  return (name) => {
    const own = harmless((name ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME));
    for (let count = 1; ; count++) {
      const inside = [...(own === '' ? [] : [own]), ...(count === 1 ? [] : [count])].join(', ');
      const label = inside === '' ? file : `${file} (${inside})`;
      if (taken.has(label)) continue;
      taken.add(label);
      return label;
    }
  };
}
