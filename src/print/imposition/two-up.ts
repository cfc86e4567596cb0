import { itemAt } from '../../sequence/item-at.ts';
import type { Area, Sheet } from '../display-list.ts';
import { type Face, onBothFaces } from './faces.ts';
import type { PlacedSheet } from './imposition.ts';
import { cropMarks, cutMarks } from './marks.ts';
import { laid, officePaper, type PaperSize, paperOf, scaleToFit } from './papers.ts';
import { largestOf, type PlacedRun } from './runs.ts';
import type { Imposed, Wishes } from './wishes.ts';

/** What stands in the two halves of a side: indices of sheets, the left or upper half first. */
type Pair = readonly [number | undefined, number | undefined];

/** How the sheets lie in the halves. */
interface Halves {
  readonly side: PaperSize;
  /** Two of the side's upright halves, or two below one another. */
  readonly areBeside: boolean;
  readonly scale: number;
}

/**
 * Two sheets on a side of paper, to be cut in the middle: the same twice, or those of two numbers. Behind each stands
 * what follows it.
 */
export function imposeInPairs(sheets: readonly Sheet[], runs: readonly PlacedRun[], wishes: Wishes): Imposed {
  const room = largestOf(sheets);
  const paper = wishes.paper === undefined ? officePaper(room) : paperOf(wishes.paper);
  const areBeside = room.width <= room.height;
  const side = laid(paper, areBeside);
  const scale = scaleToFit(room, halfOf(side, areBeside), 1);
  const isTwoFaced = runs.some(({ count }) => count > 1);
  const pairs =
    runs.length === 2 ? numbersBeside(runs) : runs.flatMap((run, at) => twice(run, isTwoFaced && at < runs.length - 1));
  const faces = pairs.map((pair, index) =>
    faceOf(index % 2 === 1 && areBeside ? swapped(pair) : pair, sheets, { side, areBeside, scale }),
  );
  return {
    imposition: isTwoFaced ? onBothFaces(faces, wishes.edge) : { sides: faces },
    paper,
    papers: Math.ceil(faces.length / (isTwoFaced ? 2 : 1)),
    faces: isTwoFaced ? 2 : 1,
    scale,
    blanks: pairs.flat().filter((one) => one === undefined).length,
    pieces: runs.length === 2 ? 1 : 2,
  };
}

/** The sheets of two numbers beside each other, one after the other. */
function numbersBeside([one, other]: readonly PlacedRun[]): Pair[] {
  if (!one || !other) return [];
  const at = ({ first, count }: PlacedRun, index: number) => (index < count ? first + index : undefined);
  const longest = Math.max(one.count, other.count);
  return Array.from({ length: longest }, (_, index): Pair => [at(one, index), at(other, index)]);
}

/** Each sheet of a number twice; behind an odd last one there is nothing where another number follows. */
function twice({ first, count }: PlacedRun, isFollowed: boolean): Pair[] {
  const pairs = Array.from({ length: count }, (_, index): Pair => [first + index, first + index]);
  return isFollowed && count % 2 === 1 ? [...pairs, [undefined, undefined]] : pairs;
}

function swapped([one, other]: Pair): Pair {
  return [other, one];
}

function faceOf(pair: Pair, sheets: readonly Sheet[], halves: Halves): Face {
  const { side, areBeside, scale } = halves;
  const isTwice = pair[0] === pair[1];
  const half = halfOf(side, areBeside);
  const placed = pair.flatMap((sheet, index): PlacedSheet[] => {
    if (sheet === undefined) return [];
    const { width, height } = itemAt(sheets, sheet);
    const x = (areBeside ? index * half.width : 0) + (half.width - width * scale) / 2;
    const y = (areBeside ? 0 : index * half.height) + (half.height - height * scale) / 2;
    return [{ sheet, x, y, scale, turn: 0, ...(isTwice && index === 1 && { owns: 'nothing' as const }) }];
  });
  const areas = placed.map(({ sheet, x, y }): Area => {
    const { width, height } = itemAt(sheets, sheet);
    return { x, y, width: width * scale, height: height * scale };
  });
  const middle = areBeside ? ({ axis: 'x', at: half.width } as const) : ({ axis: 'y', at: half.height } as const);
  const marks = placed.length === 0 ? [] : [...cutMarks(middle, side), ...cropMarks(areas, side)];
  return { ...side, placed, marks };
}

function halfOf({ width, height }: PaperSize, areBeside: boolean): PaperSize {
  return areBeside ? { width: width / 2, height } : { width, height: height / 2 };
}
