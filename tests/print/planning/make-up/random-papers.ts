import type { PaperRoom } from '../../../../src/print/planning/make-up/make-up.ts';
import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import type { Setting } from '../../../../src/print/rows/block-context.ts';
import { costs, FORBIDDEN } from '../../../../src/print/rows/break-price.ts';
import type { Float, Row } from '../../../../src/print/rows/row.ts';
import { fc } from '../../../fixtures/seeded-fast-check.ts';
import { LEADING } from '../random-rooms.ts';
import { rowOf } from '../random-rows.ts';

/** A paper before it is made up. */
export interface AnyPaper {
  readonly texts: readonly ModuleText[];
  readonly paper: PaperRoom;
}

/** What a random text holds, before its rows are made. */
type StoryPiece = (block: number) => readonly TextRow[];

const white = (block: number, lines = 1) =>
  rowOf({ lines, isSpace: true, breakPrice: FORBIDDEN, white: { most: 1, around: block } });

/** A paragraph whose first and last line never stand alone. */
const paragraph =
  (lines: number, hasNote: boolean): StoryPiece =>
  () =>
    Array.from({ length: lines }, (_, index) =>
      rowOf({
        breakPrice:
          index < lines - 1 && (index === 0 || index === lines - 2) ? FORBIDDEN : costs(index % 5 === 3 ? 4 : 0),
        ...(hasNote && index === 0 && { notes: [rowOf({ lines: 0.75 })] }),
      }),
    );

const heading: StoryPiece = (block) => [
  white(block),
  rowOf({ breakPrice: FORBIDDEN, heading: { title: `Titre ${block}`, level: 3 } }),
];

/** A picture with its caption, that may be smaller by some lines. */
const picture =
  (lines: number, smaller: number): StoryPiece =>
  (block) => {
    const float = { block };
    const sizes = Array.from({ length: Math.min(smaller, lines - 2) }, (_, at) => ({
      lines: lines - 1 - at,
      parts: [],
    }));
    return [
      { ...white(block), float },
      rowOf({ float, lines, breakPrice: FORBIDDEN, ...(sizes.length > 0 && { smaller: sizes }) }),
      rowOf({ float }),
      { ...white(block), float },
    ];
  };

/** A picture across so many columns at most with its caption, as `acrossIn` places it; `stays` where the text has it. */
const acrossSome =
  (lines: number, most: number, place: Float['place'], stays: boolean): StoryPiece =>
  (block) => {
    const [above, own, caption, below] = [white(block), rowOf({ lines, breakPrice: FORBIDDEN }), rowOf(), white(block)];
    return [above, own, caption, below].map((row) => ({ ...row, across: { block, most, place, stays } }));
  };

/** A row of a random text; `across` is of a picture that takes some columns of its story. */
interface TextRow extends Row {
  readonly across?: {
    readonly block: number;
    readonly most: number;
    readonly place: Float['place'];
    readonly stays: boolean;
  };
}

/** A row as the rows of a story of so many columns have it (`block-rows.ts`). */
function acrossIn({ across, ...row }: TextRow, span: number): Row {
  if (!across) return row;
  const { block, most, place, stays } = across;
  const float: Float = { block, ...(place && { place }) };
  if (span > most && row.isSpace) return { ...row, float: stays ? { block, place: 'top', opensColumns: true } : float };
  if (span > most)
    return { ...row, acrossColumns: most, float: stays ? { block, place: 'top', opensColumns: true } : float };
  const wide = span > 1 ? { ...row, spansColumns: true } : row;
  if (!stays) return { ...wide, float };
  return row.isSpace ? wide : { ...wide, apart: block };
}

/** A box that is closed and opened again where it is cut. */
const box =
  (lines: number): StoryPiece =>
  (block) => [
    white(block),
    ...Array.from({ length: lines }, (_, index) =>
      rowOf({
        breakPrice: index === 0 || index === lines - 2 ? FORBIDDEN : costs(40),
        ...(index < lines - 1 && {
          continued: { head: [rowOf({ isRepeated: true })], foot: [rowOf({ isRepeated: true })] },
        }),
      }),
    ),
    white(block),
  ];

/** A story of some pieces below a head of so many lines in one column. */
export interface StoryShape {
  readonly headLines: number;
  readonly pieces: readonly StoryPiece[];
  readonly spans: readonly number[];
  readonly padding: number;
  readonly place: ModuleText['place'];
  readonly side: number | undefined;
  readonly isFiller: boolean;
  readonly mayPart: boolean;
  readonly partsAt: number | undefined;
}

/** Makes the rows of a story once for all widths, but for its head. */
export function textOf(shape: StoryShape): ModuleText {
  const own = shape.pieces.flatMap((piece, block) => piece(block));
  const text = own[0]?.isSpace ? own.slice(1) : own;
  const heads = new Map<number, readonly Row[]>();
  const headOf = (span: number) => {
    if (shape.headLines === 0) return [];
    let head = heads.get(span);
    if (!head) {
      const lines = Math.max(1, Math.ceil((shape.headLines * 1.4) / span));
      head = [
        ...Array.from({ length: lines }, () => rowOf({ spansColumns: true, breakPrice: FORBIDDEN })),
        { ...white(-1), spansColumns: true },
      ];
      heads.set(span, head);
    }
    return head;
  };
  const rows = new Map<number, readonly Row[]>();
  const rowsAcross = (span: number) => {
    let across = rows.get(span);
    if (!across) {
      across = [...headOf(span), ...text.map((row) => (row.across ? acrossIn(row, span) : row))];
      rows.set(span, across);
    }
    return across;
  };
  const cut = shape.partsAt === undefined ? -1 : cutIn(text, shape.partsAt);
  const head = [rowOf({ spansColumns: true, breakPrice: FORBIDDEN, isRepeated: true })];
  return {
    spans: shape.spans,
    rowsAcross,
    padding: { above: shape.padding, below: shape.padding },
    ...(shape.place && { place: shape.place }),
    ...(shape.side !== undefined && { side: shape.side }),
    partsAfter: (span) => (cut < 0 ? -1 : headOf(span).length + cut),
    mayPart: shape.mayPart,
    isFiller: shape.isFiller,
    continuation: { foot: rowOf({ isRepeated: true }), head: () => head },
  };
}

/** A row behind which a column may end, at a share of the text. */
function cutIn(text: readonly TextRow[], share: number): number {
  const from = Math.floor(text.length * share);
  return text.findIndex(
    (row, index) =>
      index >= from &&
      !row.isSpace &&
      !row.float &&
      !row.across &&
      !row.continued &&
      row.breakPrice.forbidden === 0 &&
      index < text.length - 5,
  );
}

const anyParagraph = fc
  .tuple(fc.integer({ min: 2, max: 11 }), fc.constantFrom(false, false, false, false, true))
  .map(([lines, hasNote]) => paragraph(lines, hasNote));

const anyPicture = fc
  .tuple(fc.integer({ min: 5, max: 10 }), fc.integer({ min: 0, max: 2 }))
  .map(([lines, smaller]) => picture(lines, smaller));

const anyAcrossSome = fc
  .tuple(
    fc.integer({ min: 5, max: 14 }),
    fc.integer({ min: 2, max: 4 }),
    fc.constantFrom(undefined, undefined, 'top' as const, 'foot' as const),
    fc.constantFrom(false, false, true),
  )
  .map(([lines, most, place, stays]) => acrossSome(lines, most, place, stays));

const ANY_PIECES: readonly WeightedPiece[] = [
  { weight: 12, arbitrary: anyParagraph },
  { weight: 2, arbitrary: fc.constant(heading) },
  { weight: 1, arbitrary: anyPicture },
  { weight: 1, arbitrary: fc.integer({ min: 4, max: 9 }).map(box) },
];

/** Stories of so many lines, on pages of some columns. */
export function anyStory(columns: number, most: number): fc.Arbitrary<ModuleText> {
  return storyOf(columns, most, ANY_PIECES);
}

/** The same with pictures across some columns. */
function anyStoryAcrossSome(columns: number, most: number): fc.Arbitrary<ModuleText> {
  return storyOf(columns, most, [...ANY_PIECES, { weight: 3, arbitrary: anyAcrossSome }]);
}

type WeightedPiece = { readonly weight: number; readonly arbitrary: fc.Arbitrary<StoryPiece> };

function storyOf(columns: number, most: number, anyPieces: readonly WeightedPiece[]): fc.Arbitrary<ModuleText> {
  return fc
    .record({
      headLines: fc.constantFrom(0, 1, 2, 3, 4, 5),
      count: fc.integer({ min: 1, max: most }),
      pieces: fc.array(fc.oneof(...anyPieces), { minLength: most, maxLength: most }),
      last: anyParagraph,
      best: fc.integer({ min: 1, max: columns }),
      isFixed: fc.constantFrom(false, false, false, false, true),
      padding: fc.constantFrom(0, 0, 0, 0, 1),
      place: fc.constantFrom(
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        'top' as const,
        'foot' as const,
      ),
      isFiller: fc.constantFrom(false, false, false, false, false, false, false, true),
      mayPart: fc.constantFrom(true, true, false),
      partsAt: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, 0.5),
    })
    .map(({ count, pieces, last, best, isFixed, ...shape }) =>
      textOf({
        ...shape,
        side: undefined,
        pieces: [...pieces.slice(0, count - 1), last],
        spans: isFixed ? [best] : spansAround(best, columns),
      }),
    );
}

/** All widths, the nearest to the best first. */
function spansAround(best: number, columns: number): readonly number[] {
  const spans = Array.from({ length: columns }, (_, index) => index + 1);
  return spans.sort((a, b) => Math.abs(a - best) - Math.abs(b - best) || a - b);
}

/** Room of so many lines on a side; the first has a masthead, the last may have a coupon. */
export function roomOf(
  columns: number,
  lines: number,
  head: number,
  coupon: number,
  sides: number | undefined,
): PaperRoom {
  return {
    body: { size: 8, leading: LEADING },
    room: {
      columns,
      top: 0,
      bottom: lines * LEADING + 2,
      firstHeadHeight: head * LEADING,
      runningHeadHeight: 0,
      footHeight: 0,
      ...(coupon > 0 && { coupon: { side: 'last', place: 'foot', height: coupon * LEADING } }),
      keepBackClear: false,
    },
    sides,
    look: { betweenBands: 2, betweenModules: 1 },
  };
}

/** Papers as people make them: stories of up to a page, on sides that they are promised or not. */
export const anyPaper: fc.Arbitrary<AnyPaper> = paperOf(1, anyStory);

/** The same on three columns or more, with pictures across some columns of their stories. */
export const anyPaperAcrossSome: fc.Arbitrary<AnyPaper> = paperOf(3, anyStoryAcrossSome);

function paperOf(
  leastColumns: number,
  anyOwn: (columns: number, most: number) => fc.Arbitrary<ModuleText>,
): fc.Arbitrary<AnyPaper> {
  return fc
    .record({
      columns: fc.integer({ min: leastColumns, max: 5 }),
      lines: fc.integer({ min: 36, max: 62 }),
      head: fc.integer({ min: 0, max: 8 }),
      coupon: fc.constantFrom(0, 0, 12),
      sides: fc.constantFrom(undefined, undefined, 2, 4),
    })
    .chain(({ columns, lines, head, coupon, sides }) =>
      fc.array(anyOwn(columns, 12), { minLength: 3, maxLength: 12 }).map((texts) => ({
        texts,
        paper: roomOf(columns, lines, head, coupon, sides),
      })),
    );
}

/** Few short stories without wishes, on one or two small sides. */
export const anySmallPaper: fc.Arbitrary<AnyPaper> = fc
  .record({
    columns: fc.integer({ min: 1, max: 3 }),
    lines: fc.integer({ min: 14, max: 24 }),
    sides: fc.constantFrom(undefined, 1, 2),
  })
  .chain(({ columns, lines, sides }) =>
    fc.array(anyStory(columns, 4), { minLength: 1, maxLength: 4 }).map((texts) => ({
      texts: texts.map(({ place: _, ...text }) => ({ ...text, isFiller: false })),
      paper: roomOf(columns, lines, 0, 0, sides),
    })),
  );

/** A story as its author writes it: words, and a head of so many lines. */
export interface PlainStory {
  readonly words: readonly number[];
  readonly headLines: number;
  readonly spans: readonly number[];
}

/** Words of a line in a body of 9 points. */
const WORDS_OF_LINE = 8;

/** Stories in a setting: larger type has fewer words a line; a paragraph may be a line longer or shorter where that is asked. */
export function plainTexts(
  stories: readonly PlainStory[],
  { body, looseness }: Pick<Setting, 'body' | 'looseness'>,
): readonly ModuleText[] {
  let block = 0;
  return stories.map(({ words, headLines, spans }) => {
    const pieces = words.map((count): StoryPiece => {
      const own = block++;
      const exact = (count / WORDS_OF_LINE) * (body.size / 9);
      const lineCount = Math.max(1, Math.ceil(exact) + (looseness.get(own) ?? 0));
      const share = exact - Math.floor(exact);
      return () => {
        const rows: readonly Row[] = paragraph(lineCount, false)(own);
        const opening = rows[0] as Row;
        return rows.map((row, index) =>
          index === lineCount - 1 && lineCount > 1
            ? { ...row, closing: { block: own, lineCount, width: share * 180, share, opening } }
            : row,
        );
      };
    });
    return textOf({
      headLines,
      pieces,
      spans,
      padding: 0,
      place: undefined,
      side: undefined,
      isFiller: false,
      mayPart: true,
      partsAt: undefined,
    });
  });
}

export const anyPlainStories: fc.Arbitrary<readonly PlainStory[]> = fc.array(
  fc.record({
    words: fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 3, maxLength: 12 }),
    headLines: fc.integer({ min: 1, max: 4 }),
    spans: fc.constantFrom([1, 2, 3], [2, 1, 3], [3, 2, 1], [2, 3, 1]),
  }),
  { minLength: 6, maxLength: 8 },
);
