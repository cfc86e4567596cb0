import type { Element } from 'hast';
import { attributeValue } from '../../markdown/attribute-value.ts';
import type { ListNumbering } from '../structure-element.ts';

/** The `type` of an `ol`, as HTML has it. */
const NUMBERINGS: Readonly<Record<string, ListNumbering>> = {
  a: 'LowerAlpha',
  A: 'UpperAlpha',
  i: 'LowerRoman',
  I: 'UpperRoman',
};

/** How the items of a numbered list are numbered. */
export function numberingOf(list: Element): ListNumbering {
  return NUMBERINGS[attributeValue(list, 'type')] ?? 'Decimal';
}

/** The number of each item of an `ol`, by the rules of HTML for `start`, `reversed` and `value`. */
export function itemNumbers({ properties, children }: Element): number[] {
  const items = children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li');
  const isReversed = properties.reversed !== undefined && properties.reversed !== false;
  let next = whole(properties.start) ?? (isReversed ? items.length : 1);
  return items.map((item) => {
    const number = whole(item.properties.value) ?? next;
    next = number + (isReversed ? -1 : 1);
    return number;
  });
}

function whole(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value ?? Number.NaN);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** A number as it is printed: « 4 », « d », « IV »; in figures where letters have no such number. */
export function numberText(number: number, numbering: ListNumbering): string {
  switch (numbering) {
    case 'LowerAlpha':
      return letters(number);
    case 'UpperAlpha':
      return letters(number).toUpperCase();
    case 'LowerRoman':
      return roman(number);
    case 'UpperRoman':
      return roman(number).toUpperCase();
    default:
      return String(number);
  }
}

/** a to z, aa, ab… */
function letters(number: number): string {
  if (number < 1) return String(number);
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** As browsers write it: up to 3,999. */
function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [value, own] of ROMAN)
    while (rest >= value) {
      text += own;
      rest -= value;
    }
  return text;
}
