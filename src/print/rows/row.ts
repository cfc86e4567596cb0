import type { BlockOrigin } from '../blocks/block.ts';
import type { Price } from './break-price.ts';
import type { CoarsePicture } from './picture-size.ts';
import type { RowPart } from './row-parts.ts';

/** Type may reach this far beyond its place, in points: so little is not seen. */
export const OVERHANG = 2;

/**
 * A slice of a column that is never cut: a line, a picture, an empty line. The
 * column is a pile of rows; each takes whole lines of the baseline grid.
 */
export interface Row {
  /** Lines of the grid that it takes, 1 or more. */
  readonly lines: number;
  /** What stands in it, in reading order: lines of type get their glyphs once the row has a place. */
  readonly parts: readonly RowPart[];
  /** What it costs to end a column after it. */
  readonly breakPrice: Price;
  /** White space that disappears at the head and the foot of a column. */
  readonly isSpace: boolean;
  /** How far its word spaces are from the best: 0 for none, 1 for a line at the limit, up to 64. */
  readonly strain: number;
  /** White space only: by how much it may grow, so that its column ends where it should. */
  readonly white?: White;
  /** White space only: it has a rule in the middle of so many lines, which moves to its middle when it grows. */
  readonly ruledIn?: number;
  /** The same in 1, 2, … lines fewer: what a column with too little room may hold instead. All else is as in the row. */
  readonly smaller?: readonly Pick<Row, 'lines' | 'parts'>[];
  /** The head of a story in 1, 2, … lines more: what is printed where so many lines of white grow below it. */
  readonly larger?: readonly Pick<Row, 'lines' | 'parts'>[];
  /** What a smaller or larger row is printed instead of. */
  readonly insteadOf?: Row;
  /** The rows of one float stand together, and may leave their place in the text. White space of a float goes with it. */
  readonly float?: Float;
  /** What is printed again where a column ends after this row. */
  readonly continued?: Continuation;
  /** It says again what stands elsewhere, for the eye alone. */
  readonly isRepeated?: boolean;
  /** Stands across all columns. */
  readonly spansColumns?: boolean;
  /** Stands across so many columns of its text, 2 or more, which has more of them. Always part of a float. */
  readonly acrossColumns?: number;
  /** Index of the first block of what its author sets across columns, where it is no float: in another width of its story it may be one. */
  readonly apart?: number;
  /** Names of the notes that it calls. */
  readonly calls?: readonly string[];
  /** Of a row of a note: its number. */
  readonly noteNumber?: number;
  /** Rows for the foot of the column that it stands in. */
  readonly notes?: readonly Row[];
  /** What follows starts a new column, or a new side, because the author says so. */
  readonly breakAfter?: 'column' | 'page';
  /** The author lets a story go on elsewhere after it. */
  readonly endsPart?: boolean;
  /** Where the author wrote that, in the bulletin's file. */
  readonly breakOffset?: number;
  /** Share of the measure that its line would lack with the spaces of its face. */
  readonly lack?: number;
  /** Its line ends in a divided word. */
  readonly isDivided?: boolean;
  /** Set where that may be had otherwise: index of its block, and its own in the block. */
  readonly divided?: { readonly block: number; readonly line: number };
  /** Set on the last line of a paragraph of two lines or more, unless it has too many to be made longer or shorter. */
  readonly closing?: Closing;
  /** Set where cells side by side are cut between their lines: what of the table holds them. Rows of the same are read cell by cell. */
  readonly cells?: object;
  /** What the author wrote that it is part of. */
  readonly origin?: BlockOrigin | undefined;
  /** Points by which its type is too wide for its place, where even single letters have no room. */
  readonly overhang?: number;
  /** Pictures in it that have too few dots for their widths. */
  readonly coarse?: readonly CoarsePicture[];
  /** Set on the first row of a table where its words had to be broken. */
  readonly crowded?: Crowded;
  /** Set on the first line of a heading. */
  readonly heading?: { readonly title: string; readonly level: number };
}

/** A table that is too wide for its column. */
export interface Crowded {
  /** How many columns it has, and the width for them in points. */
  readonly columns: number;
  readonly width: number;
  /** Width of the column of text that it stands in, and of one in which no word would be broken; in points. */
  readonly measure: number;
  readonly needed: number;
}

/** Something whole that stands in the text, or elsewhere rather than leave a hole: a picture with its caption, a small table. */
export interface Float {
  /** Index of its first block: rows of the same index are one float. */
  readonly block: number;
  /** Where the author wants it in its column, or on its side where it spans the columns; absent: where the text has it. */
  readonly place?: 'top' | 'foot';
  /** Across some columns alone: it stays behind the text before it, which ends in columns of its own above it. */
  readonly opensColumns?: boolean;
}

/** White space that may grow by whole lines. */
export interface White {
  /** Most lines of the grid that it may take more than it has. */
  readonly most: number;
  /** Index of the block that it stands above or below. The two whites of one block may share a line between them. */
  readonly around: number;
}

/** Rows that show that something goes on in the next column. They are no words of the author's: all their items are artefacts. */
export interface Continuation {
  /** At the foot of the column that ends: the rule that closes a box. */
  readonly foot: readonly Row[];
  /** At the head of the next column: the head of a table. */
  readonly head: readonly Row[];
}

/** How a paragraph ends: what tells whether it could do with a line less, or take one more. */
export interface Closing {
  /** Index of its block. */
  readonly block: number;
  readonly lineCount: number;
  /** Width of its last line, in points, and as a share of the column's: 0 to 1. */
  readonly width: number;
  readonly share: number;
  /** Its first row. */
  readonly opening: Row;
}
