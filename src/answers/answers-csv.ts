import { answeredFields, type Coupon } from '../coupon/coupon.ts';
import { harmlessLines } from '../problems/harmless.ts';
import type { FilledCoupon } from './filled-coupon.ts';

/** What stands between two cells: programs set to French expect semicolons, RFC 4180 has commas. */
export type Separator = ',' | ';';

/** Between the choices of one cell. */
const BETWEEN_CHOICES = ' ; ';

/** Without a byte-order mark Excel takes UTF-8 for the system's own encoding and garbles every accent. */
const BYTE_ORDER_MARK = '\ufeff';

/** What stands before the fields of the coupon. */
const FIRST_COLUMNS = ['file', 'number'];

/** Whether a text begins as a table does that this program has made, or a spreadsheet out of it. */
export function isAnswersCsv(text: string): boolean {
  const line = text.replace(BYTE_ORDER_MARK, '');
  return ([',', ';'] satisfies Separator[]).some((separator) => line.startsWith(FIRST_COLUMNS.join(separator)));
}

/**
 * Coupons as a table for a spreadsheet: RFC 4180, a row each, with the columns
 * file, number, and the fields of the coupon by their names.
 */
export function answersCsv(coupon: Coupon, coupons: readonly FilledCoupon[], separator: Separator = ','): string {
  const names = answeredFields(coupon).map(({ name }) => name);
  const rows = coupons.map(({ file, number, answers }) => [
    file,
    number === undefined ? '' : String(number),
    ...names.map((name) => answers.find((answer) => answer.name === name)?.values.join(BETWEEN_CHOICES) ?? ''),
  ]);
  const lines = [[...FIRST_COLUMNS, ...names], ...rows].map((cells) =>
    cells.map((cell) => quoted(harmlessCell(harmlessLines(cell)), separator)).join(separator),
  );
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function quoted(cell: string, separator: Separator): string {
  return cell.includes(separator) || /["\r\n]/.test(cell) || cell !== cell.trim()
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}

/**
 * Where a spreadsheet may see a formula begin (OWASP, « CSV Injection »): at the
 * start of a cell, but also behind what it takes for the end of one when it
 * expects another separator than the file's; behind blanks; and with the signs
 * in the full width of East Asian letters too.
 */
const FORMULA = /(^|[,;"\t\r\n])('*[ \u00a0\u202f\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20][^,;"\t\r\n]*)/g;

/** Blanks that some programs drop before they look for a formula. */
const LEADING_CONTROL = /^'*[\t\r\n]/;

/**
 * A telephone number, an amount, a lone dash: without a letter and a second
 * operator there is nothing to call or to compute.
 */
const IS_NUMBER = /^(?:-|[+-] ?\d[\d .()\u00a0\u202f]*€?) *$/;

/**
 * Puts an apostrophe before what could be run as a formula. One that stands
 * there already gets another, so that taking one away gives what was written.
 */
export function harmlessCell(text: string): string {
  const marked = text.replace(FORMULA, (whole, before: string, rest: string) =>
    IS_NUMBER.test(rest) ? whole : `${before}'${rest}`,
  );
  return LEADING_CONTROL.test(marked) ? `'${marked}` : marked;
}
