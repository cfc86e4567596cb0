import type { Block, TextRole } from './block.ts';

/**
 * Blocks with the paragraphs that begin a section marked as such: they need no indent to show where
 * they begin. What stands before the first paragraph of a section (a by-line, a list, a picture) does
 * not cost it its opening. In a box every paragraph opens that follows no other: its measure is too
 * narrow for an indent that says nothing.
 *
 * @param blocks of a text, from top to bottom
 */
export function withOpenings(blocks: readonly Block[]): readonly Block[] {
  let boxes = 0;
  let opens = true;
  return blocks.map((block) => {
    if (block.kind === 'box-edge') boxes += block.edge === 'top' ? 1 : -1;
    const isOpening = opens && block.kind === 'text' && block.role === 'paragraph';
    opens = opensNext(block, opens, boxes > 0);
    return isOpening ? { ...block, role: 'first-paragraph' as const } : block;
  });
}

/** Whether a paragraph opens behind a block. */
function opensNext(block: Block, opens: boolean, isInBox: boolean): boolean {
  // A story that may go on elsewhere is no other text there.
  if (block.kind === 'break' && block.to === 'story') return opens;
  if (block.endsApart || block.kind !== 'text' || OPENERS.has(block.role)) return true;
  if (PARAGRAPHS.has(block.role)) return false;
  return opens || isInBox;
}

const PARAGRAPHS: ReadonlySet<TextRole> = new Set(['paragraph', 'first-paragraph']);

/** A caption is part of its picture, behind which a paragraph opens. */
const OPENERS: ReadonlySet<TextRole> = new Set([
  'heading-2',
  'heading-3',
  'heading-4',
  'box-title',
  'by-line',
  'caption',
  'question',
]);
