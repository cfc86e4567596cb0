import type { Column } from '../../../src/print/planning/fill-column.ts';
import { linesOf } from '../../../src/print/planning/lines.ts';
import type { Composition, SheetPlan } from '../../../src/print/planning/plan-sheets.ts';
import type { Row } from '../../../src/print/rows/row.ts';
import { itemAt } from '../../../src/sequence/item-at.ts';
import { areaFaults } from './region-areas.ts';

/** Sums of parts of lines are not more exact than this. */
const EXACT = 1e-6;

/** A plan, and the rows that it was made of. */
interface Planned {
  readonly composition: Composition;
  readonly plan: SheetPlan;
}

/** What is wrong with a plan, a sentence each: nothing, where all is well. */
export function faultsOfPage({ composition, plan }: Planned): string[] {
  const page = new ReadPage(composition, plan);
  return [
    ...orderFaults(page),
    ...floatFaults(page),
    ...depthFaults(page),
    ...continuationFaults(page),
    ...whiteFaults(page),
    ...breakFaults(page),
    ...noteFaults(page),
  ];
}

/** A column of a page, with its place. */
interface ReadColumn {
  readonly column: Column;
  readonly side: number;
  /** The same for all columns of one region. */
  readonly region: number;
  /** Rows of the text but white, by their indexes. */
  readonly indexes: readonly number[];
  readonly depth: number;
}

/** A page as it is read: which row of the text each placed row is. */
class ReadPage {
  readonly rows: readonly Row[];
  readonly plan: SheetPlan;
  /** How many columns its sides have, and all that are filled. */
  readonly sideColumns: number;
  readonly columns: readonly ReadColumn[];
  readonly repeated: ReadonlySet<Row>;

  constructor({ rows, room }: Composition, plan: SheetPlan) {
    this.rows = rows;
    this.sideColumns = room.columns;
    this.plan = plan;
    this.repeated = new Set(rows.flatMap(({ continued }) => [...(continued?.head ?? []), ...(continued?.foot ?? [])]));
    const indexOf = new Map(rows.map((row, index) => [row, index]));
    let region = -1;
    this.columns = plan.sides.flatMap(({ regions }, side) =>
      regions.flatMap(({ filling }) => {
        region++;
        const at = region;
        return filling.columns.map((column): ReadColumn => {
          const own = column.rows.filter((row) => !row.isSpace && !this.repeated.has(row));
          const indexes = own.map((row) => indexOf.get(row.insteadOf ?? row) ?? -1);
          return { column, side, region: at, indexes, depth: filling.depth };
        });
      }),
    );
  }

  get placed(): readonly number[] {
    return this.columns.flatMap(({ indexes }) => indexes);
  }
}

function orderFaults({ rows, placed }: ReadPage): string[] {
  const isText = (index: number) => !rows[index]?.float || rows[index].breakAfter !== undefined;
  const expected = [...rows.keys()].filter((index) => !itemAt(rows, index).isSpace || rows[index]?.breakAfter);
  const faults: string[] = [];
  if (placed.includes(-1)) faults.push('a row stands there that is none of the text');
  const counts = new Map<number, number>();
  for (const index of placed) counts.set(index, (counts.get(index) ?? 0) + 1);
  for (const index of expected.filter((one) => !rows[one]?.isSpace))
    if (counts.get(index) !== 1) faults.push(`row ${index} stands ${counts.get(index) ?? 0} times`);
  const text = placed.filter(isText);
  text.forEach((index, at) => {
    if (at > 0 && index < itemAt(text, at - 1)) faults.push(`row ${index} stands behind row ${text[at - 1]}`);
  });
  return faults;
}

/** Rows of one float stand together, and no float overtakes another of its kind. */
function floatFaults({ rows, columns }: ReadPage): string[] {
  const faults: string[] = [];
  const blockAt = (index: number) => rows[index]?.float?.block;
  for (const spans of [false, true]) {
    const own = columns.flatMap(({ indexes, side }, column) =>
      indexes
        .filter((index) => rows[index]?.float && !rows[index].acrossColumns)
        .filter((index) => (rows[index]?.spansColumns ?? false) === spans)
        .map((index) => ({ index, at: spans ? side : column, place: rows[index]?.float?.place })),
    );
    own.forEach((one, at) => {
      // In one column, or on one side, the author may want a float below those behind it, or above those before it.
      const isWanted = (other: (typeof own)[number]) =>
        other.at === one.at && other.place !== one.place && (one.place === 'top' || other.place === 'foot');
      const overtaking = own.slice(at + 1).find((other) => other.index < one.index && !isWanted(other));
      if (overtaking) faults.push(`float row ${one.index} stands before float row ${overtaking.index}`);
    });
  }
  // Of those across some columns the widest are the outermost of their side.
  const stacked = columns.flatMap(({ indexes, side }) =>
    indexes.filter((index) => rows[index]?.acrossColumns).map((index) => ({ index, side })),
  );
  for (const one of stacked)
    if (stacked.some((other) => other.side > one.side && other.index < one.index))
      faults.push(`float row ${one.index} stands on a side before float rows above it`);
  for (const { indexes } of columns) {
    const blocks = indexes.map(blockAt);
    const runs = blocks.filter((block, at) => block !== undefined && block !== blocks[at - 1]);
    if (new Set(runs).size < runs.length) faults.push(`a float is parted: ${runs}`);
  }
  const homes = new Map<number, number>();
  columns.forEach(({ indexes }, at) => {
    for (const block of new Set(indexes.map(blockAt)))
      if (block !== undefined) {
        if (homes.has(block) && homes.get(block) !== at) faults.push(`float ${block} stands in two columns`);
        homes.set(block, at);
      }
  });
  return faults;
}

/** No column is deeper than its side has room, no region lies over another. */
function depthFaults({ columns, plan, sideColumns }: ReadPage): string[] {
  const faults: string[] = [];
  for (const [side, { regions, depth }] of plan.sides.entries()) {
    let below = 0;
    for (const { line, across, filling } of regions) {
      // Those beside the columns are looked at with these.
      if (!across && line < below - EXACT) faults.push(`a region of side ${side} lies over the one above it`);
      if (!across) below = line + filling.depth;
      if (!Number.isInteger(line)) faults.push(`a region of side ${side} is off the grid: ${line}`);
    }
    if (below > depth + EXACT && !plan.isUnsound) faults.push(`side ${side} is too deep: ${below} of ${depth}`);
    faults.push(...areaFaults(regions, sideColumns).map((fault) => `side ${side}: ${fault}`));
  }
  for (const { column, side, depth } of columns) {
    const used =
      linesOf(column.rows) +
      (column.notes.length > 0 ? Math.ceil(linesOf(column.notes)) : 0) +
      (column.above ?? 0) +
      (column.below ?? 0);
    if (used > depth + EXACT) faults.push(`a column of side ${side} has ${used} lines in a region of ${depth}`);
  }
  return faults;
}

/** What is printed again stands where a column was cut inside, and only there. */
function continuationFaults({ rows, columns, repeated }: ReadPage): string[] {
  const faults: string[] = [];
  const isText = (index: number) => !rows[index]?.float;
  for (const { column, indexes } of columns) {
    const first = indexes.find(isText);
    const last = indexes.findLast(isText);
    const again = column.rows.filter((row) => repeated.has(row));
    const above = first === undefined ? undefined : textBefore(rows, first);
    const heads = above?.continued?.head ?? [];
    const closes = last !== undefined && last < rows.length - 1 ? (rows[last]?.continued?.foot ?? []) : [];
    const expected = [...heads, ...closes];
    const isSame = again.length === expected.length && again.every((row, at) => row === expected[at]);
    if (!isSame)
      faults.push(
        `${again.length} rows are printed again above row ${first} and below row ${last}, not ${expected.length}`,
      );
  }
  return faults;
}

function textBefore(rows: readonly Row[], index: number): Row | undefined {
  let before = index - 1;
  while (rows[before]?.isSpace || rows[before]?.float) before--;
  return rows[before];
}

/** White grows by no more than it may, vanishes at heads and feet, and leaves the text on its grid. */
function whiteFaults({ rows, columns }: ReadPage): string[] {
  const faults: string[] = [];
  const linesOfWhite = new Map(rows.flatMap(({ white, lines }) => (white ? [[white, lines]] : [])));
  for (const { column, side } of columns) {
    let y = 0;
    for (const row of column.rows) {
      const own = row.white && linesOfWhite.get(row.white);
      if (row.white && own !== undefined && row.lines > own + row.white.most + EXACT)
        faults.push(`white of ${own} lines has grown to ${row.lines}`);
      if (!row.isSpace && !row.float && Math.abs(y - Math.round(y)) > EXACT) faults.push(`text is off the grid: ${y}`);
      y += row.lines;
    }
    if (column.rows[0]?.isSpace || column.rows.at(-1)?.isSpace)
      faults.push(`white at an end of a column of side ${side}`);
  }
  return faults;
}

/** Where the author breaks, the column ends, or the side. */
function breakFaults({ rows, columns }: ReadPage): string[] {
  return columns.flatMap(({ indexes, side, region }) =>
    indexes.flatMap((index, at) => {
      const to = rows[index]?.breakAfter;
      if (!to || index === rows.length - 1) return [];
      const text = indexes.slice(at + 1).filter((one) => !rows[one]?.float);
      const later = columns.filter((column) => column.side === side && column.region >= region);
      const onSide =
        to === 'page'
          ? later.flatMap((column) => column.indexes).filter((one) => one > index && !rows[one]?.float)
          : [];
      return [
        ...(text.length > 0 ? [`row ${text[0]} stands below the break behind row ${index}`] : []),
        ...(onSide.length > 0 ? [`row ${onSide[0]} stands on the side that ends behind row ${index}`] : []),
      ];
    }),
  );
}

/** Notes stand at the foot of the column of what calls them. */
function noteFaults({ rows, columns }: ReadPage): string[] {
  return columns.flatMap(({ column, indexes }) => {
    const called = indexes.flatMap((index) => rows[index]?.notes ?? []);
    const isSame = called.length === column.notes.length && called.every((note, at) => note === column.notes[at]);
    return isSame ? [] : [`${column.notes.length} notes stand below rows that call ${called.length}`];
  });
}
