import { photoRows as countsOf } from '../../markdown/photo-rows.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { Photo, PhotosBlock } from '../blocks/block.ts';
import { placedPicture } from '../lettering/placed-picture.ts';
import { MM } from '../theme.ts';
import { insetOf, leftOf } from './beside.ts';
import type { BlockContext } from './block-context.ts';
import { FORBIDDEN, FREE } from './break-price.ts';
import { creditLines } from './credit-lines.ts';
import { type CoarsePicture, coarseAt, finestWidth } from './picture-size.ts';
import { movedRow, type NestedRows, pileOf } from './pile.ts';
import type { Row } from './row.ts';
import { drawn, movedParts, type RowPart } from './row-parts.ts';
import { cutWords, gridLines, mustBeCut, SPLIT_TALL } from './tall.ts';

/** Between pictures side by side, in points, and between rows of them, in lines of the body. */
const GAP = 2.5 * MM;
/** No picture of several is narrower than this, in points: one by itself, and one with words below it. */
const [NARROWEST, NARROWEST_WITH_WORDS] = [12 * MM, 16 * MM];
/** Pictures with few dots make their row lower, down to this share of what fills it. */
const LEAST_SHARE = 0.5;
/** A row is so much higher at most than the lowest of the block. */
const HIGHEST = 1.5;
/** Sizes that the whole may have where its column has too little room. */
const LEAST_SCALE = 0.85;

/**
 * Pictures side by side: those of a row have one height, and fill its width by their proportions, so that nothing is
 * cut off. All is one row of the grid where a column can hold it.
 *
 * @param block the pictures, and the words below them
 * @param context how the number is set; `measure` is the width of the column, in points
 * @param nested sets the blocks that stand inside this one, in a measure of their own
 */
export function photosRows(block: PhotosBlock, context: BlockContext, nested: NestedRows): Row[] {
  const { measure, body } = context;
  // A strip is as wide as its column at most.
  const pictureScale = Math.min(1, context.pictureScale);
  const left = leftOf(block, body.size);
  const room = measure - (block.nesting.indent + insetOf(block.nesting)) * body.size;
  const caption = nested(block.caption, { ...context, measure: room }).map((row) => movedRow(row, left));
  const strips = stripsOf(block.photos, room, context);
  const setAll = (scale: number) => {
    const width = Math.max(...strips.map((strip) => widthOf(strip, scale)));
    // In the middle, whatever makes them narrower: their own width, or how they fill their side.
    const place = { left: left + (room - width) / 2, width };
    return strips.map((strip, index) => stripRow(strip, scale, { ...place, isFirst: index === 0 }, context, nested));
  };
  const rows = setAll(pictureScale);
  const lines = gridLines(rows) + gridLines(caption);
  const coarse = strips.flatMap((strip) => coarseIn(strip, pictureScale, context));
  const last = { ...itemAt(rows, rows.length - 1), breakPrice: caption.length > 0 ? FORBIDDEN : FREE };
  if (mustBeCut([caption], lines, context)) {
    const cut = rows.slice(0, -1).map((row) => ({ ...row, breakPrice: SPLIT_TALL }));
    const [first, ...others] = [...cut, last];
    return [{ ...first, ...(coarse.length > 0 && { coarse }) }, ...others, ...cutWords(caption, lines, context)];
  }
  const { parts, calls } = pileOf([...rows, ...caption], context);
  const smaller: Pick<Row, 'lines' | 'parts'>[] = [];
  // Steps are counted, since sums of such fractions may miss the last.
  const steps = Math.round((pictureScale - LEAST_SCALE) / SCALE_STEP);
  for (let step = 1; step <= steps; step++) {
    const scale = pictureScale - step * SCALE_STEP;
    const pile = pileOf([...setAll(scale), ...caption], context);
    if (pile.lines < (smaller.at(-1)?.lines ?? lines)) smaller.push({ lines: pile.lines, parts: pile.parts });
  }
  return [
    {
      lines,
      parts,
      breakPrice: FREE,
      isSpace: false,
      strain: 0,
      ...(calls.length > 0 && { calls }),
      ...(smaller.length > 0 && { smaller }),
      ...(coarse.length > 0 && { coarse }),
    },
  ];
}

/** Steps in which the whole is tried smaller. */
const SCALE_STEP = 0.025;

/** Pictures that stand side by side, at their height of scale 1. */
interface Strip {
  readonly photos: readonly Photo[];
  readonly height: number;
  /** In which they would fill the width. */
  readonly full: number;
}

function stripsOf(photos: readonly Photo[], room: number, { graphics, depth, body }: BlockContext): Strip[] {
  const haveWords = photos.some(({ caption }) => caption.length > 0);
  const counts = countsOf(photos.map(ratioOf), room, GAP, haveWords ? NARROWEST_WITH_WORDS : NARROWEST);
  let from = 0;
  const strips = counts.map((count) => {
    const own = photos.slice(from, from + count);
    from += count;
    const full = (room - GAP * (count - 1)) / sumOf(own.map(ratioOf));
    const finest = Math.min(...own.map((photo) => finestWidth(photo.picture, graphics) / ratioOf(photo)));
    return { photos: own, full, height: Math.min(full, Math.max(finest, full * LEAST_SHARE)) };
  });
  const lowest = Math.min(...strips.map(({ height }) => height));
  // Half of a column is the most that a row of pictures takes; a picture alone may have nearly all of it.
  const deepest = body.leading * (strips.length > 1 ? depth / 2 : Math.max(2, depth - 4));
  return strips.map((strip) => ({ ...strip, height: Math.min(strip.height, lowest * HIGHEST, deepest) }));
}

function widthOf({ photos, height }: Strip, scale: number): number {
  return sumOf(photos.map((photo) => ratioOf(photo) * height * scale)) + GAP * (photos.length - 1);
}

/** Where strips stand: each in the middle of the widest. */
interface StripPlace {
  readonly left: number;
  readonly width: number;
  readonly isFirst: boolean;
}

/** A strip as a row: its pictures in the middle of its width, below each its credit and its caption. */
function stripRow(
  strip: Strip,
  scale: number,
  { left, width, isFirst }: StripPlace,
  context: BlockContext,
  nested: NestedRows,
): Row {
  const { body, graphics } = context;
  const { photos } = strip;
  const height = strip.height * scale;
  const parts: RowPart[] = [];
  const calls: string[] = [];
  let x = left + (width - widthOf(strip, scale)) / 2;
  const creditOf = ({ picture }: Photo) =>
    creditLines(picture, ratioOf({ picture }) * height, ratioOf({ picture }) * height, context);
  const deepestCredit = Math.max(...photos.map((photo) => creditOf(photo).height));
  const whole = height + deepestCredit;
  const above = Math.max(1, Math.ceil((whole + (isFirst ? 0 : GAP)) / body.leading - 0.01));
  // The first row stands in the middle of its lines, as a picture alone does; the others keep off the row above them.
  const top = (above * body.leading - whole) / (isFirst ? 2 : 1);
  let lines = above;
  for (const photo of photos) {
    const { picture, caption } = photo;
    const own = { width: ratioOf(photo) * height, height };
    const credit = creditOf(photo);
    const words = pileOf(nested(caption, { ...context, measure: own.width }), context);
    const { src, tag } = picture;
    parts.push(
      drawn(placedPicture({ src, tag, x, y: top, ...own }, graphics)),
      ...movedParts(credit.partsBelow({ left: 0, right: own.width, foot: top + height }), x, 0),
      ...movedParts(words.parts, x, above * body.leading),
    );
    calls.push(...words.calls);
    lines = Math.max(lines, above + words.lines);
    x += own.width + GAP;
  }
  return {
    lines,
    parts,
    breakPrice: FORBIDDEN,
    isSpace: false,
    strain: 0,
    ...(calls.length > 0 && { calls }),
  };
}

function coarseIn({ photos, full, height }: Strip, scale: number, { graphics }: BlockContext): CoarsePicture[] {
  return photos.flatMap((photo) => {
    const found = coarseAt(photo.picture, ratioOf(photo) * full, ratioOf(photo) * height * scale, graphics);
    return found ? [found] : [];
  });
}

function ratioOf({ picture: { width, height } }: Pick<Photo, 'picture'>): number {
  return width / height;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
