/** A file of the web edition, to be written under the output folder. */
export interface WebFile {
  /** Relative to the output folder, `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Its name tells its content apart: when it is there already it need not be written again. */
  readonly contentNamed?: boolean;
}
