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

/** Where a number's print edition stands in the output folder: `003/bulletin-003.pdf`. */
export function pdfPath(number: number): string {
  return `${paddedNumber(number)}/${pdfName(number)}`;
}

/** Where a number's sheet of coupons stands in the output folder: `003/coupons-003.pdf`. */
export function couponsPath(number: number): string {
  return `${paddedNumber(number)}/coupons-${paddedNumber(number)}.pdf`;
}

/** The print edition's file name: it must mean something once it is downloaded. */
export function pdfName(number: number): string {
  return `bulletin-${paddedNumber(number)}.pdf`;
}
