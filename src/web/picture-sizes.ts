import type { Element, ElementContent, RootContent } from 'hast';
import { childElements } from '../markdown/child-elements.ts';
import { hasClass } from '../markdown/vocabulary.ts';

/*
 * How wide pictures stand, for browsers that choose a file before they know the page's layout. The lengths are those of
 * style.css and paper.css. A rem is that of the reader's browser here, 16 pixels as a rule; in the style sheet it is one
 * of the page, which is 17 to 20 pixels.
 */

/** The text's measure, and on a narrow screen all but its edges. */
const TEXT = 'min(91vw, 25.5rem + 21vw, 32.5rem + 10.6vw, 41.5rem)';
/** The whole page. */
const PAGE = 'min(91vw, 67.5rem)';
const NARROW = '91vw';

/** Where a picture stands: its width, from which width of the window it holds, and below that another one. */
interface Room {
  readonly width: string;
  readonly from?: string;
  /** Default: the whole screen. */
  readonly below?: string;
}

const ROOMS = {
  text: { width: TEXT },
  page: { width: PAGE },
  across: { width: PAGE, from: '48rem', below: TEXT },
  beside: { width: '20.5rem', from: '48rem' },
  half: { width: 'min(45.5vw, 34rem)', from: '48rem' },
} as const satisfies Readonly<Record<string, Room>>;

/** From this width of the window pictures of a row stand beside each other. */
const ROWS_FROM = '30rem';

/** Says of each picture that comes in several widths how wide it stands. */
export function withPictureSizes<Node extends RootContent | ElementContent>(node: Node): Node {
  return inRoom(node, ROOMS.text, 1);
}

function inRoom<Node extends RootContent | ElementContent>(node: Node, room: Room, share: number): Node {
  if (node.type !== 'element') return node;
  if (node.tagName === 'img') {
    if (node.properties.srcSet === undefined) return node;
    return { ...node, properties: { ...node.properties, sizes: sizesOf(room, share) } };
  }
  const shares = hasClass(node, 'photo-row') ? sharesOf(node) : undefined;
  let picture = -1;
  const children = node.children.map((child) => {
    if (child.type !== 'element') return child;
    picture++;
    return inRoom(child, roomOf(child, node, room), shares?.[picture] ?? share);
  });
  return { ...node, children };
}

/** The room of a child: in a paper, stories stand beside each other, and what goes across a story that is alone goes across the page. */
function roomOf(child: Element, parent: Element, room: Room): Room {
  if (hasClass(parent, 'band')) {
    const isAlone = childElements(parent).length === 1;
    if (!hasClass(child, 'beside')) return isAlone ? ALONE : ROOMS.text;
    if (!isAlone) return ROOMS.beside;
    return childElements(child).length === 1 ? ROOMS.page : ROOMS.half;
  }
  if (room !== ALONE || hasClass(child, 'story')) return room;
  return hasClass(child, 'wide') ? ROOMS.across : ROOMS.text;
}

/** The room of a story that has a band to itself. */
const ALONE: Room = { ...ROOMS.text };

/** The part of a row that each of its pictures takes: they have one height. */
function sharesOf(row: Element): readonly number[] {
  const ratios = childElements(row).map((figure) => Number(ratioIn(figure) ?? 1));
  const sum = ratios.reduce((before, ratio) => before + ratio, 0);
  return ratios.map((ratio) => ratio / sum);
}

function ratioIn(element: Element): number | undefined {
  if (element.tagName !== 'img') {
    for (const child of childElements(element)) {
      const ratio = ratioIn(child);
      if (ratio !== undefined) return ratio;
    }
    return undefined;
  }
  const ratio = Number(element.properties.width) / Number(element.properties.height);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : undefined;
}

function sizesOf({ width, from, below = NARROW }: Room, share: number): string {
  if (share === 1) return from === undefined ? width : `(min-width: ${from}) ${width}, ${below}`;
  const shared = (one: string) => `calc(${one} * ${Number(share.toFixed(2))})`;
  const inRows = `(min-width: ${ROWS_FROM}) ${shared(from === undefined ? width : below)}, ${NARROW}`;
  return from === undefined ? inRows : `(min-width: ${from}) ${shared(width)}, ${inRows}`;
}
