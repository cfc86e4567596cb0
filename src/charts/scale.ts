import { itemAt } from '../sequence/item-at.ts';

/** From a figure to a place along an axis. */
export type Scale = (value: number) => number;

/** A straight scale; a range of one figure is a point, at the beginning. */
export function linear([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale {
  // Halves first: the distance of two large figures may be no number.
  const reach = high / 2 - low / 2;
  return (value) => (reach > 0 ? from + ((value / 2 - low / 2) / reach) * (to - from) : from);
}

export interface Ticks {
  readonly values: readonly number[];
  readonly decimals: number;
}

/** Steps between them: what fits best of so many and those around it. */
const ABOUT = [3, 4, 5, 6];

/** Figures that differ by no more than this share of the larger are one: ticks have twelve digits, and steps between them some. */
const SAME = 1e-9;

/** Round figures, 1, 2 or 5 times a power of ten apart, the first at or below the range and the last at or above it: few, and reaching little beyond. */
export function niceTicks([low, high]: readonly [number, number]): Ticks {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const isOne = high / 2 - low / 2 <= (largest * SAME) / 2;
  const [from, to] = isOne ? aroundOne(largest === high ? high : low) : [low, high];
  const choices = ABOUT.map((about) => ticksBy(niceStep(to / about - from / about), from, to));
  const reach = ({ values }: Ticks) => itemAt(values, values.length - 1) - itemAt(values, 0);
  return choices.reduce((best, one) => (reach(one) < reach(best) * 0.999 ? one : best));
}

function ticksBy(step: number, from: number, to: number): Ticks {
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  const decimals = Math.min(10, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  const values = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return { values, decimals };
}

function aroundOne(value: number): readonly [number, number] {
  if (value === 0) return [0, 1];
  return value > 0 ? [0, value] : [value, 0];
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  return power * (share <= 1.0001 ? 1 : share <= 2.0001 ? 2 : share <= 5.0001 ? 5 : 10);
}
