/** A file to write under the output folder. */
export interface OutputFile {
  /** Relative to the output folder, `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Its name tells its content apart: when it is there already it need not be written again. */
  readonly contentNamed?: boolean;
}

/** A file that has been written. */
export interface WrittenFile {
  /** As given. */
  readonly path: string;
  /** As a user would type it. */
  readonly file: string;
  readonly bytes: number;
}
