import type { Rule } from '../display-list.ts';
import { type Imposition, type PaperEdge, type PaperSide, type PlacedSheet, uprightEdge } from './imposition.ts';
import type { PaperSize } from './papers.ts';

/** A side of paper whose marks can be turned with it. */
export interface Face extends PaperSide {
  readonly marks: readonly Rule[];
}

/**
 * Sides of paper that are printed on both faces: fronts and backs in turn.
 *
 * @param faces backs as they lie on paper that is turned about its upright axis: all is upright, their columns are mirrored
 * @param edge about which the printer turns the paper; absent: the upright one
 */
export function onBothFaces(faces: readonly Face[], edge?: PaperEdge): Imposition {
  const [first] = faces;
  const sides = faces.map((face, index) =>
    index % 2 === 1 && edge !== undefined && edge !== uprightEdge(face) ? turnedRound(face) : face,
  );
  return { sides, ...(first && { turn: edge ?? uprightEdge(first) }) };
}

/** A side whose head is where its foot was. */
function turnedRound(face: Face): Face {
  const { width, height, placed, marks } = face;
  return {
    ...face,
    placed: placed.map((one) => ({ ...one, x: width - one.x, y: height - one.y, turn: HALF_TURN[one.turn] })),
    marks: marks.map((rule) => ({
      ...rule,
      x1: width - rule.x1,
      y1: height - rule.y1,
      x2: width - rule.x2,
      y2: height - rule.y2,
    })),
  };
}

const HALF_TURN = { 0: 180, 90: 270, 180: 0, 270: 90 } as const satisfies Record<
  PlacedSheet['turn'],
  PlacedSheet['turn']
>;

/** A side on which nothing stands. */
export function blankFace({ width, height }: PaperSize): Face {
  return { width, height, placed: [], marks: [] };
}
