import type { Block, TextRole } from '../blocks/block.ts';
import type { PrintTheme, WhiteRange } from '../theme.ts';

/** White between a block and the one before it. */
export interface BlockWhite extends WhiteRange {
  /** Index of the block that it sets apart: the one below it, or else the one above. */
  readonly around: number;
}

/** Roles that stand apart from what is around them. */
const APART: ReadonlySet<TextRole> = new Set([
  'heading-2',
  'heading-3',
  'heading-4',
  'quote',
  'verse',
  'code',
  'standfirst',
  'legal',
]);
/** Kinds that have their own white space. */
const CLOSED: ReadonlySet<Block['kind']> = new Set(['rule', 'pull-quote', 'box-edge']);

/**
 * Whether two blocks that follow each other have white between them. What stands apart does so
 * whatever its neighbour is.
 */
export function partedByWhite(
  above: Block | undefined,
  below: Block | undefined,
  { paragraphs }: Pick<PrintTheme, 'paragraphs'>,
): boolean {
  if (!above || !below || above.kind === 'break' || below.kind === 'break') return false;
  // What spans the columns stands below all of them, not only below the heading in one.
  const leavesColumn = below.spansColumns === true && !above.spansColumns;
  if (!leavesColumn && (isHeading(above) || isTitle(above) || isQuestion(above))) return false;
  if (above.kind === 'box-edge' && above.edge === 'top') return below.kind === 'text' && below.role === 'table-title';
  if (below.kind === 'box-edge' && below.edge === 'bottom') return false;
  if (isTitle(below)) return true;
  if (above.kind === 'text' && below.kind === 'text') {
    if (isCaption(above)) return true;
    if (above.role === 'verse' && isSignature(below)) return false;
    if (above.role === below.role && (below.role === 'quote' || below.role === 'code')) return below.role === 'code';
  } else if (isCaption(below)) return false;
  if (paragraphs === 'white' && isParagraph(above) && isParagraph(below)) return true;
  const isEnd = above.endsApart === true && !CLOSED.has(below.kind);
  return isEnd || isQuestion(below) || standsApart(above) || standsApart(below);
}

export function isParagraph(block: Block): boolean {
  return block.kind === 'text' && block.nesting.lists === 0 && PARAGRAPHS.has(block.role);
}

const PARAGRAPHS: ReadonlySet<TextRole> = new Set(['paragraph', 'first-paragraph']);

/** Whether white sets a block apart from the paragraphs around it. */
export function standsApart(block: Block): boolean {
  if (block.kind === 'text') return APART.has(block.role) || isCaption(block) || isTitle(block);
  return !CLOSED.has(block.kind);
}

/**
 * How much white there is between two blocks that have some. Above a heading it is the same
 * after whatever block, and so it is around what is set apart.
 */
export function whiteAbove(below: Block, { white }: PrintTheme): WhiteRange {
  const role = below.kind === 'text' ? below.role : undefined;
  if (role === 'heading-2') return white.heading2;
  if (role === 'heading-3') return white.heading3;
  if (role === 'heading-4') return white.heading4;
  return white.block;
}

/** Whether the white between two blocks stays where gaps are closed: without it two pictures, tables or programs would be one. */
export function keepsWhite(above: Block, below: Block): boolean {
  return isHeading(below) || (isArea(above) && isArea(below));
}

/** A block whose edges are seen. */
function isArea(block: Block): boolean {
  return block.kind === 'text' ? block.role === 'code' : !CLOSED.has(block.kind);
}

/** White between two paragraphs: as much everywhere, since between some it would look like a pause. */
export const BETWEEN_PARAGRAPHS: WhiteRange = { lines: 1, growth: 0 };

export function isHeading(block: Block): boolean {
  return block.kind === 'text' && block.role.startsWith('heading');
}

export function isCaption(block: Block): boolean {
  return block.kind === 'text' && block.role === 'caption';
}

export function isSignature(block: Block): boolean {
  return block.kind === 'text' && block.role === 'signature';
}

/** A question stays with its answer, and stands off what is above it. */
function isQuestion(block: Block): boolean {
  return block.kind === 'text' && block.role === 'question';
}

/** Whether a block is the title of the table or the box below it. */
function isTitle(block: Block): boolean {
  return block.kind === 'text' && (block.role === 'table-title' || block.role === 'box-title');
}
