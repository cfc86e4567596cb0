/** A place in the number's file; line and column from 1. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number;
}

/** Negative where the first place comes before the second. */
export function comparePlaces(one: SourcePlace, other: SourcePlace): number {
  return one.line - other.line || one.column - other.column;
}

/** `003-non.md:12:5` */
export function placeLabel(file: string, { line, column }: SourcePlace): string {
  return `${file}:${line}:${column}`;
}
