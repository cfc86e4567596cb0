import type { Colour } from '../../colour/contrast.ts';
import type { Area, Item } from '../display-list.ts';

/** An ink of its own, and what a solid of it looks like on paper. */
export interface SpotColour {
  /** As the print shop knows it: « PANTONE 185 C ». */
  readonly name: string;
  readonly colour: Colour;
}

/** What stands around a sheet that is printed on larger paper and cut. In points from the paper's top left corner. */
export interface PressSide {
  /** What is left when the paper is cut. */
  readonly trim: Area;
  /** How far what is printed reaches beyond it, so that no white shows where the knife slips. */
  readonly bleed: Area;
  /** The names of the plates, each in its own ink: artefacts, as the marks are that stand on every plate. */
  readonly plates: readonly Item[];
}
