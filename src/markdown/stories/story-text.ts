import type { Element, Root, RootContent } from 'hast';
import type { Place } from '../../problems/problem.ts';
import type { StoryFields } from '../../publication/publication.ts';
import { offsetAt } from '../../sequence/offsets.ts';
import { alignedOffsets } from '../source-offsets.ts';
import type { ClassName } from '../vocabulary.ts';
import { ofClass } from '../vocabulary.ts';

/** What the front matter of a file says of its story, ready to be shown. */
export interface StoryFront {
  /** Whether it is the number's own: its title also names the number. */
  readonly isNumbers: boolean;
  readonly fields: StoryFields;
  /** Inline content, set right. */
  readonly title?: Root | undefined;
  /** Inline content, set right. */
  readonly standfirst?: Root | undefined;
  readonly id?: string | undefined;
  /** Where the values stand in the source of the number. */
  readonly places: Readonly<Partial<Record<string, Place>>>;
}

/** A text of a paper that is parsed by itself: a file, or all of it. */
export interface PaperFile {
  /** Where it begins in the body of its number, and where it ends, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Absent where its file has no front matter. */
  readonly front?: StoryFront | undefined;
}

/** A paper's Markdown, and what its front matters say. */
export interface PaperText {
  /** All files, joined. */
  readonly source: string;
  /** The same, with front matters blanked. */
  readonly body: string;
  readonly texts: readonly PaperFile[];
}

/** A paragraph of a story's head. */
export function headParagraph(name: ClassName, children: readonly Element['children'][number][]): Element {
  return { type: 'element', tagName: 'p', properties: ofClass(name), children: [...children] };
}

/**
 * Gives the texts of a value of the front matter the offsets of its characters, in place, as near as one can say: its
 * quotation marks and spaces may have been set right.
 *
 * @param nodes inline content
 * @param source the source of the number
 * @param place where the value stands in it
 */
export function traceToKey(nodes: readonly RootContent[], source: string, place: Place | undefined): void {
  if (!place) return;
  const start = offsetOf(source, place);
  const lineEnd = source.slice(start).search(/[\r\n]|$/);
  let at = start;
  const end = start + Math.max(1, Math.min(lineEnd, place.length ?? lineEnd));
  const trace = (node: RootContent) => {
    if (node.type === 'text') {
      const { value } = node;
      const offsets = alignedOffsets(value, source, at, end);
      node.data = { ...node.data, offsets };
      at = Math.min(end - 1, offsetAt(offsets, value.length - 1, at - 1) + 1);
    } else if (node.type === 'element') for (const child of node.children) trace(child);
  };
  for (const node of nodes) trace(node);
}

/** The offset of a place, in UTF-16 units. */
function offsetOf(source: string, { line, column }: Place): number {
  const ends = /\r\n|\n|\r/g;
  for (let passed = 1; passed < line && ends.exec(source); passed++);
  return (line > 1 ? ends.lastIndex : 0) + column - 1;
}
