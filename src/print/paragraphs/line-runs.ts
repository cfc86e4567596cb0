import type { Colour } from '../../colour/contrast.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { GlyphRun, GlyphTexts } from '../display-list.ts';
import type { StructureNode } from '../structure-tree.ts';
import type { LinePiece } from './line-order.ts';
import { NATURAL, type Spacing } from './spacing.ts';
import type { TextStyle } from './text-style.ts';

type Run = GlyphRun<StructureNode>;

/** Pieces of one run as they are gathered. */
interface OpenRun {
  readonly tag: Run['tag'];
  readonly font: string;
  readonly size: number;
  readonly colour: Colour;
  readonly source: Run['source'] | undefined;
  /** Language of its spans as they say it. */
  readonly lang: string;
  /** Its embedding level: neighbours of another one may stand elsewhere on the line. */
  readonly level: number;
  /** Nothing is put between its letters. */
  readonly closed: boolean;
  /** Its letters stay as they are drawn, whatever the line lacks: lead-ins are seen beside each other. */
  readonly isLeadIn: boolean;
  readonly y: number;
  /** How far it reaches on the line so far. */
  left: number;
  right: number;
  readonly pieces: LinePiece[];
  glyphCount: number;
  /** Where its text starts and ends in the paragraph's, as long as it is one stretch of it, each unit of one glyph. */
  readonly start: number;
  end: number | undefined;
}

/** The paragraph that a line is of. */
interface RunContext {
  /** Its text, each line end a space. */
  readonly text: string;
  readonly style: TextStyle;
  /** The document's language; spans of it say '' or the same. */
  readonly lang: string;
}

/**
 * The glyph runs of a line, in reading order, unbound: they say where their text starts in the paragraph's
 * (see `unbound.ts`).
 *
 * @param pieces of the line, in reading order; each has its place
 * @param space the space that hangs beyond the end of the line, where there is one
 * @param spacing how the line reaches its measure
 * @param paragraph what the line is of
 */
export function runsOf(
  pieces: readonly LinePiece[],
  space: LinePiece | undefined,
  spacing: Spacing,
  paragraph: RunContext,
): Run[] {
  const runs: Run[] = [];
  let run: OpenRun | undefined;
  const close = () => {
    if (run) runs.push(closeRun(run, spacing, paragraph));
    run = undefined;
  };
  const add = (piece: LinePiece) => {
    if (!run || !continues(run, piece)) close();
    run ??= openRun(piece, paragraph.style);
    append(run, piece);
    return run;
  };
  let last: OpenRun | undefined;
  for (let index = 0; index < pieces.length; index++) last = add(itemAt(pieces, index));
  // Nothing follows the last letter that it should stand off; the space at the end hangs right behind it.
  const beyond = last && !last.closed && !last.isLeadIn ? spacing.letter : 0;
  if (last) last.right -= beyond;
  if (space) add(space.piece.rightToLeft ? space : { ...space, x: space.x - beyond });
  close();
  return runs;
}

function openRun({ part, piece, start, level, x }: LinePiece, style: TextStyle): OpenRun {
  // A space may stand behind the span that gives it its face.
  const isInSpan = start < part.spanStart + part.span.text.length;
  return {
    tag: part.span.tag,
    font: piece.font,
    size: part.size * piece.scale,
    colour: style.colour,
    source: isInSpan ? { line: start, column: 0 } : undefined,
    lang: part.span.lang,
    level,
    closed: piece.closed,
    isLeadIn: part.style.isLeadIn === true,
    y: -part.rise,
    left: x,
    right: x,
    pieces: [],
    glyphCount: 0,
    start,
    end: start,
  };
}

/** A run goes on while nothing that it says of itself changes. */
function continues(run: OpenRun, { part, piece, level }: LinePiece): boolean {
  return (
    run.font === piece.font &&
    run.size === part.size * piece.scale &&
    run.tag === part.span.tag &&
    run.lang === part.span.lang &&
    run.level === level &&
    run.isLeadIn === (part.style.isLeadIn === true) &&
    run.y === -part.rise
  );
}

function append(run: OpenRun, piece: LinePiece): void {
  run.left = Math.min(run.left, piece.x);
  run.right = Math.max(run.right, piece.x + piece.width);
  run.pieces.push(piece);
  run.glyphCount += piece.piece.glyphs.length;
  const goesOn = piece.start === run.end && typeof piece.piece.texts === 'string';
  run.end = goesOn ? piece.start + piece.piece.text.length : undefined;
}

/**
 * Field by field, because spreads are slow where objects have different fields, and into arrays that have their length
 * at once: a long number has thousands of runs, and arrays that grow keep room for half as much again.
 */
function closeRun(run: OpenRun, spacing: Spacing, { text, lang: documentLang }: RunContext): Run {
  const { tag, font, size, colour, source, lang, y, left, right, isLeadIn, glyphCount } = run;
  const own = isLeadIn ? NATURAL : spacing;
  const glyphs = new Array<number>(glyphCount);
  const positions = new Array<number>(glyphCount);
  let rises: number[] | undefined;
  let index = 0;
  for (let nth = 0; nth < run.pieces.length; nth++) {
    const { part, piece, isSpace, x, width } = itemAt(run.pieces, nth);
    const { scale, letter } = isSpace || part.style.isLeadIn ? NATURAL : spacing;
    const between = piece.closed ? 0 : letter;
    let at = piece.rightToLeft ? x + width : x;
    for (let i = 0; i < piece.glyphs.length; i++) {
      const advance = (piece.advances[i] as number) * part.size * scale + between;
      if (piece.rightToLeft) at -= advance;
      glyphs[index] = piece.glyphs[i] as number;
      const offset = piece.xOffsets[i] as number;
      positions[index] = (offset === 0 ? at : at + offset * part.size * scale) - left;
      const raised = piece.yOffsets[i] as number;
      if (raised !== 0) rises ??= new Array<number>(glyphCount).fill(0);
      if (rises) rises[index] = raised * part.size;
      if (!piece.rightToLeft) at += advance;
      index++;
    }
  }
  const closed: Writable<Run> = {
    kind: 'glyphs',
    tag,
    font,
    size,
    colour,
    x: left,
    y,
    stretch: own.scale,
    glyphs,
    positions,
    texts: textsOf(run, text),
    width: right - left,
  };
  if (lang !== '' && lang !== documentLang) closed.lang = lang;
  if (source) closed.source = source;
  if (own.letter !== 0 && !run.closed) closed.letterSpacing = own.letter;
  if (rises) closed.rises = rises;
  return closed;
}

/** What the glyphs of a run say: nearly always a stretch of the paragraph's text. */
function textsOf({ pieces, glyphCount, start, end }: OpenRun, text: string): GlyphTexts {
  // The space behind a text is no part of it.
  if (end !== undefined && end <= text.length) return text.slice(start, end);
  const texts = new Array<string>(glyphCount);
  let index = 0;
  for (const { piece } of pieces)
    for (let i = 0; i < piece.texts.length; i++) texts[index++] = piece.texts[i] as string;
  return texts;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Soft hyphen: what a hyphen at a line's end is in the copied text (ISO 32000-1, 14.8.2.2.3). */
const SOFT_HYPHEN = '\u00AD';

/** Gives a soft hyphen as its text to the last glyph of a line: it is the hyphen that was put in. */
export function markSoftHyphen(items: Run[]): void {
  const last = items.at(-1);
  if (!last) return;
  const { texts } = last;
  const hyphenated =
    typeof texts === 'string' ? texts.slice(0, -1) + SOFT_HYPHEN : [...texts.slice(0, -1), SOFT_HYPHEN];
  items[items.length - 1] = { ...last, texts: hyphenated };
}
