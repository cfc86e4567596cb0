import { deflateSync } from 'node:zlib';
import type { FontFace } from '../../fonts/font-collection.ts';
import { type AgeingMemory, createMemory } from '../../memory/memory.ts';

/** A face's file, cut down to some of its glyphs, as a PDF embeds it. */
export interface FontFile {
  /** In bytes, before it is deflated. */
  readonly length: number;
  readonly deflated: Uint8Array;
}

/** Files by their faces and all that is in them: numbers of a publication often have the same letters. */
export type FontFileMemory = AgeingMemory<readonly [face: FontFace, glyphs: string, characters: string], FontFile>;

/** A file takes some twenty kilobytes. */
const MOST_FILES = 100;

export function createFontFileMemory(): FontFileMemory {
  return createMemory({ most: MOST_FILES });
}

/**
 * Cuts a face down, or finds that it was cut down so before.
 *
 * @param face whose file is embedded
 * @param glyphs that fonts of it show
 * @param characters that other programs will set, and their glyphs
 * @param memory the files of documents before
 */
export function fontFile(
  face: FontFace,
  glyphs: ReadonlySet<number>,
  characters: ReadonlyMap<number, number>,
  memory: FontFileMemory,
): FontFile {
  return memory.recall([face, keyOf(glyphs), keyOf(characters.keys())], () => {
    const file = face.subset(glyphs, characters);
    return { length: file.length, deflated: deflateSync(file) };
  });
}

/** The same for the same numbers, in whatever order they were met. A glyph's id, as a character's code, is one UTF-16 unit. */
function keyOf(numbers: Iterable<number>): string {
  return String.fromCharCode(...[...numbers].sort((one, other) => one - other));
}
