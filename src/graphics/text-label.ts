import { itemAt } from '../sequence/item-at.ts';
import type { DrawingContext, ElementContext } from './drawing.ts';
import { lose, note } from './findings.ts';
import type { Label, LabelFont, LabelSpan } from './graphic.ts';
import { parseLength, type Viewport } from './length.ts';
import { opacityOf, parsePaint } from './paint-server.ts';
import { type SvgStyle, styleOf } from './svg-style.ts';
import { type SvgElement, textIn } from './svg-tree.ts';
import type { Bounds } from './view-box.ts';

/** A stretch of text of one style; the first of a chunk says where the chunk stands. */
interface Piece {
  readonly text: string;
  readonly style: SvgStyle;
  /** Of the elements around it inside the `text`: 0 to 1. */
  readonly opacity: number;
  /** An absolute position begins a chunk of its own (SVG 2, 11.5). */
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly dx: number;
  readonly dy: number;
}

/** Positions that an element gives its characters, one after the other. */
interface Positions {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly dx: readonly number[];
  readonly dy: readonly number[];
}

/** A `text` element as labels: one for each chunk with a place of its own. */
export function textLabels(
  element: SvgElement,
  style: SvgStyle,
  place: ElementContext,
  drawing: DrawingContext,
): Label[] {
  if (/^(?:tb|vertical|tb-rl)/.test(style.values['writing-mode'] ?? '')) note(drawing.findings, 'vertical-text');
  const pieces = collapsed(piecesOf(element, style, 1, place, drawing));
  const labels: Label[] = [];
  let [x, y] = [0, 0];
  for (let start = 0; start < pieces.length; ) {
    let end = start + 1;
    while (end < pieces.length && pieces[end]?.x === undefined && pieces[end]?.y === undefined) end++;
    const chunk = pieces.slice(start, end);
    const [first] = chunk as [Piece];
    x = first.x ?? x;
    y = first.y ?? y;
    const spans = chunk.flatMap((piece) => spanOf(piece, place, drawing));
    const anchor = first.style.values['text-anchor'];
    if (spans.some(({ text }) => text.trim() !== ''))
      labels.push({
        kind: 'label',
        spans,
        x,
        y,
        anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
        transform: place.matrix,
      });
    start = end;
  }
  return labels;
}

function piecesOf(
  element: SvgElement,
  style: SvgStyle,
  opacity: number,
  place: ElementContext,
  drawing: DrawingContext,
): Piece[] {
  const { findings, sheet, budget } = drawing;
  const { rotate = '0', textLength } = element.attributes;
  if (textLength !== undefined) note(findings, 'text-length');
  if (/[1-9]/.test(rotate)) note(findings, 'rotate');
  let positions = positionsOf(element, { ...place.viewport, fontSize: style.fontSize });
  return element.children.flatMap((child): Piece[] => {
    if (typeof child === 'string') {
      if (!budget.spend(1 + child.length / 20)) return [];
      const pieces = placedPieces(child, style, opacity, positions);
      // Blank text before a `tspan` that is laid out by itself uses up no position.
      if (child.trim() !== '') positions = NO_POSITIONS;
      return pieces;
    }
    const inner = styleOf(child, style, sheet);
    if (inner.values.display === 'none') return [];
    if (child.name === 'tspan' || child.name === 'a') {
      const pieces = piecesOf(child, inner, opacity * opacityOf(inner.values.opacity), { ...place, style }, drawing);
      const [first, ...rest] = pieces;
      const given = first && { ...first, x: first.x ?? positions.x[0], y: first.y ?? positions.y[0] };
      if (first) positions = NO_POSITIONS;
      return given ? [given, ...rest] : [];
    }
    if (child.name === 'textPath') note(findings, 'text-path');
    if (child.name === 'textPath' || child.name === 'tref') lose(findings, textIn(child));
    return [];
  });
}

const NO_POSITIONS: Positions = { x: [], y: [], dx: [], dy: [] };

function positionsOf({ attributes }: SvgElement, viewport: Viewport): Positions {
  const list = (name: string, of: 'width' | 'height') =>
    (attributes[name] ?? '')
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .map((part) => parseLength(part, viewport, of) ?? 0);
  return { x: list('x', 'width'), y: list('y', 'height'), dx: list('dx', 'width'), dy: list('dy', 'height') };
}

/**
 * A text cut where a word has a place of its own. Files made from PDF place
 * every letter of another face: ours follow each other by their own widths,
 * word by word.
 */
function placedPieces(text: string, style: SvgStyle, opacity: number, { x, y, dx, dy }: Positions): Piece[] {
  const isWhole = x.length <= 1 && y.length <= 1;
  const words = isWhole ? [{ index: 0, 0: text }] : [...text.matchAll(/\s*\S+\s*$|\s*\S+/g)];
  return words.map(({ index, 0: word }): Piece => {
    const start = index + (isWhole ? 0 : word.length - word.trimStart().length);
    return { text: word, style, opacity, x: x[start], y: y[start], dx: dx[start] ?? 0, dy: dy[start] ?? 0 };
  });
}

/** White space as browsers show it: one space for any of it, none at the ends, unless it is to be kept. */
function collapsed(pieces: readonly Piece[]): Piece[] {
  let endsInSpace = true;
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const isKept = /^pre/.test(piece.style.values['white-space'] ?? '');
    if (piece.x !== undefined) endsInSpace = true;
    let text = piece.text.replace(/[\t\r\n]/g, ' ');
    if (!isKept) {
      text = text.replace(/ +/g, ' ');
      if (endsInSpace) text = text.replace(/^ /, '');
    }
    // A place without text is that of what follows.
    if (text === '' && piece.x === undefined && piece.y === undefined && piece.dy === 0) continue;
    kept.push({ ...piece, text });
    if (text !== '') endsInSpace = text.endsWith(' ') && !isKept;
  }
  const merged = withoutEmpty(kept);
  return merged.map((piece, at) => {
    const isLast = merged[at + 1] === undefined || merged[at + 1]?.x !== undefined;
    return isLast && !/^pre/.test(piece.style.values['white-space'] ?? '')
      ? { ...piece, text: piece.text.replace(/ $/, '') }
      : piece;
  });
}

/** Gives the place of a piece without text to the one after it. */
function withoutEmpty(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  let waiting: Piece | undefined;
  for (const piece of pieces) {
    const whole = waiting
      ? {
          ...piece,
          x: piece.x ?? waiting.x,
          y: piece.y ?? waiting.y,
          dx: piece.dx + waiting.dx,
          dy: piece.dy + waiting.dy,
        }
      : piece;
    if (whole.text === '') waiting = whole;
    else {
      kept.push(whole);
      waiting = undefined;
    }
  }
  return kept;
}

function spanOf(
  { text, style, opacity: own, dx, dy }: Piece,
  { matrix, viewport }: ElementContext,
  drawing: DrawingContext,
): LabelSpan[] {
  const { values, fontSize } = style;
  if (text === '' || fontSize <= 0 || values.visibility === 'hidden' || values.visibility === 'collapse') return [];
  const painted = { matrix, bounds: ANY_BOX, viewport: { ...viewport, fontSize } };
  // Letters that are an outline only are filled with its colour: there is no such face here.
  const fill = values.fill === 'none' ? (values.stroke ?? 'none') : (values.fill ?? '#000000');
  if (values.fill === 'none' && fill !== 'none') note(drawing.findings, 'text-paint');
  const paint = parsePaint(fill, style, painted, drawing);
  if (!paint) return [];
  if (typeof paint.paint !== 'string') note(drawing.findings, 'text-paint');
  const colour = typeof paint.paint === 'string' ? paint.paint : itemAt(paint.paint.stops, 0).colour;
  const opacity = own * (paint.opacity ?? 1) * opacityOf(values['fill-opacity']);
  const spacing = parseLength(values['letter-spacing'], painted.viewport, 'width') ?? 0;
  const isSpaced = spacing !== 0 && !RIGHT_TO_LEFT.test(text);
  if (spacing !== 0 && !isSpaced) note(drawing.findings, 'letter-spacing');
  const shift = baselineShift(values, fontSize);
  return [
    {
      text,
      font: fontOf(values),
      size: fontSize,
      fill: colour,
      ...(opacity < 1 && { opacity }),
      ...(isSpaced && { letterSpacing: spacing }),
      ...(dx !== 0 && { dx }),
      ...(dy + shift !== 0 && { dy: dy + shift }),
    },
  ];
}

/** How wide a text is, is not known here. Of a gradient across its box only the colours are used, whatever the box. */
const ANY_BOX: Bounds = { x: 0, y: 0, width: 1, height: 1 };

/** Hebrew, Arabic and their like, whose letters join or are spaced by hand. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** How far below its line a text stands, by what of it stands on the line: shares of the em of a usual face. */
function baselineShift(values: SvgStyle['values'], size: number): number {
  const of = values['alignment-baseline'] ?? values['dominant-baseline'] ?? 'auto';
  const share = BASELINES[of] ?? 0;
  const raised = { super: -0.33, sub: 0.2 }[values['baseline-shift'] ?? ''] ?? 0;
  return (share + raised) * size;
}

const BASELINES: Readonly<Record<string, number>> = {
  middle: 0.26,
  central: 0.35,
  hanging: 0.74,
  'text-before-edge': 0.9,
  'text-top': 0.9,
  'before-edge': 0.9,
  'text-after-edge': -0.22,
  'after-edge': -0.22,
  ideographic: -0.22,
};

/** The bulletin's own face that is most like the one that a file names; without a name, the sans serif of its other labels. */
function fontOf(values: SvgStyle['values']): LabelFont {
  const weight = values['font-weight'] ?? 'normal';
  return {
    family: familyOf(values['font-family'] ?? ''),
    bold: /^bold/.test(weight) || Number(weight) >= 600,
    italic: /^(?:italic|oblique)/.test(values['font-style'] ?? ''),
  };
}

function familyOf(names: string): LabelFont['family'] {
  for (const name of names.toLowerCase().split(',')) {
    if (/mono|courier|consol|menlo|typewriter|\bcode\b/.test(name)) return 'mono';
    if (/sans|arial|helvetica|verdana|roboto|segoe|calibri|tahoma|system-ui/.test(name)) return 'sans';
    if (/serif|times|georgia|garamond|palatino|cambria|roman|book/.test(name)) return 'serif';
  }
  return 'sans';
}
