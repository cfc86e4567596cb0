import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

/** Signs to a line of the text's measure, and of the narrow column beside it (style.css, --measure; paper.css). */
const [LONG_LINE, NARROW_LINE] = [66, 32];
/** What a paragraph, a heading and a picture take beside their words, in lines of text. */
const [BLOCK, HEADING, PICTURE] = [0.8, 2.5, 14];
/** So much longer than a story what stands beside it may be: what hangs over leaves white below the story. */
const OVERHANG = 1.15;

/**
 * Whether stories have room beside another, about: a page is not set before somebody looks at it.
 *
 * @param story in the wide column
 * @param others in the narrow one, one below the other
 */
export function hasRoomBeside(story: Element, others: readonly Element[]): boolean {
  const height = others.reduce((sum, other) => sum + linesOf(other, NARROW_LINE), 0);
  return height <= linesOf(story, LONG_LINE) * OVERHANG;
}

/** About how many lines of text an element takes. */
function linesOf(node: Nodes, signs: number): number {
  if (node.type !== 'element') return 0;
  switch (node.tagName) {
    case 'p':
    case 'li':
    case 'td':
    case 'figcaption':
      return Math.ceil(textOf(node).length / signs) + BLOCK + picturesIn(node);
    case 'h2':
    case 'h3':
    case 'h4':
      return HEADING * Math.ceil(textOf(node).length / (signs / 1.6));
    default:
      return picturesIn(node) || node.children.reduce((sum, child) => sum + linesOf(child, signs), 0);
  }
}

/** Only those that are children themselves: others are found below. */
function picturesIn({ tagName, children }: Element): number {
  if (tagName === 'img' || tagName === 'svg') return PICTURE;
  return children.reduce((sum, child) => sum + (child.type === 'element' && child.tagName === 'img' ? PICTURE : 0), 0);
}
