import type { Hyphenate } from '../../typography/hyphenation.ts';
import type { Block, ChartBlock } from '../blocks/block.ts';
import type { Graphics } from '../lettering/set-graphic.ts';
import type { Line } from '../paragraphs/line.ts';
import type { SettingContext } from '../paragraphs/set-line.ts';
import type { PrintTheme } from '../theme.ts';
import type { Row } from './row.ts';

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
  /** Whether quotations, pictures and the like stand apart by an empty line; headings always do. */
  readonly gaps: boolean;
}

/** Sets a chart; `nested` sets the blocks above and below it (`NestedRows` of pile.ts). */
type ChartRow = (
  block: ChartBlock,
  context: BlockContext,
  nested: (blocks: readonly Block[], context: BlockContext, key: string) => readonly Row[],
  key: string,
) => Row;

/** What blocks are set with. */
export interface BlockContext extends SettingContext, Setting {
  readonly theme: PrintTheme;
  /** Width of the column. */
  readonly measure: number;
  /** Width of all columns with what stands between them. */
  readonly width: number;
  /** Most lines that a picture may take. */
  readonly depth: number;
  readonly hyphenate: Hyphenate;
  /** What sets charts; absent where there are none. */
  readonly chartRow?: ChartRow | undefined;
  /** Pictures in vectors. */
  readonly graphics: Graphics;
  /** Lines that have been set before: composing again with another leading breaks no line anew. */
  readonly known: Map<string, readonly Line[]>;
  /** The rows of other blocks than text, by the setting that they were made for. */
  readonly knownBlocks: WeakMap<Block, Map<string, readonly Row[]>>;
  /** The rows that such lines made last, and the leading that they are made for. */
  readonly knownRows: WeakMap<readonly Line[], { readonly leading: number; readonly rows: readonly Row[] }>;
}
