import { EMPTY_PART, type SetPart } from '../furniture/set-part.ts';
import { plainSpans, setText } from '../lettering/set-text.ts';
import { moved } from '../moved.ts';
import { freeLines } from '../planning/free-lines.ts';
import { linesOf } from '../planning/lines.ts';
import { type Composition, planSheets, type SheetPlan } from '../planning/plan-sheets.ts';
import type { PrintJob } from '../print-job.ts';
import type { BodySize } from '../rows/block-context.ts';
import type { Row } from '../rows/row.ts';
import { drawn, wordsOfRows } from '../rows/row-parts.ts';
import { families, type PrintTheme } from '../theme.ts';
import type { SheetSet } from './lay-out-sheets.ts';

/** What has been planned, and by what plan. */
export interface Planned {
  readonly composition: Composition;
  readonly plan: SheetPlan;
}

/** The text of a number that has no room on its sides. */
export interface Overflow {
  /** The rows that the sides have room for, and those that come after. */
  readonly kept: readonly Row[];
  readonly over: readonly Row[];
  /** Lines that stay empty on the sides all the same, side by side. */
  readonly free: readonly number[];
  readonly lines: number;
  /** About how many words those lines are. */
  readonly words: number;
}

/** Parts the rows where the sides asked for are full; undefined where the sides have room for all of them. */
export function overflowOf({ composition, plan }: Planned, sides: number | undefined): Overflow | undefined {
  if (sides === undefined || plan.sides.length <= sides) return undefined;
  const { rows } = composition;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (planSheets({ ...composition, rows: rows.slice(0, middle) }).sides.length <= sides) low = middle;
    else high = middle - 1;
  }
  const kept = rows.slice(0, low);
  const over = rows.slice(low);
  const lines = linesOf(over.filter(({ isSpace }) => !isSpace));
  const own = { ...composition, rows: kept };
  const free = freeLines(planSheets(own), own, sides).slice(0, sides);
  return { kept, over, free, lines, words: wordsOfRows(over).length };
}

/** From a column's left edge to the rule beside what is too much. */
const RULE_OFFSET = 6;

/**
 * Sheets for the text that has no room, to stand behind the sides asked for. They have no
 * coupon. Each side says what it is, each line has a rule beside it.
 *
 * @param over the rows that have no room
 * @param label what each side says of itself
 * @param composition of the number: body and room are the same
 * @param job the number that is being set
 */
export function overflowSheets(over: readonly Row[], label: string, composition: Composition, job: PrintJob): SheetSet {
  const head = overflowHead(label, job);
  const own: Composition = {
    body: composition.body,
    rows: over.map((row) => (row.isSpace ? row : ruled(row, composition.body, job.theme))),
    room: {
      ...composition.room,
      coupon: undefined,
      firstHeadHeight: head.height,
      runningHeadHeight: head.height,
      footHeight: 0,
    },
  };
  const plan = planSheets(own);
  return { composition: own, plan, heads: plan.sides.map(() => head), foot: EMPTY_PART };
}

/** A row with a rule to its left. */
function ruled(row: Row, { leading }: BodySize, { colours }: PrintTheme): Row {
  const rule = drawn({
    kind: 'rule',
    tag: 'artefact',
    x1: -RULE_OFFSET,
    y1: 0,
    x2: -RULE_OFFSET,
    y2: row.lines * leading,
    thickness: 2,
    colour: colours.accentLetters,
  });
  return { ...row, parts: [rule, ...row.parts] };
}

function overflowHead(label: string, job: PrintJob): SetPart {
  const { colours, headline } = job.theme;
  const size = headline.size / 2;
  const { width } = job.geometry;
  const text = { family: families.heading, size, leading: size * 1.2, colour: colours.accentLetters, width };
  const { items, lineCount } = setText(plainSpans(label, 'artefact'), text, job);
  return { items: moved(items, 0, size), height: lineCount * text.leading + size, tags: [] };
}
