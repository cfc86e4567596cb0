/** How wide an author wants a picture: a share of its column, from 0 to 1, or a length on paper. */
export type PictureWidth = { readonly share: number } | { readonly millimetres: number };

const WIDTH = /^(\d{1,3}(?:[.,]\d{1,2})?)[\s\u00A0\u202F]*(%|mm|cm)$/i;

/** One share of a column that is too narrow to see anything in, and one that is more than there is. */
const [LEAST_SHARE, MOST_SHARE] = [5, 100];
/** On paper, in millimetres: as wide as nothing that is seen, and as a sheet. */
const [LEAST_LENGTH, MOST_LENGTH] = [3, 420];

/** What may be written, for messages. */
export const WIDTHS_KNOWN = `50%, 40mm, 4cm (${LEAST_SHARE}–${MOST_SHARE} %, ${LEAST_LENGTH}–${MOST_LENGTH} mm)`;

/** A width as an author writes it: « 50% », « 40mm », « 4,5 cm »; undefined where it is none. */
export function readWidth(written: string): PictureWidth | undefined {
  const [, digits = '', unit = ''] = WIDTH.exec(written.trim()) ?? [];
  const number = Number(digits.replace(',', '.'));
  if (unit === '%') return isBetween(number, LEAST_SHARE, MOST_SHARE) ? { share: number / 100 } : undefined;
  const millimetres = unit.toLowerCase() === 'cm' ? number * 10 : number;
  return isBetween(millimetres, LEAST_LENGTH, MOST_LENGTH) ? { millimetres } : undefined;
}

const PIXELS = /^\s*(\d{1,4}(?:\.\d{1,2})?)\s*(?:px)?\s*$/i;
/** A pixel of CSS. */
const MILLIMETRES_A_PIXEL = 25.4 / 96;

/** A width as HTML says it, in pixels or as a share: `<img width="100">`; undefined where it is none. */
export function pixelWidth(written: string): PictureWidth | undefined {
  const pixels = PIXELS.exec(written)?.[1];
  if (pixels === undefined) return readWidth(written);
  return readWidth(`${(Number(pixels) * MILLIMETRES_A_PIXEL).toFixed(2)}mm`);
}

/** The width as a data attribute says it. */
export function widthText(width: PictureWidth): string {
  return 'share' in width ? `${Math.round(width.share * 10_000) / 100}%` : `${width.millimetres}mm`;
}

function isBetween(number: number, least: number, most: number): boolean {
  return number >= least && number <= most;
}
