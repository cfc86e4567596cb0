/** A word of a cell, or a part of one behind which a line may end. Widths in ems of the cell's type. */
export interface CellPiece {
  readonly width: number;
  /** White before it where it does not begin a line; 0 inside a word. */
  readonly space: number;
  /** It begins a line, because the author ended the one before it. */
  readonly begins: boolean;
  /** Where it begins in the text of the cell. */
  readonly start: number;
}

/** How a cell's words may be broken: never, at their own marks (hyphens, slashes of addresses), between syllables, anywhere. */
export type Breaking = 'words' | 'marks' | 'syllables' | 'letters';

/** What a cell's text is in words, however wide its column is; in ems of its type. */
export interface CellMeasure {
  readonly text: string;
  readonly words: readonly CellPiece[];
  /** Width of the cell as the author broke it. */
  readonly natural: number;
  /** Of a figure: width up to the end of its whole part, and of what follows. */
  readonly figure?: { readonly before: number; readonly after: number };
}
