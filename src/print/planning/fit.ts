import type { BodySize, Setting } from '../rows/block-context.ts';
import type { Composition, SheetPlan } from './plan-sheets.ts';

/** Plans the whole number in a setting. */
export type Plan = (setting: Setting) => { readonly composition: Composition; readonly plan: SheetPlan };

/** The theme's own body, and the sizes that it may have, in points. */
export interface BodyRange extends BodySize {
  readonly smallest: number;
  readonly largest: number;
  /** Lines by which the white below the head of the first side may grow. */
  readonly headLines: number;
}

export interface Fit {
  readonly setting: Setting;
  readonly composition: Composition;
  readonly plan: SheetPlan;
  /** Whether the number fills no more sides than were asked for, and each row has room. */
  readonly fits: boolean;
}

/** Body sizes are tried in steps of this many points: no reader sees the difference of one. */
export const STEP = 0.1;
/** Leading by body size: as tight as two columns of serif bear, and as open as still looks like a text. */
export const TIGHTEST = 1.27;
export const OPENEST = 1.44;

/** Sets and plans the number in another setting. */
export type With = (setting: Setting) => Fit;
