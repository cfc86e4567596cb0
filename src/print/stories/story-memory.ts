import { createMemory, type Memory } from '../../memory/memory.ts';
import type { Line } from '../paragraphs/line.ts';
import type { Row } from '../rows/row.ts';
import type { HeadLine, HeadRole, PrintedStory } from './story-text.ts';

/** What is known of the stories of one paper in the settings that were tried. */
export interface StoryMemory {
  /** Lines of a head, which do not depend on the leading. */
  readonly heads: Memory<readonly [line: HeadLine, span: number, size: number], SetHeadLine>;
  /** Rows of stories; `asked` says of which blocks something is asked alone. */
  readonly rows: Memory<
    readonly [
      size: number,
      leading: number,
      pictureScale: number,
      asked: string,
      first: number,
      span: number,
      text: PrintedStory,
    ],
    readonly Row[]
  >;
}

/** A paragraph of a head as it is set. */
export interface SetHeadLine {
  readonly role: HeadRole;
  readonly size: number;
  readonly lines: readonly Line[];
  readonly line: HeadLine;
}

export function createStoryMemory(): StoryMemory {
  return { heads: createMemory(), rows: createMemory() };
}
