import type { Colour } from '../../colour/contrast.ts';
import type { SetItem, StructureNode } from '../structure-tree.ts';
import { insideRoom, isInOneFrame } from './frames.ts';
import type { LinePiece } from './line-order.ts';
import type { InlineStyle, Span, TextStyle } from './text-style.ts';

/**
 * Underlines, strikes, marks and frames. They are there for the eye only: the structure says
 * what they mean.
 *
 * @param pieces of the words of the line; each has its place
 * @param style how the paragraph is set
 * @param markColour the ground of marked text
 */
export function decorations(pieces: readonly LinePiece[], style: TextStyle, markColour: Colour): SetItem[] {
  return joined(pieces, decorationOf, isSameDecoration).map(({ key: { decoration: key, room }, ...ends }) => {
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

interface Decoration {
  readonly decoration: Exclude<InlineStyle['decoration'], 'none'>;
  readonly span: Span;
  /** From the letters to its edge, in points. */
  readonly room: number;
}

function decorationOf({ part: { style, span, size } }: LinePiece): Decoration | undefined {
  const { decoration } = style;
  return decoration === 'none' ? undefined : { decoration, span, room: insideRoom(style) * size };
}

/** Whether two pieces side by side are in one decoration. */
function isSameDecoration(one: Decoration | undefined, other: Decoration | undefined): boolean {
  return one !== undefined && other !== undefined && isInOneFrame(one.span, other.span);
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
 * @param pieces of the words of the line; each has its place
 * @param style how the paragraph is set
 * @param texts what the links of the paragraph say
 */
export function linkAreas(pieces: readonly LinePiece[], style: TextStyle, texts: LinkTexts): SetItem[] {
  return joined(pieces, ({ part }) => linkOf(part.span), isSameLink).map(({ key, x1, x2 }) => ({
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

/** Pieces side by side that have one key. */
interface Stretch<Key> {
  readonly key: Key;
  x1: number;
  x2: number;
}

/** Neighbours that have one key, as one stretch. The spaces between them belong to it, the space before it does not. */
function joined<Key>(
  pieces: readonly LinePiece[],
  keyOf: (piece: LinePiece) => Key | undefined,
  areSame: (one: Key | undefined, other: Key | undefined) => boolean,
): Stretch<Key>[] {
  const stretches: Stretch<Key>[] = [];
  let previous: Key | undefined;
  let level: number | undefined;
  for (const piece of pieces) {
    const key = keyOf(piece);
    const [x1, x2] = [piece.x, piece.x + piece.width];
    const last = stretches.at(-1);
    const isNeighbour = areSame(key, previous) && piece.level === level;
    level = piece.level;
    if (key !== undefined && isNeighbour && last) {
      last.x1 = Math.min(last.x1, x1);
      last.x2 = Math.max(last.x2, x2);
    } else if (key !== undefined) stretches.push({ key, x1, x2 });
    previous = key;
  }
  return stretches;
}
