import { type CountedMatch, stepCounter } from './regexp-steps.ts';

/** What a call costs: of what it is called on, what it is given, and what comes out. */
type CostOf = (self: unknown, given: readonly unknown[], result: unknown) => number;

/**
 * Counts the steps that some work takes in what the language's own functions
 * do: characters that patterns and strings look at, members that arrays go
 * through. The same work takes the same number each time, on any machine.
 */
export function countSteps(work: () => unknown): number {
  let steps = 0;
  // What counts must not count itself.
  let isCounting = true;
  const undo: (() => void)[] = [];
  const watch = (owner: object, name: PropertyKey, costOf: CostOf) => {
    const original: unknown = Reflect.get(owner, name);
    if (typeof original !== 'function') throw new Error(`no function: ${String(name)}`);
    undo.push(() => Reflect.defineProperty(owner, name, { value: original, configurable: true, writable: true }));
    const counted = function (this: unknown, ...given: unknown[]): unknown {
      if (!isCounting) return Reflect.apply(original, this, given);
      const from = this instanceof RegExp ? this.lastIndex : 0;
      // Some of these functions are called in here too.
      isCounting = false;
      const watched = given.map(counting);
      isCounting = true;
      const result: unknown = Reflect.apply(original, this, watched);
      isCounting = false;
      steps += 1 + costOf(this, this instanceof RegExp ? [...given, from] : given, result);
      isCounting = true;
      return result;
    };
    Reflect.defineProperty(owner, name, { value: counted, configurable: true, writable: true });
  };
  const counting = (given: unknown): unknown => {
    if (typeof given !== 'function') return given;
    return function (this: unknown, ...values: unknown[]): unknown {
      steps++;
      return Reflect.apply(given, this, values);
    };
  };
  try {
    for (const [owner, name, costOf] of WATCHED) watch(owner, name, costOf);
    work();
    return steps;
  } finally {
    isCounting = false;
    for (const one of undo) one();
  }
}

const lengthOf = (value: unknown) => (typeof value === 'string' || Array.isArray(value) ? value.length : 0);
const ofResult: CostOf = (_, __, result) => lengthOf(result);
const ofSelf: CostOf = (self) => lengthOf(self);
const ofNothing: CostOf = () => 0;
const forwards: CostOf = (self, [, from], result) =>
  (typeof result === 'number' && result >= 0 ? result : lengthOf(self)) - (typeof from === 'number' ? from : 0);
const backwards: CostOf = (self, [, from], result) =>
  (typeof from === 'number' ? from : lengthOf(self)) - (typeof result === 'number' ? result : 0);
const toTheEnd: CostOf = (self, [from]) => lengthOf(self) - (typeof from === 'number' ? Math.max(0, from) : 0);

/** By the pattern: one asks thousands of times. */
const counters = new Map<string, (text: string, from: number) => CountedMatch>();

/** What a pattern looks at; the real engine says whether the count is of the same match. */
const ofPattern: CostOf = (self, [text, lastIndex], result) => {
  if (!(self instanceof RegExp) || typeof text !== 'string') return 0;
  const from = (self.global || self.sticky) && typeof lastIndex === 'number' ? lastIndex : 0;
  const key = `${self}`;
  const counter = counters.get(key) ?? stepCounter(self);
  counters.set(key, counter);
  const { steps, index } = counter(text, from);
  const found = Array.isArray(result) && 'index' in result ? result.index : undefined;
  if (found !== index) throw new Error(`counted another match than the engine's: ${self} in ${JSON.stringify(text)}`);
  return steps;
};

const text = String.prototype;
const list: object = Array.prototype;
const WATCHED: readonly (readonly [owner: object, name: PropertyKey, costOf: CostOf])[] = [
  [RegExp.prototype, 'exec', ofPattern],
  ...['slice', 'trim', 'toLowerCase', 'toUpperCase', 'repeat', 'replaceAll', 'normalize', 'split'].map(
    (name) => [text, name, ofResult] as const,
  ),
  [text, 'includes', ofSelf],
  [text, 'indexOf', forwards],
  [text, 'lastIndexOf', backwards],
  // Those that are given a function are counted by how often it is called.
  ...['some', 'every', 'find', 'findIndex', 'findLast', 'findLastIndex', 'forEach', 'reduce', 'sort'].map(
    (name) => [list, name, ofNothing] as const,
  ),
  ...['map', 'filter', 'flatMap', 'slice', 'concat', 'join', 'flat'].map((name) => [list, name, ofResult] as const),
  [list, 'indexOf', forwards],
  [list, 'lastIndexOf', backwards],
  [list, 'includes', ofSelf],
  [list, 'splice', toTheEnd],
  [list, 'shift', ofSelf],
  [list, 'unshift', ofSelf],
  [JSON, 'stringify', ofResult],
];
