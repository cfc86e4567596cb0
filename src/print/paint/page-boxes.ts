import type { Area } from '../display-list.ts';
import type { PressSide } from '../press/press-side.ts';
import { number } from './inks.ts';

/**
 * Where the paper of a print shop is cut, and how far what is printed reaches (ISO 32000-1, 14.11.2): left, bottom,
 * right, top.
 */
export function pageBoxes(
  { trim, bleed }: PressSide,
  paperHeight: number,
): Readonly<Record<'TrimBox' | 'BleedBox', readonly number[]>> {
  const box = ({ x, y, width, height }: Area) =>
    [x, paperHeight - y - height, x + width, paperHeight - y].map((length) => Number(number(length)));
  return { TrimBox: box(trim), BleedBox: box(bleed) };
}
