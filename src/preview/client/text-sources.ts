import type { SourcePlace } from './source-place.ts';

/** From `index` on, in UTF-16 units of its text, one unit of the text is one column of the file. */
export interface SourceStretch extends SourcePlace {
  readonly index: number;
}

/**
 * What an element says of its own texts, one after the other: texts are parted
 * by `;`, stretches of a text by `,`, a stretch is `index.line.column`.
 */
export function textSources(said: string): readonly (readonly SourceStretch[])[] {
  if (said === '') return [];
  return said.split(';').map((text) =>
    text.split(',').flatMap((stretch) => {
      const [index, line, column] = stretch.split('.').map(Number);
      return index === undefined || line === undefined || column === undefined ? [] : [{ index, line, column }];
    }),
  );
}

/** Where a character of a text stands in the file. */
export function placeInText(stretches: readonly SourceStretch[], offset: number): SourcePlace | undefined {
  const stretch = stretches.findLast(({ index }) => index <= offset) ?? stretches[0];
  return stretch && { line: stretch.line, column: stretch.column + Math.max(0, offset - stretch.index) };
}
