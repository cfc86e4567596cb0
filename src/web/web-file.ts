/** A file of the web edition, to be written under the output folder. */
export interface WebFile {
  /** Relative to the output folder, `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether its name holds a hash of its content: then a file that is there already need not be written again. */
  readonly contentNamed?: boolean;
}
