import { costAt, type DepthCosts, NO_ROOM } from './depth-costs.ts';
import { GROWN_GAP_LINE, MOST_GAP_GROWTH } from './make-up-price.ts';

/** Modules of one width, one above the other, as they fit in any depth. */
export interface ModulePile extends DepthCosts {
  /** What it costs at the depth at which it costs least; infinite where it has no room. */
  readonly cheapest: number;
  /** Where each module stands at a depth: its first line and its lines. */
  readonly placesAt: (depth: number) => readonly PileSpot[];
}

export interface PileSpot {
  readonly line: number;
  readonly depth: number;
}

/** A pile of one module. */
export function pileOfOne(module: DepthCosts): ModulePile {
  const { least, costs, emptyLine } = module;
  return { least, costs, emptyLine, cheapest: Math.min(...costs), placesAt: (depth) => [{ line: 0, depth }] };
}

/** Deeper piles than their least by so many lines are told apart; all beyond is empty. */
const MOST_TOLD_APART = 24;

/**
 * A pile with one module more below it.
 *
 * @param above what stands above it
 * @param module how it fits
 * @param gap lines of white between the two; it may grow
 * @param span columns of the page
 */
export function onePileMore(above: ModulePile, module: DepthCosts, gap: number, span: number): ModulePile {
  const least = above.least + gap + module.least;
  if (!Number.isFinite(least)) return { ...NO_ROOM, cheapest: Number.POSITIVE_INFINITY, placesAt: () => [] };
  const depths = Math.min(MOST_TOLD_APART, above.costs.length + module.costs.length + MOST_GAP_GROWTH);
  const ways = Array.from({ length: depths }, (_, index) => cheapestWay(above, module, least + index - gap, span));
  const costs = ways.map(({ cost }) => cost);
  return {
    least,
    costs,
    cheapest: Math.min(...costs),
    emptyLine: Math.min(above.emptyLine, module.emptyLine),
    placesAt: (depth) => {
      const { own, growth } = ways[Math.min(depths - 1, depth - least)] ?? { own: 0, growth: 0 };
      const empty = Math.max(0, depth - least - depths + 1);
      const line = Math.min(depth, least + depths - 1) - own;
      return [...above.placesAt(line - gap - growth), { line, depth: own + empty }];
    },
  };
}

/** How lines are shared out between a pile, the module below it, and the white between the two. */
function cheapestWay(above: ModulePile, module: DepthCosts, lines: number, span: number) {
  let best = { cost: Number.POSITIVE_INFINITY, own: module.least, growth: 0 };
  for (let growth = 0; growth <= MOST_GAP_GROWTH; growth++) {
    // Of ways that cost the same the lowest module has the empty lines: there they stand at the end of its cell.
    for (let own = lines - growth - above.least; own >= module.least; own--) {
      const cost = costAt(module, own) + costAt(above, lines - growth - own) + growth * GROWN_GAP_LINE * span;
      if (cost < best.cost) best = { cost, own, growth };
    }
  }
  return best;
}
