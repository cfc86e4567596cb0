import { foldLetters } from '../problems/nearest.ts';

/**
 * The order of names as people number them: « 2-b » before « 10-a », without case and accents. It is the same on all
 * machines: no language of the system has a say in it.
 * @returns negative where the first comes first
 */
export function compareFileNames(one: string, other: string): number {
  const [left, right] = [partsOf(one), partsOf(other)];
  for (const [index, part] of left.entries()) {
    const its = right[index];
    if (its === undefined) return 1;
    const order = compareParts(part, its);
    if (order !== 0) return order;
  }
  return left.length - right.length || compareTexts(one, other);
}

/** Figures, and what stands between them, by turns. */
function partsOf(name: string): readonly string[] {
  return foldLetters(name).match(/\d+|\D+/g) ?? [];
}

function compareParts(one: string, other: string): number {
  if (!/^\d/.test(one) || !/^\d/.test(other)) return compareTexts(one, other);
  const [left, right] = [withoutZeros(one), withoutZeros(other)];
  return left.length - right.length || compareTexts(left, right);
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
