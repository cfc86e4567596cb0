import { costs, FORBIDDEN, FREE } from '../../../src/print/rows/break-price.ts';
import type { Float, Row } from '../../../src/print/rows/row.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';

/** A row that holds nothing. */
export function rowOf(properties: Partial<Row> = {}): Row {
  return { lines: 1, parts: [], breakPrice: FREE, isSpace: false, strain: 0, ...properties };
}

export function rowsOf(count: number, properties: Partial<Row> = {}): Row[] {
  return Array.from({ length: count }, () => rowOf(properties));
}

/** Makes the rows of one piece of a text; `block` is its index. */
type Piece = (block: number) => readonly Row[];

/** White of a line that may grow by some more; the whites above and below one float share lines. */
function white(block: number, most: number, properties: Partial<Row> = {}): Row {
  return rowOf({ isSpace: true, white: { most, around: block }, ...properties });
}

/** A paragraph: its first line and its last one never stand alone. */
const paragraph = (lines: number, notes: readonly Row[]): Piece => {
  const isEdge = (index: number) => index === 0 || index === lines - 2;
  return () =>
    Array.from({ length: lines }, (_, index) =>
      rowOf({
        breakPrice: index < lines - 1 && isEdge(index) ? FORBIDDEN : FREE,
        ...(index === 0 && notes.length > 0 && { notes }),
      }),
    );
};

const heading =
  (level: number): Piece =>
  (block) => [
    white(block, 1, { breakPrice: FORBIDDEN }),
    rowOf({ breakPrice: FORBIDDEN, heading: { title: `Titre ${block}`, level } }),
  ];

/** A picture with a caption, or a small box: it may leave its place, and be smaller by some lines. */
const float =
  (lines: number, smaller: number, place: Float['place'], spansColumns: boolean): Piece =>
  (block) => {
    const own: Float = { block, ...(place && { place }) };
    const shared = { float: own, ...(spansColumns && { spansColumns }) };
    const sizes = Array.from({ length: Math.min(smaller, lines - 1) }, (_, index) => ({
      lines: lines - 1 - index,
      parts: [],
    }));
    return [
      white(block, 1, shared),
      rowOf({ ...shared, lines, breakPrice: FORBIDDEN, ...(sizes.length > 0 && { smaller: sizes }) }),
      rowOf(shared),
      white(block, 1, shared),
    ];
  };

/** A picture across some columns of a text that has more, where the text has it or elsewhere. */
const acrossSome =
  (lines: number, acrossColumns: number, place: Float['place'], opensColumns: boolean): Piece =>
  (block) => {
    const own: Float = opensColumns ? { block, place: 'top', opensColumns } : { block, ...(place && { place }) };
    const around = white(block, 1, { float: own });
    return [
      around,
      rowOf({ float: own, acrossColumns, lines, breakPrice: FORBIDDEN }),
      rowOf({ float: own, acrossColumns }),
      around,
    ];
  };

/** A table that goes on in the next column below its head, or a box that is closed and opened again. */
const continued =
  (lines: number, hasFoot: boolean): Piece =>
  (block) => {
    const again = { head: [rowOf()], foot: hasFoot ? [rowOf()] : [] };
    return [
      white(block, 1),
      ...Array.from({ length: lines }, (_, index) =>
        rowOf({
          breakPrice: index === 0 || index === lines - 2 ? FORBIDDEN : costs(hasFoot ? 40 : 4),
          ...(index < lines - 1 && { continued: again }),
        }),
      ),
      white(block, 1),
    ];
  };

/** What spans the columns and stays where it is. */
const spanning =
  (lines: number): Piece =>
  (block) => [
    white(block, 1, { spansColumns: true }),
    ...rowsOf(lines, { spansColumns: true }),
    white(block, 1, { spansColumns: true }),
  ];

/** The last row of what stands before gets a break. */
const breakTo =
  (to: 'column' | 'page'): Piece =>
  () => [rowOf({ breakAfter: to })];

const anyNotes = fc.oneof(
  { weight: 6, arbitrary: fc.constant<readonly Row[]>([]) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 }).map((lines) => rowsOf(lines, { lines: 0.75 })) },
);
const anyParagraph = fc
  .tuple(fc.integer({ min: 1, max: 6 }), anyNotes)
  .map(([lines, notes]) => paragraph(lines, notes));
const anyHeading = fc.constantFrom(2, 3).map(heading);
const anyFloat = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 0, max: 2 }),
    fc.constantFrom(undefined, undefined, undefined, 'top' as const, 'foot' as const),
    fc.constantFrom(false, false, true),
  )
  .map(([lines, smaller, place, spans]) => float(lines, smaller, place, spans));
const anyContinued = fc
  .tuple(fc.integer({ min: 4, max: 12 }), fc.boolean())
  .map(([lines, hasFoot]) => continued(lines, hasFoot));
const anySpanning = fc.integer({ min: 1, max: 3 }).map(spanning);
const anyBreak = fc.constantFrom('column' as const, 'page' as const).map(breakTo);

/** Pictures across two or three columns. */
const anyAcrossSome = (columns: number) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 2, max: Math.max(2, columns - 1) }),
      fc.constantFrom(undefined, undefined, undefined, 'top' as const, 'foot' as const),
      fc.constantFrom(false, false, false, true),
    )
    .map(([lines, across, place, opens]) => acrossSome(lines, across, place, opens));

/** Rows of a text of paragraphs alone. */
export const anyPlainRows: fc.Arbitrary<readonly Row[]> = rowsOfPieces(
  fc.array(anyParagraph, { minLength: 1, maxLength: 12 }),
);

const ANY_PIECES = [
  { weight: 10, arbitrary: anyParagraph },
  { weight: 3, arbitrary: anyHeading },
  { weight: 4, arbitrary: anyFloat },
  { weight: 2, arbitrary: anyContinued },
  { weight: 1, arbitrary: anySpanning },
  { weight: 1, arbitrary: anyBreak },
];

/** Rows of a text with all that a page has to deal with. No piece is higher than eight lines, unless it can be cut. */
export const anyRows: fc.Arbitrary<readonly Row[]> = rowsOfPieces(
  fc.array(fc.oneof(...ANY_PIECES), { minLength: 1, maxLength: 24 }),
);

/** The same on so many columns, 3 or more, with pictures across some of them. */
export function anyRowsAcrossSome(columns: number): fc.Arbitrary<readonly Row[]> {
  const pieces = fc.oneof(...ANY_PIECES, { weight: 4, arbitrary: anyAcrossSome(columns) });
  return rowsOfPieces(fc.array(pieces, { minLength: 1, maxLength: 24 }));
}

/** Paragraphs, and one to three pictures across some of so many columns. */
export function anyPlainRowsAcrossSome(columns: number): fc.Arbitrary<readonly Row[]> {
  const pieces = fc.oneof({ weight: 4, arbitrary: anyParagraph }, { weight: 1, arbitrary: anyAcrossSome(columns) });
  return rowsOfPieces(
    fc
      .tuple(fc.array(pieces, { minLength: 1, maxLength: 6 }), anyAcrossSome(columns), fc.nat(6))
      .map(([own, picture, at]) => own.toSpliced(at, 0, picture)),
  );
}

function rowsOfPieces(pieces: fc.Arbitrary<readonly Piece[]>): fc.Arbitrary<readonly Row[]> {
  return pieces.map((own) => [...own, paragraph(2, [])].flatMap((piece, block) => piece(block)));
}
