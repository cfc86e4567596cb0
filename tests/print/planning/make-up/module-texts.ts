import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import { knownFits, pieceOf, type StoryPiece } from '../../../../src/print/planning/make-up/piece.ts';
import type { Row } from '../../../../src/print/rows/row.ts';
import { rowOf } from '../random-rows.ts';

/** A line that says where a story goes on. */
export const FOOT = rowOf();

/** A side of one column of four hundred points: one of ten points of leading has forty lines. */
export const COLUMN_OF_400_POINTS = {
  columns: 1,
  top: 0,
  bottom: 400,
  firstHeadHeight: 0,
  runningHeadHeight: 0,
  footHeight: 0,
  keepBackClear: false,
};

/** A story of these rows at all widths, without a ground, that goes on nowhere, but for what is said. */
export function moduleText(rows: readonly Row[], properties: Partial<ModuleText> = {}): ModuleText {
  return {
    spans: [1],
    rowsAcross: () => rows,
    padding: { above: 0, below: 0 },
    partsAfter: () => -1,
    mayPart: false,
    isFiller: false,
    continuation: { foot: FOOT, head: () => [] },
    ...properties,
  };
}

/** The whole of such a story as a piece, on sides of forty lines. */
export function pieceOfText(id: number, rows: readonly Row[], properties: Partial<ModuleText> = {}): StoryPiece {
  const text = moduleText(rows, properties);
  return pieceOf(id, { story: id, part: 0, text, spans: text.spans, rowsAcross: text.rowsAcross }, knownFits(40));
}
