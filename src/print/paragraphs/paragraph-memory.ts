import type { Colour } from '../../colour/contrast.ts';
import type { AgeingMemory } from '../../memory/memory.ts';
import { valueKey } from '../../memory/value-key.ts';
import type { TagReference } from '../display-list.ts';
import type { SetItem, StructureNode } from '../structure-tree.ts';
import type { Paragraph } from './paragraph.ts';

/** A line of a broken paragraph: which of its words it holds, and how they stand in it. */
export interface BrokenLine {
  /** Its words, by their index: from the first to before the end. */
  readonly firstWord: number;
  readonly endWord: number;
  /** Where its text starts and ends in the paragraph's. */
  readonly start: number;
  readonly end: number;
  readonly hyphenated: boolean;
  /** A space, or a forced line end, parts it from the text that follows. */
  readonly endsInSpace: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly justified: boolean;
  readonly ratio: number;
  /** In points. */
  readonly width: number;
  /** How far its letters are widened or narrowed (`expansionsOf`). */
  readonly expansion: number;
  /** Points that it lacks, if it is justified. */
  readonly lack: number;
}

/** A paragraph as all that have the same words in the same style share it. */
export interface SharedParagraph {
  readonly lines: readonly BrokenLine[];
  /** What its lines hold, once they have been set. */
  set: UnboundLines | undefined;
}

/** Lines of a paragraph at x = 0, y = 0, unbound (see `unbound.ts`). */
export interface UnboundLines {
  readonly items: readonly (readonly SetItem[])[];
  /** The tags of the paragraph that they were set for, each with its index (`tagsOf`). */
  readonly indexOf: ReadonlyMap<TagReference<StructureNode>, number>;
}

/** Paragraphs that were set before, by `paragraphKey`; a generation is what one number has. */
export type ParagraphMemory = AgeingMemory<readonly [paragraph: string], SharedParagraph>;

/**
 * All that the lines of a paragraph depend on, as one text. Offsets into the file are not part
 * of it: an edit elsewhere moves them, and changes no line.
 *
 * @param paragraph its spans, and how they are set
 * @param tags the tags of its spans, each once (`tagsOf`)
 * @param lang language of the document
 * @param markColour the ground of marked text
 */
export function paragraphKey(
  { spans, style, measure, looseness, undivided, hyphenate, direction, opening, endRoom, goesOn }: Paragraph,
  tags: readonly TagReference<StructureNode>[],
  lang: string,
  markColour: Colour,
): string {
  const breaking = [measure, looseness ?? 0, undivided ?? -1, hyphenate !== undefined];
  const setting = [
    style,
    ...breaking,
    direction ?? 'ltr',
    goesOn === true,
    opening ? [opening.lines, opening.width] : 0,
    endRoom ?? 0,
  ];
  const indices = new Map(tags.map((tag, index) => [tag, index]));
  const indexOf = (tag: TagReference<StructureNode>) => indices.get(tag) ?? -1;
  const text = spans.map((span) => [
    span.text,
    span.style,
    span.lang,
    span.note ?? 0,
    // What is for the eye only never becomes what is read, nor the other way round.
    span.tag === 'artefact' ? -1 : indexOf(span.tag),
    ...(span.href === undefined ? [] : [span.href, indexOf(span.linkTag ?? span.tag)]),
  ]);
  return valueKey([setting, lang, markColour, ...text]);
}
