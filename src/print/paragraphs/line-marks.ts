import type { Colour } from '../../colour/contrast.ts';
import type { SetItem, StructureNode } from '../structure-tree.ts';
import type { ShapedPiece } from './shape-pieces.ts';
import type { Span, TextStyle } from './text-style.ts';
import type { WordPart } from './words.ts';

/** One face's piece of a word in the line. */
export interface LineSlice {
  readonly part: WordPart;
  readonly piece: ShapedPiece;
  readonly start: number;
  /** The part that gives its face to the breakable space before it, if there is one. */
  readonly space: WordPart | undefined;
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
  return joined(extents, decorationOf, isSame).map(({ key, x1, x2 }) => {
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

function decorationOf({ part }: LineSlice) {
  return part.style.decoration === 'none' ? undefined : part.style.decoration;
}

/** What each link of a paragraph says, by its structure element. */
export type LinkTexts = ReadonlyMap<StructureNode, string>;

/**
 * What links say on all their lines together, or where they lead if they say nothing: who listens may come to
 * any of the lines.
 *
 * @param spans of a whole paragraph
 */
export function linkTexts(spans: readonly Span[]): LinkTexts {
  const links = new Map<StructureNode, { readonly href: string; readonly text: string }>();
  for (const span of spans) {
    const link = linkOf(span);
    if (link) links.set(link.tag, { href: link.href, text: (links.get(link.tag)?.text ?? '') + span.text });
  }
  const said = (text: string, href: string) => shortened(text.replace(BETWEEN_WORDS, ' ').trim() || href);
  return new Map([...links].map(([tag, { href, text }]) => [tag, said(text, href)]));
}

/** What parts words: spaces, and line ends that the author has set. Spaces that keep words together stay. */
const BETWEEN_WORDS = /[ \t\r\n\u2028]+/g;

/** Each line of a link repeats what it says: of more characters than this only the first. */
const MOST_SAID = 2_000;

function shortened(text: string): string {
  return text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text;
}

/**
 * The areas of a line's links.
 *
 * @param extents the slices of the line, and where each lies on it
 * @param style how the paragraph is set
 * @param texts what the links of the paragraph say
 */
export function linkAreas(extents: readonly SliceExtent[], style: TextStyle, texts: LinkTexts): SetItem[] {
  return joined(extents, ({ part }) => linkOf(part.span), isSameLink).map(({ key, x1, x2 }) => ({
    kind: 'link',
    ...key,
    contents: texts.get(key.tag) ?? key.href,
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

function linkOf(span: Span): LinkTarget | undefined {
  const tag = span.linkTag ?? span.tag;
  return span.href === undefined || tag === 'artefact' ? undefined : { tag, href: span.href };
}

function isSameLink(one: LinkTarget | undefined, other: LinkTarget | undefined): boolean {
  return one?.tag === other?.tag && one?.href === other?.href;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other;
}

/** Slices side by side that have one key. */
interface Stretch<Key> {
  readonly key: Key;
  x1: number;
  x2: number;
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
    } else if (key !== undefined) stretches.push({ key, x1, x2 });
    previous = key;
  }
  return stretches;
}
