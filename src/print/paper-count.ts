import type { Sheet } from './display-list.ts';
import { PAPERS, type Paper } from './imposition/papers.ts';
import { MM } from './theme.ts';

/** How much paper a number takes, and what is to be done with it. */
export interface PaperCount extends PaperPile {
  /** Whether one face of the paper is printed, or both. */
  readonly faces: 1 | 2;
  /** What makes of the sheets what is handed out. Absent: nothing. */
  readonly finish?: 'cut' | 'fold' | 'glue';
  /** How many copies one pile of these sheets gives, where that is not one. */
  readonly pieces?: number;
  /** Sides that stay empty. */
  readonly blanks?: number;
  /** Size of the sides on paper, where they are not as large as they are set. */
  readonly scale?: number;
  /** The same sides on sheets that are twice as large, folded in the middle. */
  readonly folded?: PaperPile;
  /** How many copies are printed, where that is known. */
  readonly copies?: number;
}

/** Sheets of paper. */
export interface PaperPile {
  /** How many, for one copy. */
  readonly papers: number;
  /** « A4 », or « 200 × 280 mm ». */
  readonly size: string;
}

/** Makers of paper cut it to half a millimetre and better; so near, two sizes are one. */
const NEAR_MM = 0.5;

/** Sides on a sheet of paper that is folded once. */
const SIDES_OF_FOLDED = 4;

/**
 * How much paper the sides of a number take, both faces printed. More than one sheet may also be a booklet.
 * @param sides in points, all of one size
 * @param copies how many are printed
 */
export function paperCount(
  sides: readonly Pick<Sheet, 'width' | 'height'>[],
  copies: number | undefined,
): PaperCount | undefined {
  const [first] = sides;
  if (!first) return undefined;
  const [widthMm, heightMm] = [first.width / MM, first.height / MM];
  const both = paperHolding(widthMm * 2, heightMm);
  return {
    papers: Math.ceil(sides.length / 2),
    size: sizeName(widthMm, heightMm),
    faces: sides.length > 1 ? 2 : 1,
    ...(both && sides.length > 2 && { folded: { papers: Math.ceil(sides.length / SIDES_OF_FOLDED), size: both.name } }),
    ...(copies !== undefined && { copies }),
  };
}

/** Sheets of paper for all copies. */
export function papersOfAll({ papers, pieces = 1, copies = 1 }: PaperCount): number {
  return Math.ceil(copies / pieces) * papers;
}

/** What a paper of this size is called, upright or not. */
export function sizeName(widthMm: number, heightMm: number): string {
  const [narrow, wide] = [Math.min(widthMm, heightMm), Math.max(widthMm, heightMm)];
  const paper = PAPERS.find((one) => isNear(one.widthMm, narrow) && isNear(one.heightMm, wide));
  return paper?.name ?? `${Math.round(widthMm)} × ${Math.round(heightMm)} mm`;
}

/** The smallest paper with a name that an area has room on, upright or not. */
function paperHolding(widthMm: number, heightMm: number): Paper | undefined {
  const [narrow, wide] = [Math.min(widthMm, heightMm), Math.max(widthMm, heightMm)];
  const area = (paper: Paper) => paper.widthMm * paper.heightMm;
  return PAPERS.filter((one) => one.widthMm >= narrow - NEAR_MM && one.heightMm >= wide - NEAR_MM).sort(
    (a, b) => area(a) - area(b),
  )[0];
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= NEAR_MM;
}
