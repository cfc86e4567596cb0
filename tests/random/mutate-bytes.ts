import type { Random } from './random.ts';

/** What lengths, counts and offsets are set to. */
const LENGTHS = [
  0, 1, 2, 7, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 100_000, 0x7fffffff, 0x80000000, 0xffffffff,
];

type Change = (bytes: Buffer, random: Random, seeds: readonly Uint8Array[]) => Buffer;

const CHANGES: readonly Change[] = [
  (bytes, random) => flipped(bytes, random),
  (bytes, random) => flipped(bytes, random),
  (bytes, random) => {
    bytes[random.below(bytes.length)] = random.pick([0, 1, 0x7f, 0x80, 0xff]);
    return bytes;
  },
  // A length, in either order of bytes.
  (bytes, random) => {
    const size = random.pick([1, 2, 3, 4]);
    if (bytes.length < size) return bytes;
    const at = nearHead(bytes.length - size + 1, random);
    const value = random.pick(LENGTHS) % 256 ** size;
    if (random.chance(0.5)) bytes.writeUIntBE(value, at, size);
    else bytes.writeUIntLE(value, at, size);
    return bytes;
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    const at = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at)]);
  },
  // Two stretches change places, as chunks do.
  (bytes, random) => {
    const cuts = [0, 0, 0].map(() => random.below(bytes.length + 1)).sort((one, other) => one - other);
    const [a = 0, b = 0, c = 0] = cuts;
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c)]);
  },
  (bytes, random, seeds) => {
    const other = random.pick(seeds);
    const [from, to] = stretch(other, random);
    const at = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at + (to - from))]);
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return bytes.fill(random.pick([0, 0xff, 0x41]), from, to);
  },
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(random.pick([1, 3, 64, 4096])), bytes.subarray(at)]);
  },
];

/** One of these files, changed in one to five places. One in forty is left as it is. */
export function changedFile(seeds: readonly Uint8Array[], random: Random): Uint8Array {
  let bytes = Buffer.from(random.pick(seeds));
  if (random.chance(0.025)) return bytes;
  for (let left = 1 + random.below(5); left > 0 && bytes.length > 0; left--)
    bytes = Buffer.from(random.pick(CHANGES)(bytes, random, seeds));
  return bytes;
}

function flipped(bytes: Buffer, random: Random): Buffer {
  const at = nearHead(bytes.length, random);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  return bytes;
}

/** What a format says of itself stands in its first bytes: half of the places are among them. */
function nearHead(end: number, random: Random): number {
  return random.below(random.chance(0.5) ? Math.min(end, 128) : end);
}

function stretch(bytes: Uint8Array, random: Random): readonly [from: number, to: number] {
  const from = random.below(bytes.length);
  const most = random.chance(0.2) ? bytes.length - from : Math.min(bytes.length - from, 64);
  return [from, from + random.below(most + 1)];
}
