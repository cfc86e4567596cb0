import type { TextFile } from '../../problems/place.ts';
import type { PreviewState } from '../protocol.ts';

/** A place in the number's file, or in all of its files, one after the other; line and column from 1. */
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

/** The file of the number that is shown, or its files: whose places sheets and page have. */
export function numberFile(state: Pick<PreviewState, 'file' | 'parts'> | undefined): Omit<TextFile, 'source'> {
  return { file: state?.file ?? '', parts: state?.parts };
}

export function fileName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}
