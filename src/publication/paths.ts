import { foldLetters } from '../problems/nearest.ts';
import { formatDayOrMonth } from './issue-date.ts';
import type { FrontMatter } from './publication.ts';

/** A number, and what its files for print are called by: « 003 », « 12-bis », « 2026-12 ». */
export interface NumberName {
  readonly number: number;
  /** Small letters, figures and hyphens. */
  readonly fileName: string;
}

/** The name of a number, as it is printed: by its label, by its date where nothing is printed of it, else by itself. */
export function nameOf({ number, label, date }: Pick<FrontMatter, 'number' | 'label' | 'date'>): NumberName {
  if (label === undefined) return { number, fileName: paddedNumber(number) };
  const { until, ...from } = date;
  // Two hyphens stand for the slash of a span (ISO 8601-1, 5.5.2).
  const ofDate = [from, ...(until ? [until] : [])].map(formatDayOrMonth).join('--');
  return { number, fileName: label === false ? ofDate : slugOf(label) || paddedNumber(number) };
}

/** Where the archive of all numbers stands in the output folder. */
export const ARCHIVE_PAGE = 'index.html';

/** Where the Atom feed stands in the output folder. */
export const FEED = 'feed.xml';

/** A number as file names carry it: three digits, so that a listing sorts. */
export function paddedNumber(number: number): string {
  return String(number).padStart(3, '0');
}

/** Where a number's page stands in the output folder: `003/index.html`. */
export function pagePath(number: number): string {
  return `${paddedNumber(number)}/index.html`;
}

/** The print edition for other machines than the plain one is for: in black only, without fields to type in, or both. */
export const PDF_VARIANTS = ['mono', 'flat', 'mono-flat'] as const;

export type PdfVariant = (typeof PDF_VARIANTS)[number];

/** Where a number's print edition stands in the output folder: `003/bulletin-003.pdf`, a variant beside it. */
export function pdfPath(name: NumberName, variant?: PdfVariant): string {
  return `${paddedNumber(name.number)}/${pdfName(name, variant)}`;
}

/** Where a number's sheet of coupons stands in the output folder: `003/coupons-003.pdf`, that in black only beside it. */
export function couponsPath({ number, fileName }: NumberName, variant?: Extract<PdfVariant, 'mono'>): string {
  return `${paddedNumber(number)}/coupons-${fileName}${suffix(variant)}.pdf`;
}

/** Where all PDFs that builds may make of a number stand in the output folder. */
export function printPaths(name: NumberName): readonly string[] {
  const variants = PDF_VARIANTS.map((variant) => pdfPath(name, variant));
  return [pdfPath(name), ...variants, couponsPath(name), couponsPath(name, 'mono')];
}

/** How sheets lie on paper for who folds, cuts or glues them: two on a side, a booklet, a poster. */
export const FOLDED_WAYS = ['2up', 'booklet', 'tiles'] as const;

export type FoldedWay = (typeof FOLDED_WAYS)[number];

/**
 * Where numbers stand in the output folder as they lie on paper: `003/bulletin-003-booklet.pdf`, several with the first.
 * @param names the numbers, in their order; one at least
 * @param way how they lie on it
 * @param isMono whether they are in black only
 */
export function foldedPath(
  [first, ...others]: readonly [NumberName, ...NumberName[]],
  way: FoldedWay | 'coupons' | undefined,
  isMono: boolean,
): string {
  const last = others.length > MOST_NAMED ? others.slice(-1) : others;
  const joint = others.length > MOST_NAMED ? '--' : '-';
  const all = [first, ...last].map(({ fileName }) => fileName).join(joint);
  const ending = [...(way === undefined ? [] : [way]), ...(isMono ? ['mono'] : [])];
  return `${paddedNumber(first.number)}/${['bulletin', all, ...ending].join('-')}.pdf`;
}

/** Where all PDFs of a number alone stand that are for who folds, cuts or glues them. */
export function foldedPaths(name: NumberName): readonly string[] {
  return FOLDED_WAYS.flatMap((way) => [false, true].map((isMono) => foldedPath([name], way, isMono)));
}

/** Numbers beside the first that a file is called by; of more, the last stands for all. */
const MOST_NAMED = 3;

/** The print edition's file name: it must mean something once it is downloaded. */
export function pdfName({ fileName }: NumberName, variant?: PdfVariant): string {
  return `bulletin-${fileName}${suffix(variant)}.pdf`;
}

/** Characters of a label in a file's name: most systems end at 255 bytes, and a reader much sooner. */
const LONGEST_LABEL = 60;

/** A label as file names and addresses carry it everywhere. */
function slugOf(label: string): string {
  return foldLetters(label)
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, LONGEST_LABEL)
    .replace(/^-+|-+$/g, '');
}

function suffix(variant: PdfVariant | undefined): string {
  return variant === undefined ? '' : `-${variant}`;
}
