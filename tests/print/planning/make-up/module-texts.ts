import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import { knownFits, pieceOf, type StoryPiece } from '../../../../src/print/planning/make-up/piece.ts';
import { storyPieces } from '../../../../src/print/planning/make-up/progress.ts';
import { paperSearch } from '../../../../src/print/planning/make-up/search.ts';
import type { PaperSearch, SearchSides } from '../../../../src/print/planning/make-up/search-state.ts';
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

/** Sides of so many columns of so many lines that are filled to their foot; two lines stand between bands, and one between modules. */
export function sidesOf(count: number, columns: number, lines: number): SearchSides {
  const room = { top: 0, lastTop: 0, bottom: 400, whole: lines, last: lines, columns, lastColumns: columns };
  return { count, roomOf: () => room, fillsLast: true, betweenBands: 2, betweenModules: 1 };
}

/** What is searched where such stories stand on such sides. */
export function searchOf(texts: readonly ModuleText[], sides: SearchSides): PaperSearch {
  const { whole, last } = sides.roomOf(0);
  const known = knownFits(Math.max(whole, last));
  return paperSearch(storyPieces(texts, { sides: sides.count, skipped: new Set(), known }), sides);
}
