import { createMemory, type Memory } from '../../memory/memory.ts';
import type { Block, ChartBlock, TableBlock, TableCell, TextBlock } from '../blocks/block.ts';
import type { Line } from '../paragraphs/line.ts';
import type { Span } from '../paragraphs/text-style.ts';
import type { PrintJob } from '../print-job.ts';
import type { Breaking, CellMeasure } from './cell-measure.ts';
import type { Row } from './row.ts';
import type { ColumnChoice } from './table-widths.ts';
import type { TextFlow } from './text-flow.ts';

/** The body's size and leading, in points. */
export interface BodySize {
  readonly size: number;
  readonly leading: number;
}

/** How a number is set: all that copyfitting varies. */
export interface Setting {
  readonly body: BodySize;
  /** Lines more or fewer than its best setting that a block is to have, by its index. */
  readonly looseness: ReadonlyMap<number, number>;
  /** The line of a block that may not end in a divided word, by the block's index: the last of a column. */
  readonly undivided: ReadonlyMap<number, number>;
  /** Size of the pictures: 1 is as large as they are and the column allows. */
  readonly pictureScale: number;
  /** Floats that have left their places, by the index of their first block: what follows them runs on. Default: none. */
  readonly departed?: ReadonlySet<number>;
  /** Whether quotations, pictures and the like stand apart by an empty line; headings always do. */
  readonly gaps: boolean;
  /** Lines of white below the head of the first side, more than it has. */
  readonly headLines: number;
}

/** Sets a chart; `nested` sets the blocks above and below it (`NestedRows` of pile.ts). */
type ChartRows = (
  block: ChartBlock,
  context: BlockContext,
  nested: (blocks: readonly Block[], context: BlockContext) => readonly Row[],
) => readonly Row[];

/** What blocks are set with. */
export interface BlockContext extends PrintJob, Setting {
  /** Width of the column. */
  readonly measure: number;
  /** Most lines that a picture may take. */
  readonly depth: number;
  /** Another heading or a title stands right above this one, without white between them. */
  readonly isBelowTitle?: boolean;
  /** A picture across all columns keeps their width: among other stories a narrower one looks like a mistake. */
  readonly keepsWide?: boolean;
  /** What sets charts; absent where there are none. */
  readonly chartRows?: ChartRows | undefined;
  readonly memory: RowMemory;
}

/**
 * The rows of blocks in other settings of the same number; lengths in points. Keys begin with what a setting says: each
 * of its parts is kept once then, and not once for each of the thousands of blocks of a long number.
 */
export interface RowMemory {
  /** What blocks are to each other. */
  readonly flows: Memory<readonly [blocks: readonly Block[]], TextFlow>;
  /** Rows of the blocks of a text of which nothing is asked alone, neither lines more or fewer nor a word kept whole. */
  readonly unvaried: Memory<
    readonly [measure: number, size: number, leading: number, depth: number, pictureScale: number, block: Block],
    readonly Row[]
  >;
  /** Lines of a text, which do not depend on the leading. */
  readonly lines: Memory<
    readonly [
      measure: number,
      size: number,
      ownSize: number,
      looseness: number,
      undivided: number | undefined,
      opening: number,
      block: Block,
    ],
    readonly Line[]
  >;
  /** Lines of words in other blocks than text, which do not depend on the leading either: cells, pulled quotations. */
  readonly words: Memory<readonly [measure: number, size: number, spans: readonly Span[]], readonly Line[]>;
  /** Paragraphs whose large letter has no room beside it, with that letter among their words. */
  readonly plain: Memory<readonly [block: TextBlock], TextBlock>;
  /** Words of the cells of tables, in ems. */
  readonly cells: Memory<readonly [cell: TableCell], CellMeasure>;
  /** What the columns of a table need, in ems. */
  readonly columns: Memory<readonly [breaking: Breaking, aligned: boolean, table: TableBlock], readonly ColumnChoice[]>;
  /** Rows of lines of a text. */
  readonly rows: Memory<readonly [leading: number, lines: readonly Line[]], readonly Row[]>;
  /** Rows of other blocks than text. */
  readonly blocks: Memory<
    readonly [
      measure: number,
      size: number,
      leading: number,
      depth: number,
      pictureScale: number,
      isNested: boolean,
      block: Block,
    ],
    readonly Row[]
  >;
}

export function createRowMemory(): RowMemory {
  return {
    flows: createMemory(),
    unvaried: createMemory(),
    lines: createMemory(),
    words: createMemory(),
    plain: createMemory(),
    cells: createMemory(),
    columns: createMemory(),
    rows: createMemory(),
    blocks: createMemory(),
  };
}
