import type { Sheet } from './display-list.ts';
import { laid, type PaperSize, paperOfSize, paperToHold, scaleToFit } from './imposition/papers.ts';
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
  const folded = sides.length > 2 ? foldedSize(first) : undefined;
  return {
    papers: Math.ceil(sides.length / 2),
    size: sizeName(first),
    faces: sides.length > 1 ? 2 : 1,
    ...(folded !== undefined && { folded: { papers: Math.ceil(sides.length / SIDES_OF_FOLDED), size: folded } }),
    ...(copies !== undefined && { copies }),
  };
}

/** Sheets of paper for all copies. */
export function papersOfAll({ papers, pieces = 1, copies = 1 }: PaperCount): number {
  return timesPrinted(copies, pieces) * papers;
}

/** How often a document is printed for so many copies, where each time gives so many. */
export function timesPrinted(copies: number, pieces: number): number {
  return Math.ceil(copies / pieces);
}

/** What a paper of this size is called, whichever way it lies. */
export function sizeName(size: PaperSize): string {
  const { width, height } = size;
  return paperOfSize(size)?.name ?? `${Math.round(width / MM)} × ${Math.round(height / MM)} mm`;
}

/** The paper that two sides have room on as they are, where there is one. */
function foldedSize({ width, height }: PaperSize): string | undefined {
  const both = { width: width * 2, height };
  const paper = paperToHold(both, { width, height });
  return scaleToFit(both, laid(paper, both.width > both.height)) < 1 ? undefined : paper.name;
}
