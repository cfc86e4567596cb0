import type { Colour, Item } from '../display-list.ts';
import type { KnownParagraphs } from './known-paragraphs.ts';
import { closeRun, type OpenRun } from './line.ts';
import { decorations, linkAreas, type PlacedSlice, type SliceExtent } from './line-marks.ts';
import { hangOf } from './margin-kerning.ts';
import type { ShapedPiece, Shaper } from './shaper.ts';
import { justify, NATURAL, type Spacing } from './spacing.ts';
import { faceKey, type TextStyle } from './text-style.ts';
import type { KnownWords } from './word-items.ts';
import { shapeSlice, spacePart, type Word, type WordPart } from './words.ts';

/** What lines are set with. */
export interface SettingContext {
  readonly shaper: Shaper;
  readonly knownWords: KnownWords;
  readonly knownParagraphs: KnownParagraphs;
  /** The document's language; spans of it say '' or the same. */
  readonly lang: string;
  /** Line and column of an offset in the bulletin's file. */
  readonly locate: (offset: number) => { readonly line: number; readonly column: number };
  /** Drawn behind marked text. */
  readonly markColour: Colour;
}

/** A stretch of words that makes a line: from inside the first to inside the last. */
export interface LineExtent {
  readonly words: readonly Word[];
  /** Where the line's text starts and ends in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly hyphenated: boolean;
  /** The paragraph, or what follows a forced line end, starts here. */
  readonly isFirst: boolean;
  /** The paragraph, or a forced line, ends here. */
  readonly isLast: boolean;
}

/** Whether a justified line's spaces are changed to reach the measure: the last one's are not, and a single word has none. */
export function isSpread({ words, isLast }: LineExtent): boolean {
  return !isLast && words.some(({ spaceBefore }, index) => index > 0 && spaceBefore !== '');
}

/** Soft hyphen: what a hyphen at a line's end is in the copied text (ISO 32000-1, 14.8.2.2.3). */
const SOFT_HYPHEN = '\u00AD';

/** Sets one line at x = 0, y = 0: shapes its words as they stand in it, and spaces them to the measure. */
export function setLine(
  extent: LineExtent,
  text: string,
  style: TextStyle,
  measure: number,
  indent: number,
  context: SettingContext,
): readonly Item[] {
  const slices = slicesOf(extent, text, style, context.shaper);
  const spaceOf = (part: WordPart) =>
    context.shaper.shape(' ', faceKey(style, part.style), [], part.span.lang, false)[0] as ShapedPiece;
  const widths = { glyphs: 0, letters: -1, spaceCount: 0 };
  let spaces = 0;
  for (const { piece, part, space } of slices) {
    widths.glyphs += piece.width * part.size;
    widths.letters += piece.glyphs.length;
    if (!space) continue;
    spaces += spaceOf(space).width * space.size;
    widths.spaceCount++;
  }
  const hangs = hangsOf(extent, slices, text, style, context.shaper);
  const spare = measure + hangs.left + hangs.right - indent - widths.glyphs - spaces;
  const isJustified = style.align === 'justify';
  // A last line, or a line of one word, is not spread out, but it may be too long.
  const justified = isJustified && isSpread(extent);
  const tight = isJustified && spare < 0;
  const { scaling, tracking } = style.micro;
  const give = { scaling, tracking: tracking * style.size };
  const spacing = justified || tight ? justify({ spare, ...widths }, give) : NATURAL;
  const left = style.align === 'center' ? spare / 2 : style.align === 'right' ? spare : 0;

  const items: Item[] = [];
  const extents: SliceExtent[] = [];
  let run: OpenRun | undefined;
  let x = left + indent - hangs.left;
  const close = () => {
    if (run) items.push(closeRun(run, x, spacing));
    run = undefined;
  };
  for (const slice of slices) {
    if (slice.space) {
      const space = spaceOf(slice.space);
      if (!run || !continues(run, slice.space, space.font)) close();
      run ??= openRun(slice.space, slice.start - 1, space.font, x, style, context);
      append(run, space, x, slice.space.size, NATURAL);
      x += space.width * slice.space.size + spacing.extra;
    }
    if (!run || !continues(run, slice.part, slice.piece.font)) close();
    run ??= openRun(slice.part, slice.start, slice.piece.font, x, style, context);
    const textStart = x;
    append(run, slice.piece, x, slice.part.size, spacing);
    x += slice.piece.width * slice.part.size * spacing.scale + slice.piece.glyphs.length * spacing.letter;
    extents.push({ slice, x1: textStart, x2: x });
  }
  // Nothing follows the last letter that it should stand off.
  x -= spacing.letter;
  close();
  if (extent.hyphenated) markSoftHyphen(items);
  return [...decorations(extents, style, context.markColour), ...items, ...linkAreas(extents, style)];
}

function slicesOf(extent: LineExtent, text: string, style: TextStyle, shaper: Shaper): PlacedSlice[] {
  const slices: PlacedSlice[] = [];
  for (const [index, word] of extent.words.entries()) {
    const isLast = index === extent.words.length - 1;
    const end = isLast ? extent.end : word.end;
    let space = index > 0 && word.spaceBefore !== '' ? spacePart(extent.words[index - 1], word) : undefined;
    const shaped = shapeSlice(word, text, Math.max(word.start, extent.start), end, style, shaper);
    for (const [at, { part, pieces, start }] of shaped.entries()) {
      const isLastPart = isLast && at === shaped.length - 1;
      const own =
        extent.hyphenated && isLastPart
          ? shaper.shape(
              `${text.slice(start, Math.min(part.end, end))}-`,
              faceKey(style, part.style),
              style.fallback,
              part.span.lang,
              style.capitals,
            )
          : pieces;
      let from = start;
      for (const piece of own) {
        slices.push({ part, piece, start: from, space });
        from += piece.text.length;
        space = undefined;
      }
    }
  }
  return slices;
}

/** How far the line's first and last characters hang over the edges of a justified column. */
function hangsOf(
  { isFirst, hyphenated, end }: LineExtent,
  slices: readonly PlacedSlice[],
  text: string,
  style: TextStyle,
  shaper: Shaper,
) {
  const first = slices[0];
  const last = slices.at(-1);
  if (!first || !last) return { left: 0, right: 0 };
  return {
    left: isFirst ? 0 : hangOf(text[first.start], 'left', first.part, style, shaper),
    right: hangOf(hyphenated ? '-' : text[end - 1], 'right', last.part, style, shaper),
  };
}

function openRun(
  part: WordPart,
  start: number,
  font: string,
  x: number,
  style: TextStyle,
  { locate, lang }: SettingContext,
): OpenRun {
  const offset = part.span.offsets?.[start - part.spanStart] ?? -1;
  return {
    style: {
      tag: part.span.tag,
      font,
      size: part.size,
      colour: style.colour,
      ...(part.span.lang !== '' && part.span.lang !== lang && { lang: part.span.lang }),
      ...(offset >= 0 && { source: locate(offset) }),
    },
    spanLang: part.span.lang,
    x,
    y: -part.rise,
    glyphs: [],
    positions: [],
    rises: [],
    texts: [],
  };
}

/** A run goes on while nothing that it says of itself changes. */
function continues(run: OpenRun, part: WordPart, font: string): boolean {
  return (
    run.style.font === font &&
    run.style.size === part.size &&
    run.style.tag === part.span.tag &&
    run.spanLang === part.span.lang &&
    run.y === -part.rise
  );
}

function append(run: OpenRun, piece: ShapedPiece, x: number, size: number, { scale, letter }: Spacing): void {
  let at = x - run.x;
  for (let i = 0; i < piece.glyphs.length; i++) {
    run.glyphs.push(piece.glyphs[i] as number);
    run.positions.push(at + (piece.xOffsets[i] as number) * size * scale);
    run.rises.push((piece.yOffsets[i] as number) * size);
    run.texts.push(piece.texts[i] as string);
    at += (piece.advances[i] as number) * size * scale + letter;
  }
}

/** The line's last glyph is the hyphen that was put in. */
function markSoftHyphen(items: Item[]): void {
  const last = items.at(-1);
  if (last?.kind !== 'glyphs') return;
  items[items.length - 1] = { ...last, texts: [...last.texts.slice(0, -1), SOFT_HYPHEN] };
}
