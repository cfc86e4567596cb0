import type { RandomInput } from './random-kind.ts';

/** So many smaller inputs are tried. */
const MOST_TRIES = 400;

/**
 * Makes an input that breaks something smaller, as long as it breaks it still: takes out
 * halves, quarters and so on, down to single characters or bytes.
 * @param breaks whether an input breaks it
 */
export async function shrunk(
  input: RandomInput,
  breaks: (input: RandomInput) => Promise<boolean>,
): Promise<RandomInput> {
  let [smallest, tries] = [input, 0];
  for (let size = Math.ceil(input.length / 2); size >= 1 && tries < MOST_TRIES; ) {
    const before = smallest.length;
    for (let at = 0; at < smallest.length && tries < MOST_TRIES; tries++) {
      const less = without(smallest, at, size);
      if (await breaks(less)) smallest = less;
      else at += size;
    }
    if (smallest.length === before || size > 1) size = size === 1 ? 0 : Math.ceil(size / 2);
  }
  return smallest;
}

function without(input: RandomInput, at: number, size: number): RandomInput {
  if (typeof input === 'string') return input.slice(0, at) + input.slice(at + size);
  return Buffer.concat([input.subarray(0, at), input.subarray(at + size)]);
}
