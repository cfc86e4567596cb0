import { decimalInBoth } from '../../messages/decimal-in-both.ts';
import type { InBothLanguages } from '../../messages/fill-in.ts';
import type { Outcome, Problem } from '../../problems/problem.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { Sheet } from '../display-list.ts';
import { areaAround, extentOf } from '../sheets/item-extent.ts';
import { MM } from '../theme.ts';
import { type Face, onBothFaces } from './faces.ts';
import type { PlacedSheet } from './imposition.ts';
import { cropMarks, foldMarks } from './marks.ts';
import { laid, type PaperSize, paperOf, paperToHold, scaleToFit } from './papers.ts';
import { largestOf, type PlacedRun } from './runs.ts';
import type { Imposed, Wishes } from './wishes.ts';

/** A side of a folded sheet of paper: what stands left and right of the fold, and how many sheets lie around it. */
interface Spread {
  readonly left: number | undefined;
  readonly right: number | undefined;
  readonly depth: number;
}

/** What is the same for all sides of a booklet. */
interface Fold {
  readonly side: PaperSize;
  /** In which the sheets have their places on either side of the fold, before they are scaled. */
  readonly room: PaperSize;
  readonly scale: number;
  /** How far what one sheet of paper lies around is shifted towards the fold. */
  readonly creep: number;
}

/** Office paper of 80 g/m² is a tenth of a millimetre thick (ISO 534 gives its makers' figure: 0.100 to 0.110). */
const THICKNESS_MM = 0.1;

/**
 * Four sheets on each sheet of paper, which are folded in each other: once they are, the sides follow each other. Each
 * number is a booklet of its own.
 *
 * What lies inside reaches further out at the fore edge, and is trimmed there: so it is shifted towards the fold, and what
 * would cross it is cut off. Words that would be are an error.
 */
export function imposeBooklet(sheets: readonly Sheet[], runs: readonly PlacedRun[], wishes: Wishes): Outcome<Imposed> {
  const room = largestOf(sheets);
  const spread = { width: room.width * 2, height: room.height };
  const paper = wishes.paper === undefined ? paperToHold(spread, room) : paperOf(wishes.paper);
  const side = laid(paper, spread.width > spread.height);
  const scale = scaleToFit(spread, side, 1);
  const fold: Fold = { side, room, scale, creep: (wishes.creepMm ?? THICKNESS_MM) * MM };
  const spreads = runs.flatMap((run) => spreadsOf(run, wishes.isRightToLeft === true));
  const most = mostCreep(sheets, spreads, scale);
  // What the message says is the most can be asked for.
  if (fold.creep > most + 0.001) return { problems: [creepProblem(fold.creep, most, deepest(spreads))] };
  const faces = spreads.map((one) => faceOf(one, sheets, fold));
  return {
    value: {
      imposition: onBothFaces(faces, wishes.edge),
      paper,
      papers: faces.length / 2,
      faces: 2,
      scale,
      blanks: spreads.flatMap(({ left, right }) => [left, right]).filter((one) => one === undefined).length,
      pieces: 1,
    },
    problems: [],
  };
}

/** Front and back of each sheet of paper, the outermost first. */
function spreadsOf({ first, count }: PlacedRun, isRightToLeft: boolean): Spread[] {
  const papers = Math.ceil(count / 4);
  const sheet = (index: number) => (index < count ? first + index : undefined);
  return Array.from({ length: papers }, (_, depth) => {
    const outer = 2 * depth;
    const inner = 4 * papers - 1 - outer;
    const pairs = [
      [inner, outer],
      [outer + 1, inner - 1],
    ];
    return pairs.map(([left = 0, right = 0]): Spread => {
      const [one, other] = isRightToLeft ? [right, left] : [left, right];
      return { left: sheet(one), right: sheet(other), depth };
    });
  }).flat();
}

function faceOf({ left, right, depth }: Spread, sheets: readonly Sheet[], fold: Fold): Face {
  const { side, room, scale, creep } = fold;
  const middle = side.width / 2;
  const shift = creep * depth;
  const top = (side.height - room.height * scale) / 2;
  const place = (sheet: number | undefined, isLeft: boolean): PlacedSheet[] => {
    if (sheet === undefined) return [];
    const { width, height } = itemAt(sheets, sheet);
    const x = isLeft ? middle - width * scale + shift : middle - shift;
    const cut = shift / scale;
    const window = { x: isLeft ? 0 : cut, y: 0, width: width - cut, height };
    return [{ sheet, x, y: top, scale, turn: 0, ...(shift > 0 && { window }) }];
  };
  const trimmed = {
    x: middle - room.width * scale,
    y: top,
    width: room.width * 2 * scale,
    height: room.height * scale,
  };
  const placed = [...place(left, true), ...place(right, false)];
  const marks = [...foldMarks({ axis: 'x', at: middle }, side), ...cropMarks([trimmed], side)];
  return { ...side, placed, marks: placed.length === 0 ? [] : marks };
}

/** The thickest paper with which no words reach the fold. */
function mostCreep(sheets: readonly Sheet[], spreads: readonly Spread[], scale: number): number {
  const most = ({ left, right, depth }: Spread) =>
    (Math.min(
      left === undefined ? Number.POSITIVE_INFINITY : whiteBeside(itemAt(sheets, left), 'right'),
      right === undefined ? Number.POSITIVE_INFINITY : whiteBeside(itemAt(sheets, right), 'left'),
    ) *
      scale) /
    depth;
  return Math.min(...spreads.filter(({ depth }) => depth > 0).map(most));
}

/** How many sheets of paper lie in each other. */
function deepest(spreads: readonly Spread[]): number {
  return Math.max(...spreads.map(({ depth }) => depth)) + 1;
}

/** How much white a sheet has between its words and an edge. */
function whiteBeside({ width, items }: Sheet, edge: 'left' | 'right'): number {
  const words = areaAround(items.flatMap((item) => (item.kind === 'glyphs' ? [extentOf(item)] : [])));
  if (!words) return width;
  return Math.max(0, edge === 'left' ? words.x : width - words.x - words.width);
}

function creepProblem(creep: number, most: number, sheets: number): Problem {
  const values = { thickness: hundredths(creep / MM), most: hundredths(most / MM), sheets };
  return { severity: 'error', code: 'imposition.creep', values };
}

/** Millimetres as each language writes them, not more than there are. */
function hundredths(millimetres: number): InBothLanguages {
  return decimalInBoth(Math.floor(millimetres * 100 + 1e-6) / 100);
}
