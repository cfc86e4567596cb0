/** Replace the characters from `start` to `end` (UTF-16, end exclusive) by `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One rule of typography, as a name that a publication can switch off and the edits that it asks for. */
export interface Rule {
  readonly name: string;
  /** Something typed, and the same set right. */
  readonly example: readonly [typed: string, set: string];
  /**
   * Edits in ascending order, without overlaps. U+FFFC stands for something
   * that is not text (code, an image). A text that is already right gets none.
   */
  readonly edits: (text: string) => Edit[];
}
