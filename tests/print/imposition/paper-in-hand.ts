import type { Area, Sheet } from '../../../src/print/display-list.ts';
import {
  type Imposition,
  type PaperSide,
  type PlacedSheet,
  uprightEdge,
} from '../../../src/print/imposition/imposition.ts';
import { areaOnSide, pointOnSide } from '../../../src/print/imposition/placing.ts';

/** A sheet as somebody sees it who holds the paper. */
export interface SeenSheet {
  readonly sheet: number;
  /** Of what is shown of it. */
  readonly area: Area;
  readonly isUpright: boolean;
  readonly placed: PlacedSheet;
}

/** A sheet of paper, as it comes out of the printer: what is seen of it, and of its back once a reader has turned the leaf. */
export interface PrintedPaper {
  readonly width: number;
  readonly front: readonly SeenSheet[];
  readonly back: readonly SeenSheet[];
}

/**
 * Prints an imposition: the printer turns each sheet of paper about the edge that it was told, a reader turns it about its
 * upright edge.
 */
export function printed({ sides, turn }: Imposition, sheets: readonly Sheet[]): PrintedPaper[] {
  if (turn === undefined)
    return sides.map((side) => ({ width: side.width, front: seen(side, sheets, false), back: [] }));
  const papers: PrintedPaper[] = [];
  for (let index = 0; index < sides.length; index += 2) {
    const [front, back] = [sides[index], sides[index + 1]];
    if (!front) break;
    const isHeadToFoot = turn !== uprightEdge(front);
    papers.push({
      width: front.width,
      front: seen(front, sheets, false),
      back: back ? seen(back, sheets, isHeadToFoot) : [],
    });
  }
  return papers;
}

/** What lies behind a sheet of the front: its place mirrored, as light shows it through the paper. */
export function behind({ area }: SeenSheet, { back, width }: PrintedPaper): SeenSheet | undefined {
  return back.find((one) => {
    const [x, y] = middle(one.area);
    const [own, height] = middle(area);
    return Math.abs(width - x - own) < area.width / 2 && Math.abs(y - height) < area.height / 2;
  });
}

/** The half of the paper in which a sheet is seen. */
export function isLeft({ area }: SeenSheet, { width }: PrintedPaper): boolean {
  return middle(area)[0] < width / 2;
}

/** Folds each sheet of paper about its upright middle, lays them in each other and leafs through them. */
export function leafed(papers: readonly PrintedPaper[], isRightToLeft = false): (number | undefined)[] {
  const half = (seenSheets: readonly SeenSheet[], paper: PrintedPaper, left: boolean) =>
    seenSheets.find((one) => isLeft(one, paper) === left)?.sheet;
  // In a book that is read from left to right the front's right half is its cover, and the left half of the back lies behind it.
  const first = papers.flatMap((paper) => [
    half(paper.front, paper, isRightToLeft),
    half(paper.back, paper, !isRightToLeft),
  ]);
  const last = [...papers]
    .reverse()
    .flatMap((paper) => [half(paper.back, paper, isRightToLeft), half(paper.front, paper, !isRightToLeft)]);
  return [...first, ...last];
}

function seen(side: PaperSide, sheets: readonly Sheet[], isHeadToFoot: boolean): SeenSheet[] {
  return side.placed.map((placed) => {
    const { width = 0, height = 0 } = sheets[placed.sheet] ?? {};
    const area = areaOnSide({ x: 0, y: 0, width, height }, placed);
    const [head, foot] = [
      pointOnSide({ x: width / 2, y: 0 }, placed),
      pointOnSide({ x: width / 2, y: height }, placed),
    ];
    const isUpright = Math.abs(head.x - foot.x) < 1e-6 && head.y < foot.y;
    const isTurned = Math.abs(head.x - foot.x) < 1e-6 && head.y > foot.y;
    if (!isHeadToFoot) return { sheet: placed.sheet, area, isUpright, placed };
    const x = side.width - area.x - area.width;
    const y = side.height - area.y - area.height;
    return { sheet: placed.sheet, area: { ...area, x, y }, isUpright: isTurned, placed };
  });
}

function middle({ x, y, width, height }: Area): readonly [number, number] {
  return [x + width / 2, y + height / 2];
}
