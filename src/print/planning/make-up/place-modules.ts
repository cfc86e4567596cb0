import { itemAt } from '../../../sequence/item-at.ts';
import { totalOf } from '../free-lines.ts';
import type { ShapeCell } from './band-shapes.ts';
import type { Band, Cell, Hole, MadeUp, MadeUpSide, PlacedModule } from './made-up.ts';
import { FORBIDDEN_BREAK } from './make-up-price.ts';
import { emptyLinesBelow } from './module-fit.ts';
import type { StoryPiece } from './piece.ts';
import { type ChosenBand, type SearchSides, type SideNode, sideSize } from './search-state.ts';

/** The paper that a way through the search makes: which rows stand where. */
export function placeModules(end: SideNode, sides: SearchSides): Pick<MadeUp, 'sides' | 'price' | 'holes'> {
  const chosen: ChosenBand[] = [];
  for (let node: SideNode | undefined = end; node; node = node.previous) if (node.band) chosen.unshift(node.band);
  const holes: Hole[] = [];
  const sidesOf = sidesOfParts(chosen);
  const made = Array.from({ length: sides.count }, (_, side): MadeUpSide => {
    const { top, lastTop } = sides.roomOf(side);
    const { lines, columns } = sideSize(sides, side);
    const isLast = side === sides.count - 1;
    const own = chosen.filter((band) => band.side === side);
    const bands = own.map((band) => placedBand(band, sidesOf, holes));
    if (own.length === 0 && (!isLast || sides.fillsLast)) {
      const before = chosen.filter((band) => band.side < side);
      holes.push({ side, story: lastStory(before), lines: lines * columns });
    }
    const below = isLast && !sides.fillsLast ? 0 : emptyBelow(bands, lines);
    if (below > 0) holes.push({ side, story: lastStory(own), lines: below * columns, isEnd: true });
    return { top: isLast ? lastTop : top, depth: lines, columns, bands };
  });
  const forbidden = Math.floor(end.cost / FORBIDDEN_BREAK);
  return { sides: made, holes, price: { forbidden, cost: end.cost - forbidden * FORBIDDEN_BREAK } };
}

/** The last story of some bands, in reading order. */
function lastStory(bands: readonly ChosenBand[]): number {
  return bands.at(-1)?.shape.cells.at(-1)?.pieces.at(-1)?.story ?? 0;
}

/** Lines below the last band of a side. */
function emptyBelow(bands: readonly Band[], depth: number): number {
  const last = bands.at(-1);
  return last ? Math.max(0, depth - last.line - last.depth) : 0;
}

/** By so many lines the columns of a module may differ: with an odd number of lines one of them must be short. */
const UNEVEN = 1;

/** The side of each part of each story. */
type SidesOfParts = (story: number, part: number) => number | undefined;

function sidesOfParts(bands: readonly ChosenBand[]): SidesOfParts {
  const sides = new Map<string, number>();
  for (const { shape, side } of bands)
    for (const { pieces } of shape.cells) for (const { story, part } of pieces) sides.set(`${story} ${part}`, side);
  return (story, part) => sides.get(`${story} ${part}`);
}

function placedBand(band: ChosenBand, sidesOf: SidesOfParts, holes: Hole[]): Band {
  const { shape, side, line, depth } = band;
  const cells = shape.cells.map((cell): Cell => {
    const { column, span } = cell;
    const modules = placesOf(band, cell).map((place) => placedModule(place, band, span, sidesOf));
    for (const { module, empty } of modules)
      if (Math.max(0, ...empty) > UNEVEN) holes.push({ side, story: module.story, lines: totalOf(empty) });
    return { column, span, modules: modules.map(({ module }) => module) };
  });
  if (shape.emptyColumns > 0) holes.push({ side, story: lastStory([band]), lines: depth * shape.emptyColumns });
  return { line, depth, cells };
}

/** A piece with its place in its band. */
interface PiecePlace {
  readonly piece: StoryPiece;
  readonly line: number;
  readonly depth: number;
  readonly regions: PlacedModule['regions'];
}

function placesOf({ depth, parted }: ChosenBand, cell: ShapeCell): readonly PiecePlace[] {
  const { pieces, pile, span } = cell;
  const isParted = parted?.cell === cell;
  const places = isParted
    ? [...(cell.above?.placesAt(parted.aboveDepth) ?? []), { line: parted.line, depth: depth - parted.line }]
    : pile.placesAt(depth);
  return pieces.map((piece, index): PiecePlace => {
    const place = itemAt(places, index);
    const isPart = isParted && index === pieces.length - 1;
    const regions = isPart ? parted.part.regions : piece.fitAt(span).regionsAt(place.depth);
    return { piece, ...place, regions };
  });
}

/** A module, and the lines of each of its columns that stay empty. */
function placedModule(
  { piece, line, depth, regions }: PiecePlace,
  { line: top }: ChosenBand,
  span: number,
  sidesOf: SidesOfParts,
): { readonly module: PlacedModule; readonly empty: readonly number[] } {
  const { story, part, text } = piece;
  const goesOn = sidesOf(story, part + 1);
  const comesFrom = sidesOf(story, part - 1);
  const first = top + line;
  const module: PlacedModule = {
    story,
    part,
    line: first,
    depth,
    regions: regions.map((region) => ({ ...region, line: region.line + first })),
    ...(goesOn !== undefined && { goesOn }),
    ...(comesFrom !== undefined && { comesFrom }),
  };
  const isEnded = regions.at(-1)?.filling.columns.some(({ rows }) => rows.at(-1)?.breakAfter) ?? false;
  // A column that its author ends is no hole.
  return { module, empty: isEnded ? [] : emptyLinesBelow(regions, span, depth - text.padding.below) };
}
