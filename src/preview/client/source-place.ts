/** A place in the number's file; line and column from 1. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number;
}

/** Negative where the first place comes before the second. */
export function comparePlaces(one: SourcePlace, other: SourcePlace): number {
  return one.line - other.line || one.column - other.column;
}

/** `003-non.md:12:5`: the folder is the same for nearly all, and takes the room of what there is to say. */
export function placeLabel(file: string, { line, column }: SourcePlace): string {
  return `${fileName(file)}:${line}:${column}`;
}

export function fileName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}
