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
export function pdfPath(number: number, variant?: PdfVariant): string {
  return `${paddedNumber(number)}/${pdfName(number, variant)}`;
}

/** Where a number's sheet of coupons stands in the output folder: `003/coupons-003.pdf`, that in black only beside it. */
export function couponsPath(number: number, variant?: Extract<PdfVariant, 'mono'>): string {
  return `${paddedNumber(number)}/coupons-${paddedNumber(number)}${suffix(variant)}.pdf`;
}

/** Where all PDFs that builds may make of a number stand in the output folder. */
export function printPaths(number: number): readonly string[] {
  const variants = PDF_VARIANTS.map((variant) => pdfPath(number, variant));
  return [pdfPath(number), ...variants, couponsPath(number), couponsPath(number, 'mono')];
}

/** The print edition's file name: it must mean something once it is downloaded. */
export function pdfName(number: number, variant?: PdfVariant): string {
  return `bulletin-${paddedNumber(number)}${suffix(variant)}.pdf`;
}

function suffix(variant: PdfVariant | undefined): string {
  return variant === undefined ? '' : `-${variant}`;
}
