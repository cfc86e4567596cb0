import type { SheetPlan, Side } from './plan-sheets.ts';

/** A side, or what of one holds a part of a text. */
export interface SideOfText extends Pick<Side, 'regions'> {
  /** Which side it is, from 1. */
  readonly side: number;
}

/** The sides of a number that is one text. */
export function sidesOfText({ sides }: Pick<SheetPlan, 'sides'>): readonly SideOfText[] {
  return sides.map(({ regions }, index) => ({ regions, side: index + 1 }));
}
