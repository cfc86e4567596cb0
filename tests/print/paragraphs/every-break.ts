import type { BreakOptions } from '../../../src/print/paragraphs/break-lines.ts';
import { FORBIDDEN_COST, FORCED_COST, type LineItem } from '../../../src/print/paragraphs/line-items.ts';

/**
 * The least demerits of a paragraph, by trying every way to break it: an
 * independent statement of what the breaker is to find. Undefined when no way
 * is within the tolerance.
 */
export function leastDemeritsOfAll(
  items: readonly LineItem[],
  options: BreakOptions,
  tolerance: number,
  attempt: number,
): number | undefined {
  const legal = items.flatMap((item, index) => (isLegal(items, item, index, attempt) ? [index] : []));
  let least: number | undefined;
  const go = (breaks: readonly number[], demerits: number, state: LineState) => {
    const last = breaks.at(-1) ?? -1;
    if (last === items.length - 1) {
      if (least === undefined || demerits < least) least = demerits;
      return;
    }
    for (const next of legal) {
      if (next <= last) continue;
      const line = demeritsOfLine(items, last, next, breaks.length, state, options, tolerance);
      if (line) go([...breaks, next], demerits + line.demerits, line);
      const item = items[next] as LineItem;
      if (item.kind === 'penalty' && item.cost <= FORCED_COST) break;
    }
  };
  go([], 0, { fitness: 1, hyphens: 0 });
  return least;
}

/** The demerits of a paragraph broken at these items. */
export function demeritsOf(
  items: readonly LineItem[],
  breaks: readonly number[],
  options: BreakOptions,
): number | undefined {
  let state: LineState = { fitness: 1, hyphens: 0 };
  let demerits = 0;
  let previous = -1;
  for (const [index, item] of breaks.entries()) {
    const line = demeritsOfLine(items, previous, item, index, state, options, Number.POSITIVE_INFINITY);
    if (!line) return undefined;
    demerits += line.demerits;
    state = line;
    previous = item;
  }
  return demerits;
}

interface LineState {
  readonly fitness: number;
  readonly hyphens: number;
}

function isLegal(items: readonly LineItem[], item: LineItem, index: number, attempt: number): boolean {
  if (item.kind === 'penalty') return item.cost < FORBIDDEN_COST && (item.reluctance ?? 0) <= attempt;
  return item.kind === 'glue' && items[index - 1]?.kind === 'box';
}

function demeritsOfLine(
  items: readonly LineItem[],
  from: number,
  to: number,
  line: number,
  state: LineState,
  { measure, ragged, shortest = 0 }: BreakOptions,
  tolerance: number,
): (LineState & { readonly demerits: number }) | undefined {
  let start = from + 1;
  if (from >= 0) while (start < to && items[start]?.kind !== 'box') start++;
  const content = items.slice(start, to);
  const end = items[to] as LineItem;
  const first = content[0];
  const last = content.at(-1);
  let length = 0;
  let give = 0;
  let stretch = ragged;
  let shrink = 0;
  for (const item of content) {
    if (item.kind !== 'penalty') length += item.width;
    if (item.kind === 'box') give += item.give ?? 0;
    if (item.kind === 'glue') stretch += item.stretch;
    if (item.kind === 'glue') shrink += item.shrink;
  }
  const hyphenWidth = end.kind === 'penalty' ? end.width : 0;
  length += hyphenWidth;
  if (from >= 0 && first?.kind === 'box') length -= first.hangLeft ?? 0;
  if (hyphenWidth === 0 && last?.kind === 'box' && items[to - 1] === last) length -= last.hangRight ?? 0;
  const spare = (typeof measure === 'number' ? measure : measure(line)) - length;
  const ratio = ratioOf(spare, give, spare > 0 ? stretch : shrink);
  if (ratio < -1 - 1e-9 || ratio > tolerance + 1e-9) return undefined;

  const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  const isFlagged = end.kind === 'penalty' && end.flagged;
  const cost = end.kind === 'penalty' && end.cost > FORCED_COST ? end.cost : 0;
  const hyphens = isFlagged ? state.hyphens + 1 : 0;
  if (hyphens > 2 && tolerance <= 1.8) return undefined;
  const isEnd = to === items.length - 1;
  const demerits =
    (10 + 100 * Math.abs(Math.min(ratio, 1_000)) ** 3) ** 2 +
    Math.sign(cost) * cost ** 2 +
    (hyphens === 2 ? 10_000 : hyphens > 2 ? 1e10 : 0) +
    (Math.abs(fitness - state.fitness) > 1 ? 10_000 : 0) +
    (isEnd && state.hyphens > 0 ? 5_000 : 0) +
    (isEnd && line > 0 && length < shortest ? 10_000 : 0);
  return { fitness, hyphens, demerits };
}

function ratioOf(spare: number, give: number, glue: number): number {
  const missing = Math.abs(spare);
  if (missing < 1e-6) return 0;
  if (missing <= give) return Math.sign(spare) * 0.2 * (missing / give);
  const given = give > 0 ? 0.2 : 0;
  if (missing - give < 1e-6) return Math.sign(spare) * given;
  if (glue <= 0) return Math.sign(spare) * Number.POSITIVE_INFINITY;
  return Math.sign(spare) * (given + ((1 - given) * (missing - give)) / glue);
}
