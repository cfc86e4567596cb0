import { FREE } from '../../rows/break-price.ts';
import type { Row } from '../../rows/row.ts';
import { type Broken, breakOff, breakWithin } from '../break-columns.ts';
import { TOO_DEEP } from '../column-ends.ts';
import { fillSections, type Region, type SectionedText, sectionedText, type TextRoom } from '../fill-sections.ts';
import type { FloatingText } from '../floats.ts';
import { endsOfText } from '../known-ends.ts';
import type { Search } from '../level-columns.ts';
import { linesOf } from '../lines.ts';
import { FORBIDDEN_BREAK } from './make-up-price.ts';

/** A module as it is filled: lines of its regions count from its first. */
export interface ModulePlan {
  readonly regions: readonly Region[];
  /** Line below the last. */
  readonly depth: number;
  readonly cost: number;
}

/** Where a module goes on: nothing is planned there. */
const ELSEWHERE: TextRoom = { whole: 0, last: 0, columns: 1, lastColumns: 1 };
const NOTHING: Broken = { frames: [], price: FREE };

/** The rows of a module as they are planned at one width, in any depth. */
export interface PlannedText extends SectionedText {
  readonly span: number;
  /** What searches one of its texts: no column of one depth is gone through twice. */
  readonly searchOf: (text: FloatingText) => Search;
}

/** Columns of a module are looked at together for all depths up to so many lines more than its rows fill. */
const DEEPER_TOGETHER = 18;

/** The rows of a module as they are planned. Its author's breaks of columns hold while it has as many columns; those of sides are breaks of columns. */
export function plannedText(rows: readonly Row[], span: number, deepest: number): PlannedText {
  const breaks = rows.filter(({ breakAfter }) => breakAfter).length;
  const own = breaks === 0 ? rows : rows.map((row) => (row.breakAfter ? withBreak(row, breaks < span) : row));
  const together = Math.min(deepest, Math.ceil(linesOf(own) / span) + DEEPER_TOGETHER);
  const searches = new Map<FloatingText, Search>();
  const searchOf = (text: FloatingText) => {
    let search = searches.get(text);
    if (!search) {
      search = { text, endsOf: endsOfText(text, together) };
      searches.set(text, search);
    }
    return search;
  };
  return { ...sectionedText(own), span, searchOf };
}

function withBreak({ breakAfter, ...row }: Row, holds: boolean): Row {
  return holds ? { ...row, breakAfter: 'column' } : row;
}

/**
 * Plans a module within some depths, its last columns level; undefined where it has no room.
 *
 * @param text its rows
 * @param least lines that its deepest column is to have at least
 * @param most lines that it may have
 */
export function planModule(text: PlannedText, least: number, most: number): ModulePlan | undefined {
  const { span, searchOf } = text;
  const room = { whole: most, last: most, columns: span, lastColumns: span, least };
  const { regions, price, end } = fillSections(
    text,
    () => room,
    (own, roomOf) => breakWithin(searchOf(own), roomOf(0)),
  );
  if (end.side > 0 || price.forbidden >= TOO_DEEP.forbidden || end.line > most) return undefined;
  return { regions: regions[0] ?? [], depth: end.line, cost: price.cost + price.forbidden * FORBIDDEN_BREAK };
}

/** A module that is full, and the rest of its text. */
export interface FullModule extends ModulePlan {
  /** Rows that stand in it, repeated ones among them. */
  readonly placed: ReadonlySet<Row>;
}

/**
 * Fills a module to its foot and leaves the rest of its text; undefined where it leaves none, or holds none.
 *
 * @param text its rows
 * @param depth lines that it has
 * @param kept lines at the foot of its last column that are kept free
 */
export function fillModule(text: PlannedText, depth: number, kept: number): FullModule | undefined {
  const { span, searchOf } = text;
  const room = { whole: depth, last: depth, columns: span, lastColumns: span, kept };
  const { regions, price, end } = fillSections(
    text,
    (side) => (side === 0 ? room : ELSEWHERE),
    (own, roomOf) => {
      if (roomOf(0).whole === 0) return NOTHING;
      const search = searchOf(own);
      const within = breakWithin(search, roomOf(0));
      return within.frames.length > 0 ? within : breakOff(search, roomOf(0));
    },
  );
  const own = regions[0] ?? [];
  const placed = new Set<Row>();
  for (const { filling } of own)
    for (const { rows } of filling.columns) for (const row of rows) placed.add(row.insteadOf ?? row);
  // A head that has no room would be left out.
  if (placed.size === 0 || end.side === 0 || price.forbidden >= TOO_DEEP.forbidden) return undefined;
  return { regions: own, depth, cost: price.cost + price.forbidden * FORBIDDEN_BREAK, placed };
}
