/**
 * Where each UTF-16 unit of a text stands in another text. Most texts are a few stretches of units that follow each
 * other there too, so that only these stretches are kept: a number for each unit would be eight times as large as
 * the text itself.
 */
export interface Offsets {
  /** How many units there are. */
  readonly length: number;
  /**
   * Two numbers for each stretch, ascending: its first unit, and where that stands. Units of a stretch that begins at
   * `NOWHERE` all stand nowhere.
   */
  readonly stretches: readonly number[];
}

/** Offsets to which others can be added. */
export interface GrowingOffsets {
  length: number;
  readonly stretches: number[];
}

/** The offset of what stands nowhere in the other text. */
export const NOWHERE = -1;

/** The offsets of units that follow each other in the other text, from `first` on. */
export function offsetsInARow(first: number, length: number): Offsets {
  return { length, stretches: length > 0 ? [0, first] : [] };
}

/** No offsets yet. */
export function noOffsets(): GrowingOffsets {
  return { length: 0, stretches: [] };
}

/** The offset of a unit, or another number where there is no such unit. */
export function offsetAt({ length, stretches }: Offsets, unit: number, beyond = NOWHERE): number {
  if (unit < 0 || unit >= length) return beyond;
  const at = stretchOf(stretches, unit);
  return onStretch(stretches, at, unit);
}

/** Adds the offset of one more unit. */
export function addOffset(to: GrowingOffsets, offset: number): void {
  addStretch(to, offset, 1);
}

/** Adds the offsets of some units, from `start` to `end`; those that do not exist stand nowhere. */
export function addOffsets(to: GrowingOffsets, { length, stretches }: Offsets, start: number, end: number): void {
  const first = Math.max(0, start);
  const last = Math.min(end, length);
  if (last <= first) {
    addStretch(to, NOWHERE, end - start);
    return;
  }
  addStretch(to, NOWHERE, first - start);
  for (let at = stretchOf(stretches, first); at < stretches.length; at += 2) {
    const from = Math.max(first, stretches[at] as number);
    if (from >= last) break;
    addStretch(to, onStretch(stretches, at, from), Math.min(last, stretches[at + 2] ?? length) - from);
  }
  addStretch(to, NOWHERE, end - last);
}

/** The offsets of a part of a text, from one unit to another. */
export function cutOffsets(offsets: Offsets, start: number, end: number): Offsets {
  const part = noOffsets();
  addOffsets(part, offsets, start, Math.min(end, offsets.length));
  return part;
}

/**
 * The offsets of the units of a text in a third one.
 *
 * @param offsets of each unit in the second text
 * @param further of each unit of a part of the second text in the third
 * @param from where in the second text that part begins
 */
export function offsetsThrough(offsets: Offsets, further: Offsets, from = 0): Offsets {
  const through = noOffsets();
  const { length, stretches } = offsets;
  for (let at = 0; at < stretches.length; at += 2) {
    const start = stretches[at] as number;
    const count = (stretches[at + 2] ?? length) - start;
    const offset = stretches[at + 1] as number;
    if (offset < 0) addStretch(through, NOWHERE, count);
    else addOffsets(through, further, offset - from, offset - from + count);
  }
  return through;
}

/** The first unit that stands at an offset or behind it; `length` where there is none. The offsets ascend. */
export function firstUnitFrom({ length, stretches }: Offsets, offset: number): number {
  let low = 0;
  let high = stretches.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle * 2 + 1] as number) < offset) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 0;
  const start = stretches[low * 2 - 2] as number;
  return Math.min(start + offset - (stretches[low * 2 - 1] as number), stretches[low * 2] ?? length);
}

/** Every offset, in the order of the units. */
export function* eachOffset(offsets: Offsets): Generator<number> {
  for (let unit = 0; unit < offsets.length; unit++) yield offsetAt(offsets, unit);
}

/** Index of the stretch in which a unit lies. */
function stretchOf(stretches: readonly number[], unit: number): number {
  let low = 0;
  let high = stretches.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle * 2] as number) <= unit) low = middle;
    else high = middle - 1;
  }
  return low * 2;
}

function onStretch(stretches: readonly number[], at: number, unit: number): number {
  const offset = stretches[at + 1] as number;
  return offset < 0 ? NOWHERE : offset + unit - (stretches[at] as number);
}

/** Adds units that follow each other; a stretch that they go on is as long as both. */
function addStretch(to: GrowingOffsets, offset: number, count: number): void {
  if (count <= 0) return;
  const { length, stretches } = to;
  const goesOn = length > 0 && onStretch(stretches, stretches.length - 2, length) === offset;
  if (!goesOn) stretches.push(length, offset);
  to.length = length + count;
}
