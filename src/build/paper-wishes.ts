import type { PaperEdge } from '../print/imposition/imposition.ts';
import { PAPER_FORMATS, type PaperName } from '../print/imposition/papers.ts';
import type { FoldedWay } from '../publication/paths.ts';

export { paperNamed } from '../print/imposition/papers.ts';

/** How a number may lie on paper: each side on one, as who folds, cuts or glues it wants it, or its coupons alone. */
export type PaperWay = 'sheet' | FoldedWay | 'coupons';

/** How numbers are wanted on paper. */
export interface PaperWishes {
  readonly as: PaperWay;
  /** Default: what suits the sides. */
  readonly paper?: PaperName | undefined;
  /** About which edge the printer turns the paper. Default: about the one that is upright. */
  readonly edge?: PaperEdge | undefined;
  /** Of a booklet: the thickness of a folded sheet, in millimetres. */
  readonly creepMm?: number | undefined;
  /** For a print shop: how far what touches the edge is drawn out, in millimetres. Absent: for office machines. */
  readonly bleedMm?: number | undefined;
  /** In black only. */
  readonly mono: boolean;
  /** Coupons on a sheet of them. Default: as many as have room. */
  readonly coupons?: number | undefined;
  /** Copies of the numbers. Default: what they say themselves, where whole numbers are printed; else one. */
  readonly copies?: number | undefined;
}

/** The names of all papers. */
export const PAPER_NAMES: readonly PaperName[] = PAPER_FORMATS.map(({ name }) => name);
