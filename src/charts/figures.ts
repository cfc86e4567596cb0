import { itemAt } from '../sequence/item-at.ts';

/** A figure as an author wrote it. */
export interface Figure {
  /** Finite. */
  readonly value: number;
  /** Digits written behind the decimal mark. */
  readonly decimals: number;
  /** Whether a plus stands before it. */
  readonly plus: boolean;
  /** What stands right before and behind the digits: « £ », « % », « ans ». */
  readonly before: string;
  readonly after: string;
  /** « 1.234 » in French may be one and a bit or a thousand and more. */
  readonly isDoubtful: boolean;
}

/** Spaces of all widths and the apostrophe of Switzerland: what parts thousands anywhere. */
const THOUSANDS = "[ \\u00A0\\u2007\\u2009\\u202F'’]";
const DIGITS = `\\d{1,3}(?:${THOUSANDS}\\d{3})+|\\d+`;
const FIGURE = new RegExp(
  `^([€$£¥]?)${THOUSANDS}?([-+−–]?)${THOUSANDS}?((?:${DIGITS}|\\d*)(?:[.,]\\d+)*)(e[-+]?\\d{1,2})?(?:${THOUSANDS}?([\\p{L}%‰€$£¥°²³/.][\\p{L}\\p{M}%‰€$£¥°²³/. \\u00A0\\u202F]*))?$`,
  'iu',
);

/** No count in a bulletin is larger: beyond, digits are lost (IEEE 754 keeps fifteen). */
const LARGEST = 1e15;
/** And none but nothing itself is smaller. */
const SMALLEST = 1e-9;

/** Reads « 1 234,5 », « −3 », « 62 % », « £12 », « 1e3 »; undefined for what is no figure. */
export function readFigure(written: string, lang: string): Figure | undefined {
  const text = written.trim().replace(/\s+/g, (space) => (space.length > 1 ? ' ' : space));
  const [, before = '', sign = '', digits = '', power = '', after = ''] = FIGURE.exec(text) ?? [];
  if (!/\d/.test(digits) || digits.startsWith(',')) return undefined;
  const bare = digits.replace(new RegExp(THOUSANDS, 'g'), '');
  const point = decimalMark(bare, lang);
  if (!point) return undefined;
  const { whole, fraction, isDoubtful } = point;
  const size = Number(`${whole || '0'}.${fraction || '0'}${power}`);
  if (!(size < LARGEST) || (size > 0 && size < SMALLEST)) return undefined;
  return {
    value: /[-−–]/.test(sign) && size > 0 ? -size : size,
    decimals: power === '' ? fraction.length : 0,
    plus: sign === '+',
    before,
    after,
    isDoubtful,
  };
}

interface Parted {
  readonly whole: string;
  readonly fraction: string;
  readonly isDoubtful: boolean;
}

/** Which comma or point parts whole from fraction: the last, unless it can only part thousands. */
function decimalMark(digits: string, lang: string): Parted | undefined {
  const marks = digits.match(/[.,]/g) ?? [];
  const groups = digits.split(/[.,]/);
  const [last] = marks.slice(-1);
  if (last === undefined) return { whole: digits, fraction: '', isDoubtful: false };
  const others = marks.slice(0, -1);
  const inThrees = groups.slice(1).every((group) => group.length === 3) && /^[1-9]\d{0,2}$/.test(itemAt(groups, 0));
  // 1.234.567
  if (others.includes(last)) {
    return inThrees && marks.every((mark) => mark === last)
      ? { whole: groups.join(''), fraction: '', isDoubtful: false }
      : undefined;
  }
  const fraction = itemAt(groups, groups.length - 1);
  const whole = groups.slice(0, -1).join('');
  // 1.234,5
  if (others.length > 0) return { whole, fraction, isDoubtful: false };
  const isForeign = last !== decimalOf(lang);
  if (!isForeign || !inThrees) return { whole, fraction, isDoubtful: false };
  // « 1,234 » in English and « 1.234 » in German part thousands; in French neither is written.
  return isFrench(lang)
    ? { whole, fraction, isDoubtful: true }
    : { whole: groups.join(''), fraction: '', isDoubtful: false };
}

function isFrench(lang: string): boolean {
  return /^fr\b/i.test(lang);
}

function decimalOf(lang: string): string {
  return new Intl.NumberFormat(lang).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
}

/** A figure as a language writes it, with as many decimals as the author gave and the unit that it has. */
export function formatFigure({ value, decimals, plus, before, after }: Figure, unit: string, lang: string): string {
  const shown = formatNumber(value, decimals, lang);
  const behind = after || unit;
  return `${before}${plus ? '+' : ''}${shown}${behind === '' ? '' : `${unitSpace(behind, lang)}${behind}`}`;
}

/** A number with so many decimals; a minus is as wide as a plus. */
export function formatNumber(value: number, decimals: number, lang: string): string {
  const digits = Math.min(decimals, 10);
  const format = new Intl.NumberFormat(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return format.format(value === 0 ? 0 : value).replace(/^-/, '−');
}

/** English sets the percent sign close (Chicago Manual of Style, 9.18), French apart (Lexique, « Pourcentage »). */
function unitSpace(unit: string, lang: string): string {
  if (/^[%‰°]/.test(unit) && !isFrench(lang) && !/^de\b/i.test(lang)) return '';
  return isFrench(lang) && /^[%‰€$£]/.test(unit) ? '\u202F' : '\u00A0';
}

/** What stands in a table for a figure that is not there: it needs no telling. */
export function isBlank(text: string): boolean {
  return /^(?:|[-–—*.…]+|n\.?\s?[cdsr]\.?|n\.?\/?a\.?|ns|nr|nan|null)$/i.test(text.trim());
}
