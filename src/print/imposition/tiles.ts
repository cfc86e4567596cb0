import type { Area, Item, Rule, Sheet } from '../display-list.ts';
import { moved } from '../moved.ts';
import { MM } from '../theme.ts';
import type { PaperSide } from './imposition.ts';
import { LABEL_LEADING, type LetterMark } from './letter-mark.ts';
import { cropMarks, MARK_GAP, MARK_LENGTH, ruleOn, UNPRINTABLE } from './marks.ts';
import { laid, officePaper, type PaperSize, paperOf, scaleToFit } from './papers.ts';
import { largestOf, type PlacedRun } from './runs.ts';
import type { Imposed, Wishes } from './wishes.ts';

/** Rows and columns of pieces: four are glued to twice the paper's area. */
const EACH_WAY = 2;
/** How much larger than the paper a poster of twice its area is. */
const LARGER = Math.SQRT2;
/** What two neighbours both show: one is glued on it. */
const OVERLAP = 10 * MM;

/** A sheet as large as its poster. */
interface Poster {
  readonly sheet: number;
  readonly size: Sheet;
  readonly scale: number;
  /** Of one of its pieces, which are alike. */
  readonly shown: PaperSize;
  readonly name: string;
  /** Of the number, from 1. */
  readonly side: number;
}

/** A piece of a poster, counted from 0. */
interface Piece {
  readonly row: number;
  readonly column: number;
}

const GLUED = { dash: [4, 3] } as const satisfies Partial<Rule>;

/**
 * Each sheet as a poster of four pieces of paper, which overlap: those further right and further down are cut at their marks
 * and glued on what the dashed lines bound.
 */
export function imposeTiles(
  sheets: readonly Sheet[],
  runs: readonly PlacedRun[],
  wishes: Wishes,
  letter: LetterMark,
): Imposed {
  const room = largestOf(sheets);
  const paper = wishes.paper === undefined ? officePaper(room) : paperOf(wishes.paper);
  const posters = runs.flatMap(({ first, count, name }) =>
    sheets.slice(first, first + count).map((size, index): Poster => {
      const side = laid(paper, size.width > size.height);
      const scale = scaleToFit(size, { width: side.width * LARGER, height: side.height * LARGER });
      const shown = { width: pieceOf(size.width * scale), height: pieceOf(size.height * scale) };
      return { sheet: first + index, size, scale, shown, name, side: index + 1 };
    }),
  );
  const sides = posters.flatMap((poster) =>
    PIECES.map((piece) => pieceSide(poster, piece, laid(paper, poster.size.width > poster.size.height), letter)),
  );
  return {
    imposition: { sides },
    paper,
    papers: sides.length,
    faces: 1,
    scale: Math.min(...posters.map(({ scale }) => scale)),
    blanks: 0,
    pieces: 1,
  };
}

/** As they are read. */
const PIECES: readonly Piece[] = Array.from({ length: EACH_WAY * EACH_WAY }, (_, index) => ({
  row: Math.floor(index / EACH_WAY),
  column: index % EACH_WAY,
}));

/** How long the pieces of a length are that is cut in equal ones, each overlapping the next. */
function pieceOf(length: number): number {
  return (length + (EACH_WAY - 1) * OVERLAP) / EACH_WAY;
}

function pieceSide(poster: Poster, piece: Piece, side: PaperSize, letter: LetterMark): PaperSide {
  const { sheet, size, scale, shown } = poster;
  const corner = { x: (side.width - shown.width) / 2, y: (side.height - shown.height - labelRoom(shown, side)) / 2 };
  const area = { ...corner, ...shown };
  const from = { x: piece.column * (shown.width - OVERLAP), y: piece.row * (shown.height - OVERLAP) };
  const window = { x: from.x / scale, y: from.y / scale, width: shown.width / scale, height: shown.height / scale };
  const placed = {
    sheet,
    x: corner.x - from.x,
    y: corner.y - from.y,
    scale,
    turn: 0,
    window,
    owns: shareOf(piece, size),
  } as const;
  return {
    ...side,
    placed: [placed],
    marks: [...cropMarks([area], side), ...glueLines(piece, area), ...label(poster, piece, area, letter)],
  };
}

/** What the label wants below the piece beside the white that is there anyway. */
function labelRoom({ height }: PaperSize, side: PaperSize): number {
  const white = (side.height - height) / 2;
  return Math.max(0, UNPRINTABLE + MARK_GAP + MARK_LENGTH + 2 * LABEL_LEADING - white);
}

/**
 * Of the sheet's items, those of a quarter; what reaches over the edges of the sheet belongs to the outer ones. Halves are
 * exact, so that neighbours share no point and leave none.
 */
function shareOf({ row, column }: Piece, { width, height }: PaperSize): Area {
  return {
    x: column === 0 ? -width / 2 : width / 2,
    y: row === 0 ? -height / 2 : height / 2,
    width,
    height,
  };
}

/** Where the pieces to the right and below begin, and how far past the picture a line shows it. */
function glueLines({ row, column }: Piece, { x, y, width, height }: Area): Rule[] {
  const beyond = MARK_GAP + MARK_LENGTH;
  const right = ruleOn({ axis: 'x', at: x + width - OVERLAP }, [y - beyond, y + height + beyond]);
  const below = ruleOn({ axis: 'y', at: y + height - OVERLAP }, [x - beyond, x + width + beyond]);
  return [...(column < EACH_WAY - 1 ? [right] : []), ...(row < EACH_WAY - 1 ? [below] : [])].map((line) => ({
    ...line,
    ...GLUED,
  }));
}

function label({ name, side }: Poster, { row, column }: Piece, area: Area, letter: LetterMark): Item[] {
  const count = { piece: row * EACH_WAY + column + 1, pieces: EACH_WAY * EACH_WAY, row: row + 1, column: column + 1 };
  const y = area.y + area.height + MARK_GAP + MARK_LENGTH + LABEL_LEADING;
  return moved(letter({ ...count, name, side }, area.width), area.x, y);
}
