import { linesOf } from '../../../../src/print/planning/lines.ts';
import type { MadeUp, PlacedModule } from '../../../../src/print/planning/make-up/made-up.ts';
import { sideRooms } from '../../../../src/print/planning/sheet-room.ts';
import type { Row } from '../../../../src/print/rows/row.ts';
import { areaFaults } from '../region-areas.ts';
import type { AnyPaper } from './random-papers.ts';

/** Sums of parts of lines are not more exact than this. */
const EXACT = 1e-6;

/** A module with its place on the page. */
interface ReadModule {
  readonly module: PlacedModule;
  readonly side: number;
  readonly column: number;
  readonly span: number;
}

/** What is wrong with a paper, a sentence each: nothing, where all is well. */
export function faultsOfPaper({ texts, paper }: AnyPaper, made: MadeUp): string[] {
  const modules = made.sides.flatMap(({ bands }, side) =>
    bands.flatMap(({ cells }) =>
      cells.flatMap(({ column, span, modules: own }) =>
        own.map((module): ReadModule => ({ module, side, column, span })),
      ),
    ),
  );
  return [
    ...rowFaults({ texts, paper }, made, modules),
    ...placeFaults({ texts, paper }, made),
    ...overlapFaults(modules),
    ...regionFaults({ texts, paper }, modules),
    ...orderFaults({ texts, paper }, modules),
    ...levelFaults({ texts, paper }, made, modules),
  ];
}

function rowsIn({ regions }: PlacedModule): readonly Row[] {
  return regions.flatMap(({ filling }) => filling.columns.flatMap(({ rows }) => rows));
}

/** What a row shows, by which it is known when white has grown, or a picture is smaller. */
function known(row: Row): object {
  return (row.insteadOf ?? row).parts;
}

/** Each row of each story once, in its order, but for floats; nothing of a story that is left. */
function rowFaults({ texts }: AnyPaper, { left }: MadeUp, modules: readonly ReadModule[]): string[] {
  return texts.flatMap((text, story) => {
    const own = modules.filter(({ module }) => module.story === story).sort((a, b) => a.module.part - b.module.part);
    if (left.includes(story) && own.length === 0) return [];
    const isWhole = !left.includes(story);
    const faults: string[] = [];
    if (own.length === 0) return [`story ${story} stands nowhere`];
    own.forEach(({ module }, part) => {
      if (module.part !== part) faults.push(`part ${part} of story ${story} is missing`);
    });
    const isHead = ({ spansColumns, float, apart }: Row) => spansColumns && !float && apart === undefined;
    const isText = (row: Row) => !row.isSpace && !row.isRepeated && !isHead(row);
    const wanted = text.rowsAcross(own[0]?.span ?? 1).filter(isText);
    const placed = own.flatMap(({ module }) => rowsIn(module)).filter(isText);
    const counts = new Map<object, number>();
    for (const row of placed) counts.set(known(row), (counts.get(known(row)) ?? 0) + 1);
    for (const [index, row] of wanted.entries()) {
      const count = counts.get(known(row)) ?? 0;
      if (count > 1 || (isWhole && count === 0)) faults.push(`row ${index} of story ${story} stands ${count} times`);
    }
    const at = new Map(wanted.map((row, index) => [known(row), index]));
    let before = -1;
    for (const row of placed) {
      const index = at.get(known(row)) ?? -1;
      if (index < 0) faults.push(`a row of story ${story} is none of it`);
      if (row.float || row.apart !== undefined) continue;
      if (index < before) faults.push(`row ${index} of story ${story} stands behind row ${before}`);
      before = index;
    }
    return faults;
  });
}

/** Bands inside their sides, one below the other; cells inside their bands, one beside the other; modules fill their cells. */
function placeFaults({ paper }: AnyPaper, { sides }: MadeUp): string[] {
  const faults: string[] = [];
  const roomOf = sideRooms(paper.room, paper.body);
  if (paper.sides !== undefined && sides.length !== paper.sides)
    faults.push(`${sides.length} sides, not ${paper.sides}`);
  for (const [side, { depth, bands }] of sides.entries()) {
    const { whole, last, columns } = roomOf(side);
    if (depth !== (side === sides.length - 1 ? last : whole)) faults.push(`side ${side} is ${depth} lines deep`);
    let line = 0;
    for (const [index, band] of bands.entries()) {
      if (index === 0 ? band.line !== 0 : band.line < line + paper.look.betweenBands)
        faults.push(`band ${index} of side ${side} begins at ${band.line}`);
      line = band.line + band.depth;
      if (line > depth) faults.push(`band ${index} of side ${side} ends at ${line} of ${depth}`);
      let column = 0;
      for (const cell of band.cells) {
        if (cell.column !== column) faults.push(`a cell of side ${side} begins in column ${cell.column}`);
        column += cell.span;
        let below = band.line;
        for (const [at, module] of cell.modules.entries()) {
          const gap = at === 0 ? 0 : paper.look.betweenModules;
          if (module.line < below + gap) faults.push(`a module of side ${side} lies over the one above it`);
          below = module.line + module.depth;
        }
        if (cell.modules[0]?.line !== band.line || below !== band.line + band.depth)
          faults.push(`a cell of side ${side} ends at ${below}, its band at ${band.line + band.depth}`);
      }
      if (column > columns) faults.push(`a band of side ${side} has ${column} columns`);
    }
  }
  return faults;
}

function overlapFaults(modules: readonly ReadModule[]): string[] {
  return modules.flatMap((one, index) =>
    modules.slice(index + 1).flatMap((other) => {
      const isApart =
        one.side !== other.side ||
        one.column + one.span <= other.column ||
        other.column + other.span <= one.column ||
        one.module.line + one.module.depth <= other.module.line ||
        other.module.line + other.module.depth <= one.module.line;
      return isApart ? [] : [`story ${one.module.story} lies over story ${other.module.story} on side ${one.side}`];
    }),
  );
}

/** Rows stand inside their module, in as many columns as it has, at a width that its author allows. */
function regionFaults({ texts, paper }: AnyPaper, modules: readonly ReadModule[]): string[] {
  const faults: string[] = [];
  for (const { module, span } of modules) {
    const { padding, spans } = texts[module.story] as (typeof texts)[number];
    const name = `story ${module.story}`;
    if (!spans.some((own) => Math.min(own, paper.room.columns) === span)) faults.push(`${name} takes ${span} columns`);
    let line = module.line + padding.above;
    for (const region of module.regions) {
      if (region.line < line) faults.push(`a region of ${name} begins at ${region.line}, above ${line}`);
      // What stands across some columns stands beside these.
      if (!region.across) line = region.line + region.filling.depth;
      const count = region.spans ? 1 : span;
      if (region.filling.columns.length > count) faults.push(`${name} has ${region.filling.columns.length} columns`);
      for (const { rows, notes, above = 0, below = 0 } of region.filling.columns) {
        const used = linesOf(rows) + (notes.length > 0 ? Math.ceil(linesOf(notes)) : 0) + above + below;
        if (used > region.filling.depth + EXACT)
          faults.push(`a column of ${name} has ${used} lines in ${region.filling.depth}`);
      }
    }
    faults.push(...areaFaults(module.regions, span).map((fault) => `${name}: ${fault}`));
    if (line > module.line + module.depth - padding.below + EXACT)
      faults.push(`${name} ends at ${line}, below its module`);
  }
  return faults;
}

/** Stories without a wish stand in their author's order; parts on sides one after the other. */
function orderFaults({ texts }: AnyPaper, modules: readonly ReadModule[]): string[] {
  const isInTurn = ({ module: { story, part } }: ReadModule) => {
    const { place, side, isFiller } = texts[story] as (typeof texts)[number];
    return part === 0 && place === undefined && side === undefined && !isFiller;
  };
  const inTurn = modules.filter(isInTurn).map(({ module }) => module.story);
  const order = inTurn.flatMap((story, index) =>
    index > 0 && story < (inTurn[index - 1] ?? 0) ? [`story ${story} stands behind story ${inTurn[index - 1]}`] : [],
  );
  const parts = modules.flatMap((one) => {
    const { story, part, goesOn, comesFrom } = one.module;
    const next = modules.find(({ module }) => module.story === story && module.part === part + 1);
    const before = modules.find(({ module }) => module.story === story && module.part === part - 1);
    if (goesOn !== next?.side || comesFrom !== before?.side) return [`story ${story} goes on elsewhere than it says`];
    return next && next.side !== one.side + 1 ? [`story ${story} goes on on side ${next.side} from ${one.side}`] : [];
  });
  return [...order, ...parts];
}

/** The columns of a module end within a line of each other and of its foot, or there is a hole that says so. */
function levelFaults({ texts }: AnyPaper, { holes }: MadeUp, modules: readonly ReadModule[]): string[] {
  return modules.flatMap(({ module, side }) => {
    const last = module.regions.at(-1);
    const padding = texts[module.story]?.padding.below ?? 0;
    if (!last) return [`story ${module.story} is empty`];
    const empty = last.filling.columns.map(({ rows, notes, above = 0, below = 0 }) => {
      const used = linesOf(rows) + Math.ceil(linesOf(notes)) + above + below;
      return Math.floor(module.line + module.depth - padding - last.line - used + EXACT);
    });
    const isSaid = holes.some((hole) => hole.side === side && hole.story === module.story);
    return Math.max(...empty) > 1 && !isSaid ? [`story ${module.story} leaves ${empty} lines unsaid`] : [];
  });
}
