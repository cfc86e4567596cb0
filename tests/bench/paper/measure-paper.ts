import type { PageImage } from '../../inspectors/page-image.ts';

/** What the eye finds of a paper's make-up: in millimetres. */
export interface PaperFigures {
  /** For each side, the empty depth of its columns from left to right. */
  readonly holes: readonly (readonly number[])[];
  /** Where columns end above a rule or at a side's foot: by how much the longest is longer than the shortest. */
  readonly uneven: readonly number[];
}

/** The paper that is measured: A4 in three columns, as `templates/print.yaml` has them. */
const COLUMNS = [14, 77, 140].map((left) => ({ left: left + 1, right: left + 55 }));
const FOOT = 288;
/** What stands above is a running head. */
const TOP = 24;
/** Two lines of the body part stories; white is a hole beyond them. */
const USUAL_WHITE = 2 * 4.6;
/** A darker pixel is ink: a tint is none. */
const INK = 225;
/** Rules at one height, as they are drawn. */
const SAME = 0.6;
const RULE = { thickest: 0.8, cover: 0.9 };

export const DOTS_PER_MM = 4;

/** From top to bottom, in millimetres. */
interface Ink {
  readonly top: number;
  readonly bottom: number;
  readonly isRule: boolean;
}

/** Measures the pages of a paper as they were drawn, whatever made them: `DOTS_PER_MM` fine. */
export function measurePaper(pages: readonly PageImage[]): PaperFigures {
  const sides = pages.map((page) => {
    const columns = COLUMNS.map((column) => inkOf(page, column));
    return { columns, ends: endsOf(columns, footOf(page)) };
  });
  return {
    holes: sides.map(({ columns, ends }) => columns.map((_, column) => emptyDepth(columns, ends, column))),
    uneven: sides.flatMap(({ columns, ends }) => unevenness(columns, ends)),
  };
}

/** A side's text ends at its margin, or where a coupon is cut off, along a line to the edge of the sheet. */
function footOf(page: PageImage): number {
  for (let y = TOP * DOTS_PER_MM; y < FOOT * DOTS_PER_MM; y++) if (isInked(page, y, 2, 9)) return y / DOTS_PER_MM;
  return FOOT;
}

function inkOf(page: PageImage, { left, right }: { left: number; right: number }): Ink[] {
  const ink: Ink[] = [];
  for (let y = 0; y < page.height; y++) {
    if (!isInked(page, y, left, right)) continue;
    const top = y;
    let cover = 0;
    for (; y < page.height && isInked(page, y, left, right); y++)
      cover = Math.max(cover, coverOf(page, y, left, right));
    const isThin = y - top <= RULE.thickest * DOTS_PER_MM;
    ink.push({ top: top / DOTS_PER_MM, bottom: y / DOTS_PER_MM, isRule: isThin && cover >= RULE.cover });
  }
  return ink;
}

function isInked(page: PageImage, y: number, left: number, right: number): boolean {
  return coverOf(page, y, left, right) > 0;
}

/** Share of a row of pixels between two places, in millimetres, that is ink. */
function coverOf({ width, greys }: PageImage, y: number, left: number, right: number): number {
  const row = greys.subarray(y * width + left * DOTS_PER_MM, y * width + right * DOTS_PER_MM);
  return row.reduce((count, grey) => count + (grey < INK ? 1 : 0), 0) / row.length;
}

/** Where stories end: a rule below one column or several, or the foot below all. */
interface End {
  readonly y: number;
  readonly below: readonly boolean[];
  readonly isFoot: boolean;
}

function endsOf(columns: readonly (readonly Ink[])[], foot: number): readonly End[] {
  const rules = columns.map((ink) => ink.filter(({ isRule, top }) => isRule && top > TOP && top < foot - 1));
  const ends = rules.flatMap((own, at) =>
    own.flatMap(({ top }) => {
      const below = rules.map((others) => others.some((rule) => Math.abs(rule.top - top) < SAME));
      return below.indexOf(true) === at ? [{ y: top, below, isFoot: false }] : [];
    }),
  );
  return [...ends, { y: foot, below: columns.map(() => true), isFoot: true }];
}

/** White above and below what ends stories. Below a rule it is that of the whole width: a headline may be short. */
function emptyDepth(columns: readonly (readonly Ink[])[], ends: readonly End[], column: number): number {
  const own = ends.filter(({ below }) => below[column]);
  const whites = own.flatMap(({ y, below, isFoot }) => {
    const next = columns.filter((_, at) => below[at]).map((ink) => nextBelow(ink, y));
    return [y - lastAbove(columns[column] ?? [], y), isFoot ? 0 : Math.min(...next) - y];
  });
  return whites.reduce((sum, white) => sum + Math.max(0, white - USUAL_WHITE), 0);
}

/** At each rule below two columns or more, and at the foot. */
function unevenness(columns: readonly (readonly Ink[])[], ends: readonly End[]): number[] {
  return ends
    .map(({ y, below }) => columns.filter((_, at) => below[at]).map((ink) => lastAbove(ink, y)))
    .filter(({ length }) => length > 1)
    .map((feet) => Math.max(...feet) - Math.min(...feet));
}

function lastAbove(ink: readonly Ink[], y: number): number {
  return Math.max(TOP, ...ink.map(({ bottom }) => bottom).filter((bottom) => bottom <= y));
}

function nextBelow(ink: readonly Ink[], y: number): number {
  return Math.min(FOOT, ...ink.map(({ top }) => top).filter((top) => top > y + SAME));
}
