import type { Colour } from '../../colour/contrast.ts';
import type { SetItem, StructureNode } from '../structure-tree.ts';
import { insideRoom, isInOneFrame } from './frames.ts';
import type { ShapedPiece } from './shape-pieces.ts';
import type { InlineStyle, Span, TextStyle } from './text-style.ts';
import type { WordPart } from './words.ts';

/** One face's piece of a word in the line. */
export interface LineSlice {
  readonly part: WordPart;
  readonly piece: ShapedPiece;
  readonly start: number;
  /** The part that gives its face to the breakable space before it, if there is one. */
  readonly space: WordPart | undefined;
  /** That space keeps its width. */
  readonly isFixed: boolean;
  /** What it takes before its letters and behind them, in points. */
  readonly before: number;
  readonly after: number;
}

/** Where a slice lies on the line. */
export interface SliceExtent {
  readonly slice: LineSlice;
  readonly x1: number;
  readonly x2: number;
}

/**
 * Underlines, strikes, marks and frames. They are there for the eye only: the structure says
 * what they mean.
 *
 * @param extents the slices of the line, and where each lies on it
 * @param style how the paragraph is set
 * @param markColour the ground of marked text
 */
export function decorations(extents: readonly SliceExtent[], style: TextStyle, markColour: Colour): SetItem[] {
  return joined(extents, decorationOf, isSameDecoration).map(({ key: { decoration: key }, slices, ...ends }) => {
    const room = insideRoomOf(slices);
    const [x1, x2] = [ends.x1 - room, ends.x2 + room];
    if (key === 'mark') {
      return {
        kind: 'rectangle',
        tag: 'artefact',
        ground: 'pale',
        x: x1,
        y: -style.size * 0.8,
        width: x2 - x1,
        height: style.size * 1.05,
        fill: markColour,
      };
    }
    if (key === 'frame') {
      const stroke = { colour: style.colour, thickness: 0.4 };
      const box = { x: x1, y: -style.size * 0.76, width: x2 - x1, height: style.size * 0.98 };
      return { kind: 'rectangle', tag: 'artefact', ...box, stroke };
    }
    const y = key === 'underline' ? style.size * 0.14 : -style.size * 0.26;
    return {
      kind: 'rule',
      tag: 'artefact',
      x1,
      y1: y,
      x2,
      y2: y,
      thickness: Math.max(0.5, style.size * 0.05),
      colour: style.colour,
    };
  });
}

/** From the letters to the edge of what is around them, in points. */
function insideRoomOf([first]: readonly LineSlice[]): number {
  return first ? insideRoom(first.part.style) * first.part.size : 0;
}

interface Decoration {
  readonly decoration: Exclude<InlineStyle['decoration'], 'none'>;
  readonly span: Span;
}

function decorationOf({ part: { style, span } }: LineSlice): Decoration | undefined {
  return style.decoration === 'none' ? undefined : { decoration: style.decoration, span };
}

/** Whether two pieces side by side are in one decoration. */
function isSameDecoration(one: Decoration | undefined, other: Decoration | undefined): boolean {
  return one !== undefined && other !== undefined && isInOneFrame(one.span, other.span);
}

/** The areas of a line's links. */
export function linkAreas(extents: readonly SliceExtent[], style: TextStyle): SetItem[] {
  return joined(extents, linkOf, isSameLink).map(({ key, x1, x2, slices }) => ({
    kind: 'link',
    ...key,
    contents: slices
      .map((slice) => (slice.space ? ' ' : '') + slice.piece.text)
      .join('')
      .trim(),
    x: x1,
    y: -style.size * 0.8,
    width: x2 - x1,
    height: style.size * 1.1,
  }));
}

/** Where a link leads, and its structure element. */
interface LinkTarget {
  readonly tag: StructureNode;
  readonly href: string;
}

function linkOf({ part: { span } }: LineSlice): LinkTarget | undefined {
  const tag = span.linkTag ?? span.tag;
  return span.href === undefined || tag === 'artefact' ? undefined : { tag, href: span.href };
}

function isSameLink(one: LinkTarget | undefined, other: LinkTarget | undefined): boolean {
  return one?.tag === other?.tag && one?.href === other?.href;
}

/** Slices side by side that have one key. */
interface Stretch<Key> {
  readonly key: Key;
  x1: number;
  x2: number;
  readonly slices: LineSlice[];
}

/** Neighbours that have one key, as one stretch. The spaces between them belong to it, the space before it does not. */
function joined<Key>(
  extents: readonly SliceExtent[],
  keyOf: (slice: LineSlice) => Key | undefined,
  areSame: (one: Key | undefined, other: Key | undefined) => boolean,
): Stretch<Key>[] {
  const stretches: Stretch<Key>[] = [];
  let previous: Key | undefined;
  let level: number | undefined;
  for (const { slice, x1, x2 } of extents) {
    const key = keyOf(slice);
    const last = stretches.at(-1);
    const isNeighbour = areSame(key, previous) && slice.part.level === level;
    level = slice.part.level;
    if (key !== undefined && isNeighbour && last) {
      last.x1 = Math.min(last.x1, x1);
      last.x2 = Math.max(last.x2, x2);
      last.slices.push(slice);
    } else if (key !== undefined) stretches.push({ key, x1, x2, slices: [slice] });
    previous = key;
  }
  return stretches;
}
