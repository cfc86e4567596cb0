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

/** Round figures, 1, 2 or 5 times a power of ten apart, the first at or below the range and the last at or above: about so many. */
export function niceTicks([low, high]: readonly [number, number], about: number): Ticks {
  const [from, to] = low === high ? aroundOne(low) : [low, high];
  const step = niceStep((to - from) / Math.max(1, about));
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  const decimals = Math.min(10, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  const values = Array.from({ length: Math.min(20, last - first + 1) }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
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
