import { itemAt } from '../../sequence/item-at.ts';
import type { Block, TextRole } from '../blocks/block.ts';
import type { PrintTheme } from '../theme.ts';
import { type BoxStretch, boxStretches } from './box-stretches.ts';
import { type Piece, piecesOf } from './floats.ts';
import { type Bond, bondsOf, endsInColon } from './keep-together.ts';
import {
  BETWEEN_PARAGRAPHS,
  type BlockWhite,
  isHeading,
  isParagraph,
  partedByWhite,
  standsApart,
  whiteAbove,
} from './white-space.ts';

/** What the blocks of a text are to each other, however they are set. */
export interface TextFlow {
  /** White above each block, by its index; undefined where there is none. */
  readonly whites: readonly (BlockWhite | undefined)[];
  readonly boxes: readonly BoxStretch[];
  readonly pieces: readonly Piece[];
  /** Paragraphs right below a picture, behind which the text goes on, by their index. */
  readonly belowPictures: ReadonlySet<number>;
  readonly bonds: readonly Bond[];
  /** Paragraphs that need an indent once the pieces above them stand elsewhere, by their index. */
  readonly runOn: ReadonlyMap<number, RunOn>;
}

/** A paragraph that follows another one but for the pieces between them. */
interface RunOn {
  readonly indented: Block;
  /** Index of the first block of each of these pieces. */
  readonly behind: readonly number[];
}

/**
 * Reads the blocks of a text once for all its settings.
 *
 * @param blocks of the text
 * @param theme it says how much white there is, and how far it may grow
 */
export function textFlow(blocks: readonly Block[], theme: PrintTheme): TextFlow {
  const pieces = piecesOf(blocks, (index) => endsInColon(blocks[index]));
  const boxed = insideBoxes(blocks);
  const firsts = firstsOf(blocks, pieces);
  const whites = blocks.map((block, index): BlockWhite | undefined => {
    const above = blocks[index - 1];
    if (!above || !partedByWhite(above, block, theme)) return undefined;
    const { lines, growth } = isParagraph(above) && isParagraph(block) ? BETWEEN_PARAGRAPHS : whiteAbove(block, theme);
    if (lines === 0) return undefined;
    const around = itemAt(firsts, standsApart(block) ? index : index - 1);
    // What belongs together keeps its distances, and so does what stands in a box.
    const isInside = boxed[index - 1] === true || firsts[index] !== index;
    return { lines, growth: isInside ? 0 : growth, around };
  });
  return {
    whites,
    boxes: boxStretches(blocks),
    pieces,
    belowPictures: belowPictures(blocks, pieces),
    bonds: bondsOf(blocks, pieces),
    runOn: runOnOf(blocks, pieces),
  };
}

function belowPictures(blocks: readonly Block[], pieces: readonly Piece[]): ReadonlySet<number> {
  const isPicture = ({ first, last }: Piece) => blocks.slice(first, last + 1).some(({ kind }) => PICTURES.has(kind));
  const below = pieces.filter(isPicture).map(({ last }) => last + 1);
  return new Set(below.filter((index) => index < blocks.length - 1 && isParagraph(itemAt(blocks, index))));
}

const PICTURES: ReadonlySet<Block['kind']> = new Set(['picture', 'photos', 'chart']);

/** Whether each block stands in a box: the rule above it does, so that only the one below it may be followed by a break. */
function insideBoxes(blocks: readonly Block[]): boolean[] {
  let depth = 0;
  return blocks.map((block) => {
    if (block.kind === 'box-edge') depth += block.edge === 'top' ? 1 : -1;
    return depth > 0;
  });
}

/** Blocks of these roles that follow each other are one quotation, or one poem. */
const GOES_ON: ReadonlySet<TextRole> = new Set(['quote', 'verse']);

/** For each block, the first of those that it belongs to: of its piece, its title or the quotation that it goes on with. */
function firstsOf(blocks: readonly Block[], pieces: readonly Piece[]): number[] {
  const firsts = blocks.map((_, index) => index);
  for (const { first, last } of pieces) firsts.fill(first, first, last + 1);
  for (const [index, block] of blocks.entries()) {
    const above = blocks[index - 1];
    if (above?.kind !== 'text' || firsts[index] !== index) continue;
    const goesOn =
      above.role === 'box-title' || (block.kind === 'text' && GOES_ON.has(block.role) && above.role === block.role);
    if (goesOn) firsts[index] = itemAt(firsts, index - 1);
  }
  return firsts;
}

/** A paragraph behind a picture has no indent, since it follows none; behind one that has left its place, it does. */
function runOnOf(blocks: readonly Block[], pieces: readonly Piece[]): Map<number, RunOn> {
  const found = new Map<number, RunOn>();
  let behind: number[] = [];
  for (const [at, { first, last }] of pieces.entries()) {
    behind = pieces[at - 1]?.last === first - 1 ? [...behind, first] : [first];
    const above = blocks[itemAt(behind, 0) - 1];
    const below = blocks[last + 1];
    if (above?.kind !== 'text' || isHeading(above) || above.role === 'by-line') continue;
    if (below?.kind === 'text' && below.role === 'first-paragraph')
      found.set(last + 1, { indented: { ...below, role: 'paragraph' }, behind });
  }
  return found;
}
